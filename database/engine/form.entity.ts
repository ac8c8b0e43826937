import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** One version of a form. */
@Entity({ schema: 'engine', name: 'forms' })
@Unique(['formId', 'tenantId', 'version'])
@Index(['deploymentKey'])
export class Form {
  @PrimaryColumn('bigint')
  readonly key!: string;

  @Column('text')
  readonly formId!: string;

  @Column('int')
  readonly version!: number;

  @Column('text', { nullable: true })
  readonly versionTag!: string | null;

  @Column('bigint')
  readonly deploymentKey!: string;

  @Column('bigint')
  readonly resourceKey!: string;

  /** Camunda Forms JSON. */
  @Column('jsonb')
  readonly schema!: object;

  @Column('text', { default: '<default>' })
  readonly tenantId!: string;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  readonly deletedAt!: Date | null;
}
