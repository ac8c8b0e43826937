import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Connector } from './connector.entity.js';

/**
 * A record that a system is yet to be told of. What it is told is read when it is told: so there is one of a record at
 * a time, and the last state is what arrives.
 */
@Entity({ schema: 'crm', name: 'sync_deliveries' })
@Index('sync_deliveries_due_idx', ['connectorId', 'nextAttemptAt'])
export class SyncDelivery {
  @PrimaryColumn({ name: 'connector_id', type: 'bigint', primaryKeyConstraintName: 'sync_deliveries_pkey' })
  @ForeignKey(() => Connector, { name: 'sync_deliveries_connector_fkey', onDelete: 'CASCADE' })
  connectorId!: string;

  @PrimaryColumn({ name: 'record_id', type: 'bigint', primaryKeyConstraintName: 'sync_deliveries_pkey' })
  recordId!: string;

  /** Changes since the record was told of: a delivery under way is the last only if there were no more meanwhile. */
  @Column({ type: 'integer', default: 1 })
  marks!: number;

  @Column({ type: 'integer', default: 0 })
  attempts!: number;

  @Column({ name: 'next_attempt_at', type: 'timestamptz', precision: 3 })
  nextAttemptAt!: Date;

  /** Whoever delivers it has it alone until then. */
  @Column({ name: 'leased_until', type: 'timestamptz', precision: 3, nullable: true })
  leasedUntil!: Date | null;

  @Column({ name: 'response_status', type: 'integer', nullable: true })
  responseStatus!: number | null;

  @Column({ name: 'error_message', type: 'text', nullable: true })
  errorMessage!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;
}
