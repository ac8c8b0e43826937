import { recordTypeNames } from '../../../database/crm/records.js';
import { conflictRules as rules, type ConflictRuleName } from '../../../database/crm/sync/merge.js';
import { TextField, TextListField } from '../../validation/fields.js';
import { defineTable } from '../../search/table.js';

export class ConflictRuleRequest {
  @TextField({
    description: 'Who wins: the system that comes first, the later change, we, they, or whom people choose.',
    values: rules,
  })
  readonly rule!: ConflictRuleName;

  @TextListField({
    description: 'For `source-priority`: systems, `baton` for ourselves; by the priorities of connectors where absent.',
    optional: true,
    maxItems: 100,
    maxLength: 255,
  })
  readonly sources?: readonly string[] | null;
}

export const conflictRules = defineTable({
  noun: 'conflict rule',
  from: 'crm.conflict_rules u',
  key: 'ruleId',
  fields: {
    ruleId: { type: 'text', column: `u.record_type || '.' || u.field`, sort: true },
    recordType: { type: 'text', column: 'u.record_type', values: recordTypeNames, sort: true },
    field: { type: 'text', column: 'u.field', sort: true },
    rule: { type: 'text', column: 'u.rule', values: rules },
    sources: { type: 'texts', column: 'u.sources' },
    updateDate: { type: 'date', column: 'u.updated_at', sort: true },
    updatedBy: { type: 'text', column: 'u.updated_by', nullable: true },
  },
});
