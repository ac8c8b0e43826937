import { importPolicies } from '../../../database/crm/importing/plan.js';
import { delimiters } from '../../../database/crm/importing/delimiter.js';
import { encodings } from '../../../database/crm/importing/encoding.js';
import { matchedTypes } from '../../../database/crm/matching/matched-types.js';
import { defineTable } from '../../search/table.js';

export const importStates = ['pending', 'running', 'completed', 'failed', 'canceled', 'undone'] as const;

export const imports = defineTable({
  noun: 'import',
  from: 'crm.imports i',
  key: 'importKey',
  fields: {
    importKey: { type: 'key', column: 'i.id', sort: true },
    recordType: { type: 'text', column: 'i.record_type', values: matchedTypes() },
    state: { type: 'text', column: 'i.state', values: importStates, sort: true },
    fileName: { type: 'text', column: 'i.file_name', sort: true },
    size: { type: 'integer', column: 'i.size::float8', filter: false },
    mapping: { type: 'json', column: 'i.mapping', filter: false },
    delimiter: { type: 'text', column: 'i.delimiter', values: delimiters, filter: false },
    encoding: { type: 'text', column: 'i.encoding', values: encodings, filter: false },
    duplicates: { type: 'text', column: 'i.policy', values: importPolicies },
    dryRun: { type: 'boolean', column: 'i.dry_run' },
    rowsRead: { type: 'integer', column: 'i.rows_read', filter: false },
    rowsNew: { type: 'integer', column: 'i.rows_new', filter: false },
    rowsUpdated: { type: 'integer', column: 'i.rows_updated', filter: false },
    rowsBad: { type: 'integer', column: 'i.rows_bad', filter: false },
    rowsDuplicate: { type: 'integer', column: 'i.rows_duplicate', filter: false },
    error: { type: 'text', column: 'i.error', nullable: true, filter: false },
    createdBy: { type: 'text', column: 'i.created_by', nullable: true, sort: true },
    createdAt: { type: 'date', column: 'i.created_at', sort: true },
    startedAt: { type: 'date', column: 'i.started_at', nullable: true, sort: true },
    endedAt: { type: 'date', column: 'i.ended_at', nullable: true, sort: true },
  },
});
