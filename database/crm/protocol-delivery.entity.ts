import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { CommunicationProtocol } from './communication-protocol.entity.js';

/** What became of one protocol at one event for one recipient: it is there once. */
@Entity({ schema: 'crm', name: 'protocol_deliveries' })
export class ProtocolDelivery {
  @PrimaryColumn({ name: 'protocol_id', type: 'bigint', primaryKeyConstraintName: 'protocol_deliveries_pkey' })
  @ForeignKey(() => CommunicationProtocol, { name: 'protocol_deliveries_protocol_fkey', onDelete: 'CASCADE' })
  protocolId!: string;

  @PrimaryColumn({ name: 'event_id', type: 'text', primaryKeyConstraintName: 'protocol_deliveries_pkey' })
  eventId!: string;

  /** `user:sofia`, `customer:12`; empty where there is nobody to tell. */
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'protocol_deliveries_pkey' })
  recipient!: string;

  @Column({ type: 'text' })
  state!: 'told' | 'skipped' | 'failed';

  @Column({ type: 'text', nullable: true })
  channel!: string | null;

  /** Why it was not told. */
  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ name: 'process_instance_key', type: 'bigint' })
  processInstanceKey!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  at!: Date;
}
