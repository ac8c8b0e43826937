import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Organisation } from './organisation.entity.js';
import { conflictRules, type ConflictRuleName } from './sync/merge.js';

/** Who wins where both sides changed a field; `*`: fields without a rule of their own. */
@Entity({ schema: 'crm', name: 'conflict_rules' })
@Check('conflict_rules_rule_check', `rule IN ('source-priority', 'last-writer', 'ours', 'theirs', 'manual')`)
export class ConflictRule {
  @PrimaryColumn({
    name: 'owned_by',
    type: 'bigint',
    default: () => 'crm.home_organisation()',
    primaryKeyConstraintName: 'conflict_rules_pkey',
  })
  @ForeignKey(() => Organisation, { name: 'conflict_rules_owned_by_fkey' })
  ownedBy!: string;

  @PrimaryColumn({ name: 'record_type', type: 'text', primaryKeyConstraintName: 'conflict_rules_pkey' })
  recordType!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'conflict_rules_pkey' })
  field!: string;

  @Column({ type: 'text', enum: [...conflictRules] })
  rule!: ConflictRuleName;

  /** For `source-priority`: systems, `baton` for ourselves, the first wins. */
  @Column({ type: 'text', array: true, default: () => "'{}'" })
  sources!: string[];

  @Column({ name: 'updated_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  updatedAt!: Date;

  @Column({ name: 'updated_by', type: 'text', nullable: true })
  updatedBy!: string | null;
}
