import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What an instance waits for. Non-interrupting ones stay `CREATED` while they take messages. */
@Entity({ schema: 'engine', name: 'message_subscriptions' })
@Index('message_subscriptions_open_idx', ['correlationKey', 'messageName'], { where: "state = 'CREATED'" })
@Index(['messageName', 'correlationKey'])
@Index(['state', 'key'])
@Index(['processInstanceKey'])
@Index(['elementInstanceKey'])
@Index(['processDefinitionKey', 'state'])
export class MessageSubscription {
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
  readonly messageName!: string;

  @Column('text')
  readonly correlationKey!: string;

  @Column('boolean')
  readonly interrupting!: boolean;

  @Column('text')
  readonly state!: 'CREATED' | 'CORRELATED' | 'DELETED';

  @Column({ type: 'timestamptz', precision: 3 })
  readonly createdAt!: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  readonly updatedAt!: Date;

  @Column('text', { default: '<default>' })
  readonly tenantId!: string;
}
