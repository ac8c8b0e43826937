import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'engine', name: 'incidents' })
@Index(['state', 'key'])
@Index(['createdAt'], { where: "state = 'ACTIVE'" })
@Index(['processInstanceKey'])
@Index(['elementInstanceKey'])
@Index(['processDefinitionKey', 'state'])
@Index(['jobKey'], { where: 'job_key IS NOT NULL' })
export class Incident {
  @PrimaryColumn('bigint')
  readonly key!: string;

  @Column('text')
  readonly state!: 'ACTIVE' | 'RESOLVED';

  @Column('text')
  readonly errorType!: string;

  @Column('text')
  readonly errorMessage!: string;

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

  @Column('bigint', { nullable: true })
  readonly jobKey!: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  readonly createdAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  readonly resolvedAt!: Date | null;

  @Column('text', { default: '<default>' })
  readonly tenantId!: string;
}
