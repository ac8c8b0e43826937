import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A conditional start event of one version of a process. */
@Entity({ schema: 'engine', name: 'conditional_starts' })
@Index(['processId'])
export class ConditionalStart {
  @PrimaryColumn('bigint')
  readonly processDefinitionKey!: string;

  @PrimaryColumn('text')
  readonly elementId!: string;

  /** Counts the conditions of the version from 0. */
  @PrimaryColumn('int')
  readonly part!: number;

  @Column('text')
  readonly processId!: string;

  /** An `Expression` of the plan. */
  @Column('jsonb')
  readonly condition!: object;

  @Column('text', { default: '<default>' })
  readonly tenantId!: string;
}
