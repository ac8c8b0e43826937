import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Json } from '../../workflows/engine/record.js';

/** What is done with many instances. `ACTIVE` until each item is done or failed. */
@Entity({ schema: 'engine', name: 'batch_operations' })
@Index(['state'])
export class BatchOperation {
  @PrimaryColumn('bigint')
  readonly key!: string;

  /** Camunda's name, e.g. `CANCEL_PROCESS_INSTANCE`. */
  @Column('text')
  readonly type!: string;

  @Column('text')
  readonly state!: 'ACTIVE' | 'SUSPENDED' | 'COMPLETED' | 'CANCELED';

  /** What is done with each: a modification or a migration. */
  @Column('jsonb')
  readonly request!: Json;

  @Column('text', { nullable: true })
  readonly actor!: string | null;

  /** Those of its items: who is not of all of them does not see it. */
  @Column('text', { array: true, default: ['<default>'] })
  readonly tenants!: readonly string[];

  @Column({ type: 'timestamptz', precision: 3 })
  readonly startedAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  readonly endedAt!: Date | null;
}
