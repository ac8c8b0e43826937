import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { ChannelSettings } from '../../../database/crm/channel-settings.entity.js';
import type { TemplateChannel } from '../../../database/crm/message-template.entity.js';
import { queueMessage } from '../../../database/crm/outbox/queue-message.js';
import { assertTimeZone } from '../../calendars/time-zone.js';
import { auditIdentity } from '../../identity/audit-identity.js';
import { invalid } from '../../problem/problem.js';
import { get, search, type SearchResult } from '../../search/search.js';
import type { ItemOf } from '../../search/table.js';
import { checkedBy } from '../records/record-schema.js';
import { channelSettings } from './channel-settings.table.js';

export type ShownSettings = ItemOf<typeof channelSettings>;

const time = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'expected a time such as 21:00')
  .nullable()
  .optional();

export const settingsUpdate = z.strictObject({
  rateLimit: z.int().min(1).max(1_000_000).nullable().optional(),
  rateWindowSeconds: z.int().min(1).max(2_592_000).optional(),
  quietFrom: time,
  quietTo: time,
  quietFor: z.enum(['all', 'marketing']).optional(),
  timeZone: z.string().max(64).optional(),
  softBounceLimit: z.int().min(1).max(1000).optional(),
});

export const testMessage = z.strictObject({
  /** E-mail address, number in E.164, or name of the chat channel. */
  recipient: z.string().min(1).max(320),
  subject: z.string().min(1).max(200),
  body: z.string().min(1).max(2000),
});

/** When and how often each channel may be used for one recipient. */
@Injectable()
export class ChannelSettingsService {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  search(body: unknown): Promise<SearchResult<ShownSettings>> {
    return search(this.database, { table: channelSettings, body });
  }

  get(channel: string): Promise<ShownSettings> {
    return get(this.database, channelSettings, channel);
  }

  /** What is not given stays. */
  async update(channel: string, body: unknown): Promise<ShownSettings> {
    const changes = checkedBy(settingsUpdate, body) as z.output<typeof settingsUpdate>;
    const { quietFrom, quietTo } = { ...(await this.get(channel)), ...changes };
    if ((quietFrom === null) !== (quietTo === null))
      throw invalid('Expected quietFrom and quietTo, or neither, but one of them is null.');
    if (changes.timeZone !== undefined) assertTimeZone(changes.timeZone);
    const key = { channel: channel as TemplateChannel };
    if (Object.keys(changes).length > 0) await this.database.manager.update(ChannelSettings, key, changes);
    return this.get(channel);
  }

  async test(name: string, body: unknown, actor: string | undefined): Promise<{ readonly messageId: string }> {
    const { recipient, ...said } = checkedBy(testMessage, body) as z.output<typeof testMessage>;
    const channel = (await this.get(name)).channel as TemplateChannel;
    return this.database.transaction(async (manager) => {
      await auditIdentity(manager, { actor, operation: 'TEST', entityType: 'CHANNEL', entityId: channel });
      const message = { key: `test:${randomUUID()}`, channel, recipient, content: { ...said, html: null } };
      return queueMessage(manager, { ...message, now: new Date() });
    });
  }
}
