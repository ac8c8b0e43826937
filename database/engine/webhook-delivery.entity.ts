import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One event for one webhook. */
@Entity({ schema: 'engine', name: 'webhook_deliveries' })
@Index(['webhookKey', 'eventId'], { unique: true })
@Index('webhook_deliveries_due_idx', ['webhookKey', 'nextAttemptAt'], { where: "state = 'PENDING'" })
@Index(['createdAt'])
export class WebhookDelivery {
  @PrimaryColumn('bigint')
  readonly key!: string;

  @Column('bigint')
  readonly webhookKey!: string;

  /** Null where it is no event of the engine: a ping. */
  @Column('text', { nullable: true })
  readonly eventId!: string | null;

  @Column('text')
  readonly eventType!: string;

  /** `{type, timestamp, data}` */
  @Column('jsonb')
  readonly payload!: object;

  @Column('text')
  readonly state!: 'PENDING' | 'DELIVERED' | 'DEAD';

  @Column('int', { default: 0 })
  readonly attempts!: number;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  readonly nextAttemptAt!: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  readonly lastAttemptAt!: Date | null;

  /** HTTP status of the last answer; null where there was none. */
  @Column('int', { nullable: true })
  readonly responseStatus!: number | null;

  @Column('text', { nullable: true })
  readonly errorMessage!: string | null;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  readonly createdAt!: Date;
}
