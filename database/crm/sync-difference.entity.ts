import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { sealed } from './sealed.js';
import { SyncRun } from './sync-run.entity.js';

/** `STALE_…`: that side still has the last common state, the other one has changed it. */
export const differenceKinds = ['MISSING_HERE', 'MISSING_THERE', 'DIFFERENT', 'STALE_HERE', 'STALE_THERE'] as const;
export type DifferenceKind = (typeof differenceKinds)[number];

/** What a check found: a record that one side does not have, or a field that differs. Values are JSON. */
@Entity({ schema: 'crm', name: 'sync_differences' })
@Index('sync_differences_run_idx', ['runId'])
@Check(
  'sync_differences_kind_check',
  `kind IN ('MISSING_HERE', 'MISSING_THERE', 'DIFFERENT', 'STALE_HERE', 'STALE_THERE')`,
)
export class SyncDifference {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', primaryKeyConstraintName: 'sync_differences_pkey' })
  id!: string;

  @Column({ name: 'run_id', type: 'bigint' })
  @ForeignKey(() => SyncRun, { name: 'sync_differences_run_fkey', onDelete: 'CASCADE' })
  runId!: string;

  @Column({ type: 'text' })
  kind!: DifferenceKind;

  @Column({ name: 'record_id', type: 'bigint', nullable: true })
  recordId!: string | null;

  @Column({ name: 'external_id', type: 'text', nullable: true })
  externalId!: string | null;

  /** Null where the whole record is missing. */
  @Column({ type: 'text', nullable: true })
  field!: string | null;

  @Column(sealed({ nullable: true }))
  ours!: string | null;

  @Column(sealed({ nullable: true }))
  theirs!: string | null;
}
