import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'engine', name: 'user_tasks' })
@Index(['state', 'key'])
@Index(['assignee', 'state'])
@Index(['candidateGroups'], { type: 'gin' })
@Index('user_tasks_open_candidate_groups_idx', ['candidateGroups'], { type: 'gin', where: "state = 'CREATED'" })
@Index('user_tasks_of_nobody_idx', ['dueDate'], {
  where: "state = 'CREATED' AND assignee IS NULL AND candidate_users = '{}' AND candidate_groups = '{}'",
})
@Index(['candidateUsers'], { type: 'gin' })
@Index(['dueDate'], { where: "state = 'CREATED'" })
@Index('user_tasks_priority_idx', { synchronize: false })
@Index('user_tasks_name_idx', { synchronize: false })
@Index(['processInstanceKey'])
@Index(['elementInstanceKey'])
@Index(['endedAt'], { where: 'ended_at IS NOT NULL' })
@Index(['owner'], { where: 'owner IS NOT NULL' })
@Index(['processDefinitionKey', 'state'])
@Index(['processId', 'elementId'])
export class UserTask {
  @PrimaryColumn('bigint')
  readonly key!: string;

  @Column('text')
  readonly state!: 'CREATED' | 'COMPLETED' | 'CANCELED';

  @Column('bigint')
  readonly elementInstanceKey!: string;

  @Column('bigint')
  readonly processInstanceKey!: string;

  @Column('bigint')
  readonly processDefinitionKey!: string;

  @Column('text')
  readonly processId!: string;

  @Column('text')
  readonly elementId!: string;

  @Column('text', { nullable: true })
  readonly name!: string | null;

  @Column('text', { nullable: true })
  readonly assignee!: string | null;

  /** Who answers for the task while its assignee works on it by delegation. */
  @Column('text', { nullable: true })
  readonly owner!: string | null;

  @Column('text', { nullable: true })
  readonly delegationState!: 'PENDING' | 'RESOLVED' | null;

  /** Since when somebody has it; a trigger keeps it. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  readonly claimedAt!: Date | null;

  @Column('text', { array: true, default: '{}' })
  readonly candidateGroups!: string[];

  @Column('text', { array: true, default: '{}' })
  readonly candidateUsers!: string[];

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  readonly dueDate!: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  readonly followUpDate!: Date | null;

  /** 0-100 */
  @Column('int', { default: 50 })
  readonly priority!: number;

  @Column('text', { nullable: true })
  readonly formId!: string | null;

  @Column('text', { nullable: true })
  readonly formBinding!: 'latest' | 'deployment' | 'versionTag' | 'version' | null;

  @Column('text', { nullable: true })
  readonly formVersionTag!: string | null;

  /** The model's own form key (`zeebe:formDefinition formKey`), not the key of a row of `forms`. */
  @Column('text', { nullable: true })
  readonly formKey!: string | null;

  @Column('text', { nullable: true })
  readonly externalFormReference!: string | null;

  @Column('jsonb', { default: {} })
  readonly customHeaders!: Record<string, string>;

  /** It has listeners: its workflow decides on changes. */
  @Column('boolean', { default: false })
  readonly listened!: boolean;

  @Column({ type: 'timestamptz', precision: 3 })
  readonly createdAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  readonly endedAt!: Date | null;

  @Column('text', { default: '<default>' })
  readonly tenantId!: string;
}
