import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Organisation } from './organisation.entity.js';
import { sealed } from './sealed.js';
import type { ConflictRuleName } from './sync/merge.js';

export const conflictChoices = ['ours', 'theirs', 'other', 'agreed'] as const;
export type ConflictChoice = (typeof conflictChoices)[number];

/** A field that both sides changed since they last agreed, and what became of it. Values are JSON. */
@Entity({ schema: 'crm', name: 'conflicts' })
@Index('conflicts_open_key', ['recordType', 'recordId', 'field', 'system'], { unique: true, where: `state = 'OPEN'` })
@Check('conflicts_state_check', `state IN ('OPEN', 'RESOLVED')`)
@Check('conflicts_choice_check', `choice IN ('ours', 'theirs', 'other', 'agreed')`)
export class Conflict {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', primaryKeyConstraintName: 'conflicts_pkey' })
  id!: string;

  @Column({ type: 'text' })
  system!: string;

  @Column({ name: 'record_type', type: 'text' })
  recordType!: string;

  @Column({ name: 'record_id', type: 'bigint' })
  recordId!: string;

  @Column({ type: 'text' })
  field!: string;

  @Column({ type: 'text' })
  rule!: ConflictRuleName;

  @Column({ type: 'text' })
  state!: 'OPEN' | 'RESOLVED';

  /** `agreed`: both sides came to have the same value by themselves. */
  @Column({ type: 'text', nullable: true })
  choice!: ConflictChoice | null;

  @Column(sealed({ nullable: true }))
  base!: string | null;

  @Column(sealed({ nullable: true }))
  ours!: string | null;

  @Column(sealed({ nullable: true }))
  theirs!: string | null;

  @Column({ name: 'ours_source', type: 'text' })
  oursSource!: string;

  @Column({ name: 'ours_at', type: 'timestamptz', precision: 3 })
  oursAt!: Date;

  @Column({ name: 'theirs_at', type: 'timestamptz', precision: 3 })
  theirsAt!: Date;

  @Column({ name: 'resolved_at', type: 'timestamptz', precision: 3, nullable: true })
  resolvedAt!: Date | null;

  /** Username; null where a rule decided. */
  @Column({ name: 'resolved_by', type: 'text', nullable: true })
  resolvedBy!: string | null;

  @Column({ name: 'process_instance_key', type: 'bigint', nullable: true })
  processInstanceKey!: string | null;

  @Column({ name: 'owned_by', type: 'bigint', default: () => 'crm.home_organisation()' })
  @ForeignKey(() => Organisation, { name: 'conflicts_owned_by_fkey' })
  ownedBy!: string;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;
}
