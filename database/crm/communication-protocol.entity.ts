import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

export const protocolEvents = [
  'process-started',
  'process-completed',
  'element-started',
  'element-completed',
  /** An escalation event of this id, or at the element of this id, was reached. */
  'element-escalated',
  /** The due date of a user task has passed. */
  'task-overdue',
  'incident',
  /** A model told it, by `collaboration:notify`. */
  'named',
] as const;
export type ProtocolEvent = (typeof protocolEvents)[number];

export const protocolChannels = ['preferred', 'email', 'sms', 'inbox'] as const;
export type ProtocolChannel = (typeof protocolChannels)[number];

/** Who is told what, on which channel, at which event of a process. */
@Entity({ schema: 'crm', name: 'communication_protocols' })
@Index('communication_protocols_process_idx', ['processId'])
export class CommunicationProtocol {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', primaryKeyConstraintName: 'communication_protocols_pkey' })
  id!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ name: 'process_id', type: 'text' })
  processId!: string;

  @Column({ type: 'text' })
  event!: ProtocolEvent;

  /** Null: any element. */
  @Column({ name: 'element_id', type: 'text', nullable: true })
  elementId!: string | null;

  /** Of a named event. */
  @Column({ name: 'event_name', type: 'text', nullable: true })
  eventName!: string | null;

  /** FEEL over the variables of the instance and `event`; null: always. */
  @Column({ type: 'text', nullable: true })
  condition!: string | null;

  /** `customer`, `supplier`, `owner`, `manager`, `assignee`, `department:…`, `user:…`, `contact:<role>`. */
  @Column({ type: 'text' })
  audience!: string;

  @Column({ type: 'text' })
  channel!: ProtocolChannel;

  /** Name of the template. */
  @Column({ type: 'text' })
  template!: string;

  @Column({ type: 'text', default: 'service' })
  purpose!: 'service' | 'marketing';

  @Column({ type: 'boolean', default: true })
  active!: boolean;

  /** What happened before is not told. */
  @Column({ name: 'active_since', type: 'timestamptz', precision: 3, default: () => 'now()' })
  activeSince!: Date;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;

  @Column({ name: 'updated_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  updatedAt!: Date;
}
