import { templateChannels } from '../../../database/crm/message-template.entity.js';
import { sealedForms } from '../../../database/crm/sealed.js';
import { suppressionReasons } from '../../../database/crm/suppression.entity.js';
import { invalid } from '../../problem/problem.js';
import { defineTable } from '../../search/table.js';

export const suppressions = defineTable({
  noun: 'suppression',
  from: 'crm.suppressions s',
  key: 'suppressionId',
  fields: {
    suppressionId: { type: 'key', column: 's.id', sort: true },
    channel: { type: 'text', column: 's.channel', values: templateChannels, sort: true },
    address: { type: 'text', column: 's.address', filter: false },
    reason: { type: 'text', column: 's.reason', values: suppressionReasons, sort: true },
    since: { type: 'date', column: 's.since', sort: true },
  },
  filters: {
    address: {
      schema: { type: 'string' },
      condition(value, path, parameters) {
        if (typeof value !== 'string') throw invalid(`Expected ${path} to be a text: it is found as a whole only.`);
        return `s.address = ANY(${parameters.add(sealedForms(value.trim().toLowerCase()))}::text[])`;
      },
    },
  },
});
