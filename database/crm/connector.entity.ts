import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Department } from './department.entity.js';
import { Organisation } from './organisation.entity.js';
import { sealed } from './sealed.js';

export const connectorKinds = ['webhook', 'csv'] as const;
export const connectorDirections = ['in', 'out', 'both'] as const;

/** One field of ours, and theirs. Without expressions the value is handed on as it is. */
export interface FieldMapping {
  /** As the API names it. */
  readonly field: string;
  /** Name in their records, or header of their column. */
  readonly theirs: string;
  /** FEEL over `value` and `record` (all of theirs): our value. */
  readonly in?: string;
  /** FEEL over `value` and `record` (all of ours that is mapped): their value. */
  readonly out?: string;
}

/** How records of one type are kept the same in another system. */
@Entity({ schema: 'crm', name: 'connectors' })
@Index('connectors_name_key', ['name'], { unique: true })
@Index('connectors_record_type_idx', ['recordType'])
@Check('connectors_kind_check', `kind IN ('webhook', 'csv')`)
@Check('connectors_direction_check', `direction IN ('in', 'out', 'both')`)
export class Connector {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', primaryKeyConstraintName: 'connectors_pkey' })
  id!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  kind!: (typeof connectorKinds)[number];

  /** Seen from here. */
  @Column({ type: 'text' })
  direction!: (typeof connectorDirections)[number];

  @Column({ name: 'record_type', type: 'text' })
  recordType!: string;

  /** The source of what comes from there; connectors of one system share what its records are called. */
  @Column({ type: 'text' })
  system!: string;

  /** The lower goes first where a rule `source-priority` lists no systems; we are 0. */
  @Column({ type: 'integer', default: 100 })
  priority!: number;

  /** Name of the id in their records. */
  @Column({ name: 'id_field', type: 'text' })
  idField!: string;

  /** Of a whole number in their records that grows with each change. */
  @Column({ name: 'version_field', type: 'text', nullable: true })
  versionField!: string | null;

  /** Of the time of the last change in their records, ISO 8601. */
  @Column({ name: 'changed_at_field', type: 'text', nullable: true })
  changedAtField!: string | null;

  @Column({ type: 'jsonb' })
  mapping!: readonly FieldMapping[];

  /** Where a webhook sends to. */
  @Column({ type: 'text', nullable: true })
  url!: string | null;

  /** Where all of theirs can be read, as JSON or CSV. */
  @Column({ name: 'list_url', type: 'text', nullable: true })
  listUrl!: string | null;

  @Column({ type: 'text', default: ',' })
  delimiter!: string;

  /** Cron, UTC: when a CSV file is written, and the list is read. */
  @Column({ type: 'text', nullable: true })
  schedule!: string | null;

  /** Signs what is sent. */
  @Column(sealed({ nullable: true }))
  secret!: string | null;

  /** Client id of the one API key that may post records; null: any that may synchronise. */
  @Column({ type: 'text', nullable: true })
  client!: string | null;

  /** Under whose rights records are read and written, and who decides on conflicts. */
  @Column({ type: 'text' })
  @ForeignKey(() => Department, { name: 'connectors_department_fkey' })
  department!: string;

  @Column({ type: 'boolean', default: true })
  active!: boolean;

  /** Its place in the feed of changes. */
  @Column({ name: 'transaction_id', type: 'bigint' })
  transactionId!: string;

  @Column({ type: 'bigint' })
  sequence!: string;

  /** Since it last succeeded. */
  @Column({ type: 'integer', default: 0 })
  failures!: number;

  @Column({ name: 'paused_until', type: 'timestamptz', precision: 3, nullable: true })
  pausedUntil!: Date | null;

  @Column({ name: 'next_run_at', type: 'timestamptz', precision: 3, nullable: true })
  nextRunAt!: Date | null;

  @Column({ name: 'owned_by', type: 'bigint', default: () => 'crm.home_organisation()' })
  @ForeignKey(() => Organisation, { name: 'connectors_owned_by_fkey' })
  ownedBy!: string;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;

  @Column({ name: 'updated_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  updatedAt!: Date;
}
