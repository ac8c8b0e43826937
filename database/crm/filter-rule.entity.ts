import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Condition } from './filter/condition.js';
import type { Action, Example } from './filter/rule.js';
import type { InboundChannel } from './inbound/channels.js';

/** A rule of the information filter. */
@Entity({ schema: 'crm', name: 'filter_rules' })
@Index('filter_rules_name_key', ['name'], { unique: true })
export class FilterRuleRow {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', primaryKeyConstraintName: 'filter_rules_pkey' })
  id!: string;

  @Column({ type: 'text' })
  name!: string;

  /** Rules are asked in ascending order. */
  @Column({ type: 'integer' })
  order!: number;

  @Column({ type: 'boolean', default: true })
  active!: boolean;

  /** Empty: all of them. */
  @Column({ type: 'text', array: true, default: () => "'{}'" })
  channels!: InboundChannel[];

  /** ISO 639-1; null: any. */
  @Column({ type: 'text', nullable: true })
  language!: string | null;

  @Column({ type: 'jsonb' })
  condition!: Condition;

  /** The least sum of weights; null: that the condition holds is enough. */
  @Column({ type: 'double precision', nullable: true })
  threshold!: number | null;

  @Column({ type: 'jsonb' })
  actions!: Action[];

  /** Checked whenever the rule is saved. */
  @Column({ type: 'jsonb', default: () => "'[]'" })
  examples!: Example[];

  @Column({ name: 'updated_by', type: 'text', nullable: true })
  updatedBy!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;

  @Column({ name: 'updated_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  updatedAt!: Date;
}
