import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A signal start event of the latest version of a process; older versions have no rows here. */
@Entity({ schema: 'engine', name: 'signal_start_subscriptions' })
@Index(['signalName'])
@Index(['processId'])
export class SignalStartSubscription {
  @PrimaryColumn('bigint')
  readonly processDefinitionKey!: string;

  @PrimaryColumn('text')
  readonly elementId!: string;

  @Column('text')
  readonly processId!: string;

  @PrimaryColumn('text')
  readonly signalName!: string;

  @Column('text', { default: '<default>' })
  readonly tenantId!: string;
}
