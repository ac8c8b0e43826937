import { conflictChoices } from '../../../database/crm/conflict.entity.js';
import { conflictRules } from '../../../database/crm/sync/merge.js';
import { defineTable } from '../../search/table.js';

/** A value is shown to who may read its field; it is sealed, and the service opens it. */
const value = (column: string) =>
  ({
    type: 'json',
    column: `CASE WHEN crm.field_rule(f.record_type, f.field, false) THEN f.${column} END`,
    filter: false,
    schema: {},
  }) as const;

export const conflicts = defineTable({
  noun: 'conflict',
  from: 'crm.conflicts f',
  key: 'conflictId',
  fields: {
    conflictId: { type: 'key', column: 'f.id', sort: true },
    system: { type: 'text', column: 'f.system', sort: true },
    recordType: { type: 'text', column: 'f.record_type', sort: true },
    recordId: { type: 'key', column: 'f.record_id', sort: true },
    field: { type: 'text', column: 'f.field', sort: true },
    rule: { type: 'text', column: 'f.rule', values: conflictRules },
    state: { type: 'text', column: 'f.state', values: ['OPEN', 'RESOLVED'] },
    choice: { type: 'text', column: 'f.choice', values: conflictChoices, nullable: true },
    base: value('base'),
    ours: value('ours'),
    theirs: value('theirs'),
    oursSource: { type: 'text', column: 'f.ours_source' },
    oursDate: { type: 'date', column: 'f.ours_at' },
    theirsDate: { type: 'date', column: 'f.theirs_at' },
    resolutionDate: { type: 'date', column: 'f.resolved_at', nullable: true, sort: true },
    resolvedBy: { type: 'text', column: 'f.resolved_by', nullable: true },
    processInstanceKey: { type: 'key', column: 'f.process_instance_key', nullable: true },
    creationDate: { type: 'date', column: 'f.created_at', sort: true },
  },
});
