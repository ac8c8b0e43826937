import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Json } from '../../workflows/engine/record.js';

/** A search for user tasks that somebody keeps under a name, for himself or for others too. */
@Entity({ schema: 'engine', name: 'task_filters' })
@Index(['owner'])
export class TaskFilter {
  @PrimaryColumn('bigint')
  readonly key!: string;

  @Column('text')
  readonly name!: string;

  @Column('text', { nullable: true })
  readonly description!: string | null;

  /** `filter` and `sort`, as the search for user tasks takes them. */
  @Column('jsonb')
  readonly request!: Json;

  @Column('text', { nullable: true })
  readonly owner!: string | null;

  /** Groups whose members see it. */
  @Column('text', { array: true, default: '{}' })
  readonly groups!: string[];

  @Column('boolean', { default: false })
  readonly forAll!: boolean;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  readonly createdAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  readonly updatedAt!: Date;

  @Column('text', { default: '<default>' })
  readonly tenantId!: string;
}
