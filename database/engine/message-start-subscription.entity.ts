import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A message start event of the latest version of a process; older versions have no rows here. */
@Entity({ schema: 'engine', name: 'message_start_subscriptions' })
@Index(['messageName'])
@Index(['processId'])
export class MessageStartSubscription {
  @PrimaryColumn('bigint')
  readonly processDefinitionKey!: string;

  @PrimaryColumn('text')
  readonly elementId!: string;

  @Column('text')
  readonly processId!: string;

  @PrimaryColumn('text')
  readonly messageName!: string;

  /** Reserved to models that fix the key; null takes any. */
  @Column('text', { nullable: true })
  readonly correlationKey!: string | null;

  @Column('text', { default: '<default>' })
  readonly tenantId!: string;
}
