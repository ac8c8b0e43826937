import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Json } from '../../workflows/engine/record.js';

/** What somebody has filled in of a user task's form and not yet sent off; gone with the task. */
@Entity({ schema: 'engine', name: 'user_task_drafts' })
export class UserTaskDraft {
  @PrimaryColumn('bigint')
  readonly userTaskKey!: string;

  /** Whose draft it is; empty where callers do not say who they are. */
  @PrimaryColumn('text')
  readonly author!: string;

  /** Values of the form by their names. */
  @Column('jsonb')
  readonly variables!: Readonly<Record<string, Json>>;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  readonly updatedAt!: Date;

  @Column('text', { default: '<default>' })
  readonly tenantId!: string;
}
