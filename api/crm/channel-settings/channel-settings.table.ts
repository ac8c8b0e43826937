import { templateChannels } from '../../../database/crm/message-template.entity.js';
import { defineTable } from '../../search/table.js';

export const channelSettings = defineTable({
  noun: 'channel',
  from: 'crm.channel_settings s',
  key: 'channel',
  fields: {
    channel: { type: 'text', column: 's.channel', values: templateChannels, sort: true },
    rateLimit: { type: 'integer', column: 's.rate_limit', nullable: true },
    rateWindowSeconds: { type: 'integer', column: 's.rate_window_seconds' },
    quietFrom: { type: 'text', column: 's.quiet_from', nullable: true },
    quietTo: { type: 'text', column: 's.quiet_to', nullable: true },
    quietFor: { type: 'text', column: 's.quiet_for', values: ['all', 'marketing'] },
    timeZone: { type: 'text', column: 's.time_zone' },
    softBounceLimit: { type: 'integer', column: 's.soft_bounce_limit' },
  },
});
