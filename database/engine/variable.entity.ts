import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity({ schema: 'engine', name: 'variables' })
@Unique(['scopeKey', 'name'])
@Index(['processInstanceKey'])
@Index('variables_record_idx', { synchronize: false })
@Index('variables_value_idx', { synchronize: false })
export class Variable {
  @PrimaryColumn('bigint')
  readonly key!: string;

  @Column('bigint')
  readonly processInstanceKey!: string;

  /** The process instance or element instance it is local to. */
  @Column('bigint')
  readonly scopeKey!: string;

  @Column('text')
  readonly name!: string;

  /** Any JSON value; `unknown` because TypeORM's types do not end on a recursive one. */
  @Column('jsonb')
  readonly value!: unknown;

  @Column({ type: 'timestamptz', precision: 3 })
  readonly updatedAt!: Date;
}
