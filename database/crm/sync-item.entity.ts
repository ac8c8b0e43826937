import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { sealed } from './sealed.js';
import { SyncRun } from './sync-run.entity.js';

/** One record of theirs in the list of a run. */
@Entity({ schema: 'crm', name: 'sync_items' })
@Index('sync_items_external_id_idx', ['runId', 'externalId'])
export class SyncItem {
  @PrimaryColumn({ name: 'run_id', type: 'bigint', primaryKeyConstraintName: 'sync_items_pkey' })
  @ForeignKey(() => SyncRun, { name: 'sync_items_run_fkey', onDelete: 'CASCADE' })
  runId!: string;

  /** From 1, in the order of the list. */
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'sync_items_pkey' })
  number!: number;

  /** Null where the record has none: it is refused. */
  @Column({ name: 'external_id', type: 'text', nullable: true })
  externalId!: string | null;

  /** JSON of their record. */
  @Column(sealed())
  item!: string;

  @Column({ type: 'text', nullable: true })
  result!: string | null;

  @Column({ type: 'text', nullable: true })
  detail!: string | null;
}
