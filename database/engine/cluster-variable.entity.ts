import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A variable that belongs to no instance, but to all, or to one tenant. */
@Entity({ schema: 'engine', name: 'cluster_variables' })
@Unique(['scope', 'tenantId', 'name'])
export class ClusterVariable {
  @PrimaryColumn('bigint', { default: () => 'engine.next_key()' })
  readonly key!: string;

  @Column('text')
  readonly scope!: 'GLOBAL' | 'TENANT';

  /** Empty in the scope of all. */
  @Column('text', { default: '' })
  readonly tenantId!: string;

  @Column('text')
  readonly name!: string;

  @Column('jsonb')
  readonly value!: unknown;
}
