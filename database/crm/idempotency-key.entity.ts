import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Json } from '../../workflows/engine/record.js';

/** A change that was made: written in its transaction, so that one is there exactly when the other is. Or a question, with its answer. */
@Entity({ schema: 'crm', name: 'idempotency_keys' })
@Index('idempotency_keys_process_instance_key_idx', ['processInstanceKey'])
export class IdempotencyKey {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'idempotency_keys_pkey' })
  key!: string;

  @PrimaryColumn({ name: 'activity_type', type: 'text', primaryKeyConstraintName: 'idempotency_keys_pkey' })
  activityType!: string;

  /** Null in rows whose instance was gone already when they came to name it. */
  @Column({ name: 'process_instance_key', type: 'bigint', nullable: true })
  processInstanceKey!: string | null;

  /** What was answered the first time; null only inside the transaction that makes a change. */
  @Column({ type: 'jsonb', nullable: true })
  result!: Record<string, Json> | null;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;
}
