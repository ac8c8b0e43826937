import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Work for external workers. A job is theirs to activate while `CREATED`, `FAILED` or `TIMED_OUT` with retries left. */
@Entity({ schema: 'engine', name: 'jobs' })
@Index('jobs_activatable_idx', ['type', 'key'], { where: "state IN ('CREATED', 'FAILED', 'TIMED_OUT')" })
@Index(['type', 'state'])
@Index(['state', 'key'])
@Index(['processInstanceKey'])
@Index(['elementInstanceKey'])
@Index(['processDefinitionKey', 'state'])
export class Job {
  @PrimaryColumn('bigint')
  readonly key!: string;

  @Column('text')
  readonly type!: string;

  @Column('text')
  readonly state!: 'CREATED' | 'COMPLETED' | 'FAILED' | 'ERROR_THROWN' | 'CANCELED' | 'TIMED_OUT';

  /** The worker that holds it, or held it last. */
  @Column('text', { nullable: true })
  readonly worker!: string | null;

  @Column('int')
  readonly retries!: number;

  /** A worker holds the job until then. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  readonly deadline!: Date | null;

  /** When a worker took it first. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  readonly activatedAt!: Date | null;

  /** Nobody may activate it before then (back-off after a failure). */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  readonly retryAt!: Date | null;

  @Column('int', { default: 0 })
  readonly priority!: number;

  @Column('text', { nullable: true })
  readonly errorMessage!: string | null;

  @Column('text', { nullable: true })
  readonly errorCode!: string | null;

  /** What a worker told of its failure beside the message, e.g. a stack trace. */
  @Column('text', { nullable: true })
  readonly errorDetails!: string | null;

  @Column('jsonb', { default: {} })
  readonly customHeaders!: Record<string, string>;

  /** Whose job it is: a listener of an element or of its user task. */
  @Column('text', { nullable: true })
  readonly listener!: 'execution' | 'task' | null;

  /** As `PlanListener.event`. */
  @Column('text', { nullable: true })
  readonly listenerEvent!: string | null;

  /** Why the listener denied what was to happen to its user task; null where it did not. */
  @Column('text', { nullable: true })
  readonly deniedReason!: string | null;

  @Column('text')
  readonly elementId!: string;

  @Column('bigint')
  readonly elementInstanceKey!: string;

  @Column('bigint')
  readonly processInstanceKey!: string;

  @Column('bigint')
  readonly processDefinitionKey!: string;

  @Column('text')
  readonly processId!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  readonly createdAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  readonly endedAt!: Date | null;

  @Column('text', { default: '<default>' })
  readonly tenantId!: string;
}
