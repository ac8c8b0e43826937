import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'engine', name: 'deployments' })
export class Deployment {
  @PrimaryColumn('bigint')
  readonly key!: string;

  @Column('text', { default: '<default>' })
  readonly tenantId!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  readonly createdAt!: Date;

  /** As a client of Camunda 7's API gave it. */
  @Column('text', { nullable: true })
  readonly name!: string | null;

  /** Likewise: what it was deployed with. */
  @Column('text', { nullable: true })
  readonly source!: string | null;

  @Column('text', { nullable: true })
  readonly deployedBy!: string | null;
}
