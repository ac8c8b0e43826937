import { measureSettings as kinds } from '../../../database/crm/measures/settings.js';
import { defineTable } from '../../search/table.js';

export const measureSettings = defineTable({
  noun: 'measure setting',
  from: 'crm.measure_settings s',
  key: 'settingKey',
  fields: {
    settingKey: { type: 'text', column: `s.name || '/' || s.subject`, sort: true },
    name: { type: 'text', column: 's.name', values: Object.keys(kinds), sort: true },
    subject: { type: 'text', column: 's.subject', sort: true },
    value: { type: 'json', column: 's.value', filter: false, schema: { type: 'number' } },
    updateDate: { type: 'date', column: 's.updated_at', sort: true },
    updatedBy: { type: 'text', column: 's.updated_by', nullable: true },
  },
});
