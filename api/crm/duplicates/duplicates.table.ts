import { matchedTypes } from '../../../database/crm/matching/matched-types.js';
import { defineTable } from '../../search/table.js';

export const duplicates = defineTable({
  noun: 'pair of duplicates',
  from: 'crm.duplicates d',
  key: 'duplicateKey',
  fields: {
    duplicateKey: { type: 'key', column: 'd.id', sort: true },
    recordType: { type: 'text', column: 'd.record_type', values: matchedTypes(), sort: true },
    oneId: { type: 'key', column: 'd.one_id' },
    otherId: { type: 'key', column: 'd.other_id' },
    score: { type: 'decimal', column: 'd.score', sort: true },
    state: { type: 'text', column: 'd.state', values: ['open', 'dismissed', 'merged'], sort: true },
    foundAt: { type: 'date', column: 'd.found_at', sort: true },
    decidedAt: { type: 'date', column: 'd.decided_at', nullable: true, sort: true },
    decidedBy: { type: 'text', column: 'd.decided_by', nullable: true },
  },
});
