import { defineTable } from '../../search/table.js';

const objects = { type: 'array', items: { type: 'object', additionalProperties: true } };

export const webForms = defineTable({
  noun: 'web form',
  from: 'crm.web_forms w',
  key: 'name',
  fields: {
    name: { type: 'text', column: 'w.name', sort: true },
    title: { type: 'json', column: 'w.title', filter: false },
    fields: { type: 'json', column: 'w.fields', filter: false, schema: objects },
    department: { type: 'text', column: 'w.department', nullable: true },
    consent: { type: 'json', column: 'w.consent', filter: false, nullable: true },
    actions: { type: 'json', column: 'w.actions', filter: false, schema: objects },
    active: { type: 'boolean', column: 'w.active' },
    updateDate: { type: 'date', column: 'w.updated_at', sort: true },
    updatedBy: { type: 'text', column: 'w.updated_by', nullable: true },
  },
});
