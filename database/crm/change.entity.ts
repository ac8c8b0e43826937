import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

export const changeOperations = ['create', 'update', 'delete', 'merge', 'erase'] as const;

/**
 * One change of one record: which fields, never their values. Written by a trigger in the transaction of the change;
 * read in the order of (transaction, sequence), up to the oldest transaction that is still open.
 */
@Entity({ schema: 'crm', name: 'changes' })
@Index('changes_record_idx', ['recordType', 'recordId'])
@Index('changes_at_idx', ['at'])
@Check('changes_operation_check', `operation IN ('create', 'update', 'delete', 'merge', 'erase')`)
export class Change {
  @PrimaryColumn({ name: 'transaction_id', type: 'bigint', primaryKeyConstraintName: 'changes_pkey' })
  transactionId!: string;

  @PrimaryColumn({ type: 'bigint', primaryKeyConstraintName: 'changes_pkey' })
  sequence!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  at!: Date;

  @Column({ name: 'record_type', type: 'text' })
  recordType!: string;

  @Column({ name: 'record_id', type: 'bigint' })
  recordId!: string;

  @Column({ type: 'text' })
  operation!: (typeof changeOperations)[number];

  /** As the API names them. */
  @Column({ type: 'text', array: true })
  fields!: string[];

  /** The system that the change came from; `baton`: it was made here. */
  @Column({ type: 'text' })
  source!: string;

  @Column({ type: 'text', nullable: true })
  actor!: string | null;

  @Column({ name: 'process_instance_key', type: 'bigint', nullable: true })
  processInstanceKey!: string | null;

  /** Of the record, after the change. */
  @Column({ type: 'integer' })
  version!: number;

  @Column({ name: 'owned_by', type: 'bigint' })
  ownedBy!: string;
}
