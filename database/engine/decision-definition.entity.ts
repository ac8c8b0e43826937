import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** One version of a decision or decision service that can be called. */
@Entity({ schema: 'engine', name: 'decision_definitions' })
@Unique(['decisionId', 'tenantId', 'version'])
@Index(['decisionRequirementsKey'])
@Index(['deploymentKey'])
export class DecisionDefinition {
  @PrimaryColumn('bigint')
  readonly key!: string;

  /** DMN id of the decision. */
  @Column('text')
  readonly decisionId!: string;

  @Column('text')
  readonly name!: string;

  @Column('int')
  readonly version!: number;

  @Column('text', { nullable: true })
  readonly versionTag!: string | null;

  @Column('bigint')
  readonly decisionRequirementsKey!: string;

  @Column('bigint')
  readonly deploymentKey!: string;

  @Column('text', { default: '<default>' })
  readonly tenantId!: string;
}
