import { defineTable } from '../../search/table.js';

const list = { type: 'array', items: { type: 'object', additionalProperties: true } };

export const filterRules = defineTable({
  noun: 'filter rule',
  from: 'crm.filter_rules f',
  key: 'filterRuleId',
  fields: {
    filterRuleId: { type: 'key', column: 'f.id', sort: true },
    name: { type: 'text', column: 'f.name', sort: true },
    order: { type: 'integer', column: 'f."order"', sort: true },
    active: { type: 'boolean', column: 'f.active' },
    channels: { type: 'texts', column: 'f.channels' },
    language: { type: 'text', column: 'f.language', nullable: true },
    condition: { type: 'json', column: 'f.condition', filter: false },
    threshold: { type: 'json', column: 'f.threshold', filter: false, nullable: true, schema: { type: 'number' } },
    actions: { type: 'json', column: 'f.actions', filter: false, schema: list },
    examples: { type: 'json', column: 'f.examples', filter: false, schema: list },
    updateDate: { type: 'date', column: 'f.updated_at', sort: true },
    updatedBy: { type: 'text', column: 'f.updated_by', nullable: true },
  },
});
