import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One thing that a batch operation is about: an instance, or an incident of it. */
@Entity({ schema: 'engine', name: 'batch_operation_items' })
@Index('batch_operation_items_due_idx', ['nextAttemptAt'], { where: "state = 'ACTIVE'" })
@Index(['processInstanceKey'])
export class BatchOperationItem {
  @PrimaryColumn('bigint')
  readonly batchOperationKey!: string;

  @PrimaryColumn('bigint')
  readonly itemKey!: string;

  @Column('bigint')
  readonly processInstanceKey!: string;

  @Column('bigint')
  readonly rootProcessInstanceKey!: string;

  /** Kept here: a deleted instance has none any more. */
  @Column('text', { default: '<default>' })
  readonly tenantId!: string;

  @Column('text')
  readonly state!: 'ACTIVE' | 'COMPLETED' | 'FAILED' | 'CANCELED';

  @Column('int', { default: 0 })
  readonly attempts!: number;

  @Column({ type: 'timestamptz', precision: 3 })
  readonly nextAttemptAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  readonly processedAt!: Date | null;

  @Column('text', { nullable: true })
  readonly errorMessage!: string | null;
}
