import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A signal that an instance waits for. Non-interrupting ones stay `CREATED` while they take signals. */
@Entity({ schema: 'engine', name: 'signal_subscriptions' })
@Index('signal_subscriptions_open_idx', ['signalName', 'key'], { where: "state = 'CREATED'" })
@Index(['processInstanceKey'])
export class SignalSubscription {
  @PrimaryColumn('bigint')
  readonly key!: string;

  @Column('bigint')
  readonly processInstanceKey!: string;

  @Column('bigint')
  readonly processDefinitionKey!: string;

  @Column('text')
  readonly processId!: string;

  @Column('bigint')
  readonly elementInstanceKey!: string;

  @Column('text')
  readonly elementId!: string;

  @Column('text')
  readonly signalName!: string;

  @Column('text')
  readonly state!: 'CREATED' | 'DELETED';

  @Column({ type: 'timestamptz', precision: 3 })
  readonly createdAt!: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  readonly updatedAt!: Date;

  @Column('text', { default: '<default>' })
  readonly tenantId!: string;
}
