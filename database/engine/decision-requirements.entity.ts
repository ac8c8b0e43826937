import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** One version of a decision requirements graph: a DMN file. */
@Entity({ schema: 'engine', name: 'decision_requirements' })
@Unique(['requirementsId', 'tenantId', 'version'])
@Index(['deploymentKey'])
export class DecisionRequirements {
  @PrimaryColumn('bigint')
  readonly key!: string;

  /** DMN id of `definitions`. */
  @Column('text')
  readonly requirementsId!: string;

  @Column('text')
  readonly name!: string;

  @Column('int')
  readonly version!: number;

  @Column('bigint')
  readonly deploymentKey!: string;

  @Column('bigint')
  readonly resourceKey!: string;

  @Column('text')
  readonly resourceName!: string;

  @Column('char', { length: 64 })
  readonly planHash!: string;

  @Column('text', { default: '<default>' })
  readonly tenantId!: string;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  readonly deletedAt!: Date | null;
}
