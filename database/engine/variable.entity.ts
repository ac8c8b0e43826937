import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Json } from '../../workflows/engine/record.js';

@Entity({ schema: 'engine', name: 'variables' })
@Unique(['scopeKey', 'name'])
@Index(['processInstanceKey'])
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

  @Column('jsonb')
  readonly value!: Json;

  @Column({ type: 'timestamptz', precision: 3 })
  readonly updatedAt!: Date;
}
