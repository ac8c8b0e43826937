import { matchedTypes } from '../../../database/crm/matching/matched-types.js';
import { defineTable } from '../../search/table.js';

export const merges = defineTable({
  noun: 'merge',
  from: 'crm.merges m',
  key: 'mergeKey',
  fields: {
    mergeKey: { type: 'key', column: 'm.id', sort: true },
    recordType: { type: 'text', column: 'm.record_type', values: matchedTypes() },
    recordId: { type: 'key', column: 'm.winner_id' },
    loserIds: { type: 'texts', column: 'm.loser_ids::text[]' },
    state: { type: 'text', column: 'm.state', values: ['merged', 'undone'], sort: true },
    mergedAt: { type: 'date', column: 'm.merged_at', sort: true },
    mergedBy: { type: 'text', column: 'm.merged_by', nullable: true },
    undoneAt: { type: 'date', column: 'm.undone_at', nullable: true },
    undoneBy: { type: 'text', column: 'm.undone_by', nullable: true },
  },
});
