import { templateChannels } from '../../../database/crm/message-template.entity.js';
import { defineTable } from '../../search/table.js';

export const templates = defineTable({
  noun: 'template',
  from: 'crm.templates t',
  key: 'templateId',
  fields: {
    templateId: { type: 'key', column: 't.id', sort: true },
    name: { type: 'text', column: 't.name', sort: true },
    channel: { type: 'text', column: 't.channel', values: templateChannels, sort: true },
    locale: { type: 'text', column: 't.locale', sort: true },
    subject: { type: 'text', column: 't.subject', nullable: true },
    body: { type: 'text', column: 't.body' },
    html: { type: 'text', column: 't.html', nullable: true },
    department: { type: 'text', column: 't.department', nullable: true, sort: true },
    active: { type: 'boolean', column: 't.active' },
    version: { type: 'integer', column: 't.version', sort: true },
    creationDate: { type: 'date', column: 't.created_at', sort: true },
    lastUpdateDate: { type: 'date', column: 't.updated_at', sort: true },
  },
});
