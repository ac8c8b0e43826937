import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * A message on its way to one process: to an open subscription of an instance (`catch`), or as the start of a new
 * instance (`start`). `PENDING` until the instance took it (`DELIVERED`) or could not (`REJECTED`).
 */
@Entity({ schema: 'engine', name: 'message_deliveries' })
@Index(['messageKey'])
@Index(['subscriptionKey'])
@Index(['processInstanceKey'])
@Index('message_deliveries_due_idx', ['nextAttemptAt', 'key'], { where: "state = 'PENDING'" })
@Index('message_deliveries_holder_idx', ['tenantId', 'processId', 'correlationKey'], {
  unique: true,
  where: 'holds_correlation_key',
})
export class MessageDelivery {
  @PrimaryColumn('bigint')
  readonly key!: string;

  @Column('bigint')
  readonly messageKey!: string;

  @Column('text')
  readonly messageName!: string;

  @Column('text')
  readonly correlationKey!: string;

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

  /** The instance started here is active, so no other of its process starts by this correlation key. */
  @Column('boolean', { default: false })
  readonly holdsCorrelationKey!: boolean;

  @Column('int', { default: 0 })
  readonly attempts!: number;

  /** Null where the instance learns of the message from the answer to its own commit, so that nobody delivers it. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  readonly nextAttemptAt!: Date | null;

  @Column({ type: 'timestamptz', precision: 3 })
  readonly createdAt!: Date;

  @Column('text', { default: '<default>' })
  readonly tenantId!: string;
}
