import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** How one decision was made: of an evaluation, one row for each decision it needed, the one asked for last. */
@Entity({ schema: 'engine', name: 'decision_instances' })
@Index(['evaluationKey'])
@Index(['evaluatedAt'])
@Index(['decisionId'])
@Index(['decisionKey'])
@Index(['processInstanceKey'], { where: 'process_instance_key IS NOT NULL' })
export class DecisionInstance {
  /** `<evaluation key>-<index from 1>` */
  @PrimaryColumn('text')
  readonly id!: string;

  /** The element instance of the business rule task, else a key of its own. */
  @Column('bigint')
  readonly evaluationKey!: string;

  @Column('text')
  readonly state!: 'EVALUATED' | 'FAILED';

  @Column({ type: 'timestamptz', precision: 3 })
  readonly evaluatedAt!: Date;

  @Column('text', { nullable: true })
  readonly failure!: string | null;

  @Column('bigint')
  readonly decisionKey!: string;

  @Column('text')
  readonly decisionId!: string;

  @Column('text')
  readonly decisionName!: string;

  @Column('int')
  readonly decisionVersion!: number;

  @Column('text')
  readonly decisionType!: 'DECISION_TABLE' | 'LITERAL_EXPRESSION' | 'UNKNOWN';

  @Column('bigint')
  readonly decisionRequirementsKey!: string;

  /** The decision that was asked for. */
  @Column('bigint')
  readonly rootDecisionKey!: string;

  @Column('bigint', { nullable: true })
  readonly processDefinitionKey!: string | null;

  @Column('bigint', { nullable: true })
  readonly processInstanceKey!: string | null;

  @Column('bigint', { nullable: true })
  readonly elementInstanceKey!: string | null;

  /** Any JSON value. */
  @Column('jsonb')
  readonly result!: unknown;

  /** `EvaluatedValue[]` */
  @Column('jsonb', { default: [] })
  readonly inputs!: object;

  /** Of a decision table, the rules that matched: `{index, id, outputs}[]` */
  @Column('jsonb', { default: [] })
  readonly matchedRules!: object;

  @Column('text', { default: '<default>' })
  readonly tenantId!: string;
}
