import { chatFlavours } from '../../../database/crm/chat-channel.entity.js';
import { defineTable } from '../../search/table.js';

/** Who knows address and secret may write there: they are shown to nobody. */
export const chatChannels = defineTable({
  noun: 'chat channel',
  from: 'crm.chat_channels c',
  key: 'chatChannelId',
  fields: {
    chatChannelId: { type: 'key', column: 'c.id', sort: true },
    name: { type: 'text', column: 'c.name', sort: true },
    flavour: { type: 'text', column: 'c.flavour', values: chatFlavours, sort: true },
    signed: { type: 'boolean', column: 'c.secret IS NOT NULL' },
    active: { type: 'boolean', column: 'c.active' },
    creationDate: { type: 'date', column: 'c.created_at', sort: true },
  },
});
