import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Connector } from './connector.entity.js';
import { Organisation } from './organisation.entity.js';
import { sealed } from './sealed.js';

export const syncRunKinds = ['import', 'export', 'check', 'reconcile'] as const;
export type SyncRunKind = (typeof syncRunKinds)[number];
export const syncRunStates = ['ACTIVE', 'COMPLETED', 'FAILED'] as const;

/** Work on a whole list of records. It goes on where it was: after each item its place is stored with what was done. */
@Entity({ schema: 'crm', name: 'sync_runs' })
@Index('sync_runs_due_idx', ['nextAttemptAt'], { where: `state = 'ACTIVE'` })
@Index('sync_runs_connector_idx', ['connectorId'])
@Check('sync_runs_kind_check', `kind IN ('import', 'export', 'check', 'reconcile')`)
@Check('sync_runs_state_check', `state IN ('ACTIVE', 'COMPLETED', 'FAILED')`)
export class SyncRun {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', primaryKeyConstraintName: 'sync_runs_pkey' })
  id!: string;

  @Column({ name: 'connector_id', type: 'bigint' })
  @ForeignKey(() => Connector, { name: 'sync_runs_connector_fkey', onDelete: 'CASCADE' })
  connectorId!: string;

  @Column({ type: 'text' })
  kind!: SyncRunKind;

  @Column({ type: 'text' })
  state!: (typeof syncRunStates)[number];

  /** Items of the list; null where it is yet to be fetched. */
  @Column({ type: 'integer', nullable: true })
  total!: number | null;

  /** The last item that is done. */
  @Column({ type: 'integer', default: 0 })
  place!: number;

  /** The last of our records that was looked for in the list. */
  @Column({ name: 'record_place', type: 'bigint', default: 0 })
  recordPlace!: string;

  /** By result. */
  @Column({ type: 'jsonb', default: () => "'{}'" })
  counts!: Readonly<Record<string, number>>;

  /** The file that an export wrote. */
  @Column(sealed({ nullable: true }))
  content!: string | null;

  @Column({ type: 'integer', default: 0 })
  attempts!: number;

  @Column({ name: 'next_attempt_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  nextAttemptAt!: Date;

  @Column({ name: 'error_message', type: 'text', nullable: true })
  errorMessage!: string | null;

  /** When the list was taken. */
  @Column({ name: 'as_of', type: 'timestamptz', precision: 3, default: () => 'now()' })
  asOf!: Date;

  @Column({ name: 'started_by', type: 'text', nullable: true })
  startedBy!: string | null;

  @Column({ name: 'started_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  startedAt!: Date;

  @Column({ name: 'ended_at', type: 'timestamptz', precision: 3, nullable: true })
  endedAt!: Date | null;

  @Column({ name: 'owned_by', type: 'bigint', default: () => 'crm.home_organisation()' })
  @ForeignKey(() => Organisation, { name: 'sync_runs_owned_by_fkey' })
  ownedBy!: string;
}
