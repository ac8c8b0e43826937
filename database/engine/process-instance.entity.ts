import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'engine', name: 'process_instances' })
@Index(['state', 'key'])
@Index(['processDefinitionKey', 'state'])
@Index(['processDefinitionKey', 'startedAt'])
@Index(['processId', 'state'])
@Index(['processId', 'startedAt'])
@Index(['parentProcessInstanceKey'], { where: 'parent_process_instance_key IS NOT NULL' })
@Index(['parentElementInstanceKey'], { where: 'parent_element_instance_key IS NOT NULL' })
@Index(['rootProcessInstanceKey'])
@Index(['businessId'], { where: 'business_id IS NOT NULL' })
@Index(['workflowId'])
@Index(['tags'], { type: 'gin', where: "tags <> '{}'" })
@Index(['startedAt'])
@Index('process_instances_ended_at_idx', { synchronize: false })
export class ProcessInstance {
  @PrimaryColumn('bigint')
  readonly key!: string;

  @Column('bigint')
  readonly processDefinitionKey!: string;

  @Column('text')
  readonly processId!: string;

  @Column('int')
  readonly version!: number;

  @Column('text', { nullable: true })
  readonly versionTag!: string | null;

  @Column('text', { nullable: true })
  readonly processName!: string | null;

  /** Temporal's workflow id; null where the instance ended in the transaction that began it. */
  @Column('text', { nullable: true })
  readonly workflowId!: string | null;

  @Column('text')
  readonly state!: 'ACTIVE' | 'SUSPENDED' | 'COMPLETED' | 'TERMINATED';

  @Column({ type: 'timestamptz', precision: 3 })
  readonly startedAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  readonly endedAt!: Date | null;

  @Column('text', { nullable: true })
  readonly businessId!: string | null;

  @Column('text', { array: true, default: '{}' })
  readonly tags!: string[];

  @Column('bigint', { nullable: true })
  readonly parentProcessInstanceKey!: string | null;

  @Column('bigint', { nullable: true })
  readonly parentElementInstanceKey!: string | null;

  /** Its own key where no process called it. */
  @Column('bigint')
  readonly rootProcessInstanceKey!: string;

  @Column('text', { nullable: true })
  readonly startedBy!: string | null;

  @Column('text', { default: '<default>' })
  readonly tenantId!: string;
}
