import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { EngineEvent } from './events.js';

/**
 * What one step, or one change of a user task, tells whoever follows the engine. In the order of their transactions, of
 * which none is read before all earlier ones have ended: what commits late is not skipped.
 */
@Entity({ schema: 'engine', name: 'events' })
@Index(['processInstanceKey'])
@Index('events_of_tasks_idx', ['transactionId', 'number'], { where: 'of_tasks' })
export class Event {
  /** PostgreSQL's id of the transaction that wrote it. */
  @PrimaryColumn('bigint')
  readonly transactionId!: string;

  @PrimaryColumn('bigint')
  readonly number!: string;

  @Column('bigint')
  readonly processInstanceKey!: string;

  @Column('text')
  readonly processId!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  readonly at!: Date;

  @Column('jsonb')
  readonly list!: EngineEvent[];

  /** One of them is about a user task. */
  @Column('boolean')
  readonly ofTasks!: boolean;

  @Column('text', { default: '<default>' })
  readonly tenantId!: string;
}
