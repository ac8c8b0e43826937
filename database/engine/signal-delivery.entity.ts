import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * A signal on its way to one open subscription of an instance (`catch`), or as the start of a new instance (`start`).
 * `PENDING` until the instance took it (`DELIVERED`) or waits for it no more (`REJECTED`).
 */
@Entity({ schema: 'engine', name: 'signal_deliveries' })
@Index(['signalKey'])
@Index(['subscriptionKey'])
@Index(['processInstanceKey'])
@Index('signal_deliveries_due_idx', ['nextAttemptAt', 'key'], { where: "state = 'PENDING'" })
export class SignalDelivery {
  @PrimaryColumn('bigint')
  readonly key!: string;

  @Column('bigint')
  readonly signalKey!: string;

  @Column('text')
  readonly kind!: 'catch' | 'start';

  /** Of a `catch`. */
  @Column('bigint', { nullable: true })
  readonly subscriptionKey!: string | null;

  /** Of a `start`: the key that the new instance gets. */
  @Column('bigint')
  readonly processInstanceKey!: string;

  @Column('text')
  readonly workflowId!: string;

  @Column('bigint')
  readonly processDefinitionKey!: string;

  @Column('text')
  readonly processId!: string;

  @Column('text')
  readonly elementId!: string;

  @Column('text')
  readonly state!: 'PENDING' | 'DELIVERED' | 'REJECTED';

  @Column('int', { default: 0 })
  readonly attempts!: number;

  @Column({ type: 'timestamptz', precision: 3 })
  readonly nextAttemptAt!: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  readonly createdAt!: Date;

  @Column('text', { default: '<default>' })
  readonly tenantId!: string;
}
