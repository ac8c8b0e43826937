import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { templateChannels } from '../../../database/crm/message-template.entity.js';
import { outboxStates } from '../../../database/crm/outbox-message.entity.js';
import { unseal } from '../../../database/crm/sealed.js';
import { Requires } from '../../auth/requires.js';
import { ApiSearch } from '../../search/openapi.js';
import { search, type SearchResult } from '../../search/search.js';
import { defineTable, type ItemOf } from '../../search/table.js';

/** What it says and to whom stands in the timeline of its customer, for those who may read that. */
const outbox = defineTable({
  noun: 'message',
  from: 'crm.outbox o',
  key: 'outboxId',
  fields: {
    outboxId: { type: 'key', column: 'o.id', sort: true },
    channel: { type: 'text', column: 'o.channel', values: templateChannels, sort: true },
    purpose: { type: 'text', column: 'o.purpose', values: ['service', 'marketing'] },
    state: { type: 'text', column: 'o.state', values: outboxStates, sort: true },
    messageId: { type: 'text', column: 'o.message_id' },
    providerId: { type: 'text', column: 'o.provider_id', nullable: true },
    attempts: { type: 'integer', column: 'o.attempts', sort: true },
    notBefore: { type: 'date', column: 'o.not_before', nullable: true, sort: true },
    sentDate: { type: 'date', column: 'o.sent_at', nullable: true, sort: true },
    errorMessage: { type: 'text', column: 'o.error', nullable: true, filter: false },
    customerId: { type: 'key', column: 'o.customer_id', nullable: true },
    leadId: { type: 'key', column: 'o.lead_id', nullable: true },
    processInstanceKey: { type: 'key', column: 'o.process_instance_key', nullable: true },
    creationDate: { type: 'date', column: 'o.created_at', sort: true },
  },
});

const openedText = (text: string | null): string | null => (text === null ? null : unseal(text));

@ApiTags('CRM channels')
@Controller('crm/outbox')
@Requires('crm:administer')
export class OutboxController {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  @Post('search')
  @ApiSearch(outbox, { summary: 'Search what was sent, waits, or could not be sent' })
  async search(@Body() body: unknown): Promise<SearchResult<ItemOf<typeof outbox>>> {
    const page = await search(this.database, { table: outbox, body });
    return { ...page, items: page.items.map((item) => ({ ...item, errorMessage: openedText(item.errorMessage) })) };
  }
}
