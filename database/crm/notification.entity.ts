import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { sealed } from './sealed.js';

/** Something that one person is to know. */
@Entity({ schema: 'crm', name: 'notifications' })
@Index('notifications_cause_key', ['username', 'cause'], { unique: true })
@Index('notifications_followed_idx', ['transactionId', 'username'])
@Index('notifications_unread_idx', ['username'], { where: 'read_at IS NULL' })
export class Notification {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', primaryKeyConstraintName: 'notifications_pkey' })
  id!: string;

  @Column({ type: 'text' })
  username!: string;

  /** `mention`, `share`, `protocol`. */
  @Column({ type: 'text' })
  kind!: NotificationKind;

  /** What it tells of: each person is told of it once. */
  @Column({ type: 'text' })
  cause!: string;

  @Column(sealed())
  title!: string;

  @Column(sealed({ nullable: true }))
  body!: string | null;

  /** Who caused it. */
  @Column({ type: 'text', nullable: true })
  actor!: string | null;

  @Column({ name: 'record_type', type: 'text', nullable: true })
  recordType!: string | null;

  @Column({ name: 'record_id', type: 'bigint', nullable: true })
  recordId!: string | null;

  @Column({ name: 'user_task_key', type: 'bigint', nullable: true })
  userTaskKey!: string | null;

  @Column({ name: 'process_instance_key', type: 'bigint', nullable: true })
  processInstanceKey!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;

  /** PostgreSQL's id of the transaction that wrote it. The default reads as TypeORM compares it: without its casts. */
  @Column({ name: 'transaction_id', type: 'bigint', default: () => '((pg_current_xact_id()))' })
  transactionId!: string;

  @Column({ name: 'read_at', type: 'timestamptz', precision: 3, nullable: true })
  readAt!: Date | null;
}

export const notificationKinds = ['mention', 'share', 'protocol'] as const;
export type NotificationKind = (typeof notificationKinds)[number];
