import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'engine', name: 'deployments' })
export class Deployment {
  @PrimaryColumn('bigint')
  readonly key!: string;

  @Column('text', { default: '<default>' })
  readonly tenantId!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  readonly createdAt!: Date;

  @Column('text', { nullable: true })
  readonly deployedBy!: string | null;
}
