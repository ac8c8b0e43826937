import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** One version of a process. */
@Entity({ schema: 'engine', name: 'process_definitions' })
@Unique(['processId', 'tenantId', 'version'])
@Index(['deploymentKey'])
@Index(['resourceKey'])
export class ProcessDefinition {
  @PrimaryColumn('bigint')
  readonly key!: string;

  /** BPMN id of the process. */
  @Column('text')
  readonly processId!: string;

  @Column('text', { nullable: true })
  readonly name!: string | null;

  @Column('int')
  readonly version!: number;

  @Column('text', { nullable: true })
  readonly versionTag!: string | null;

  @Column('bigint')
  readonly deploymentKey!: string;

  @Column('bigint')
  readonly resourceKey!: string;

  @Column('text')
  readonly resourceName!: string;

  @Column('char', { length: 64 })
  readonly planHash!: string;

  @Column('boolean', { default: false })
  readonly hasStartForm!: boolean;

  @Column('text', { nullable: true })
  readonly startFormId!: string | null;

  @Column('text', { default: '<default>' })
  readonly tenantId!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  readonly createdAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  readonly deletedAt!: Date | null;
}
