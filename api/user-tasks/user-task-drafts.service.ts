import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Key } from '../../workflows/bpmn/plan.js';
import type { Variables } from '../../workflows/contract.js';
import { conflict, notFound } from '../problem/problem.js';
import { assertFits } from '../validation/payload-size.js';

export interface UserTaskDraft {
  readonly userTaskKey: Key;
  readonly variables: Variables;
  readonly updateDate: Date;
}

const SHOWN = 'user_task_key AS "userTaskKey", variables, updated_at AS "updateDate"';

/** What people have filled in of a form and not yet sent off: each sees his own, and it is gone when the task ends. */
@Injectable()
export class UserTaskDraftsService {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  /** Undefined where the caller has none. */
  async get(key: Key, actor: string | undefined): Promise<UserTaskDraft | undefined> {
    const [draft] = await this.database.query<UserTaskDraft[]>(
      `SELECT ${SHOWN} FROM engine.user_task_drafts WHERE user_task_key = $1 AND author = $2`,
      [key, actor ?? ''],
    );
    return draft;
  }

  /** Replaces what was there. A `Problem` where the task is over (409), or the draft too large to complete it with (413). */
  async put(key: Key, variables: Variables, actor: string | undefined): Promise<UserTaskDraft> {
    assertFits(variables);
    // The lock keeps the task from ending before the draft is there to be deleted with it.
    const [draft] = await this.database.query<UserTaskDraft[]>(
      `WITH task AS (SELECT key, tenant_id FROM engine.user_tasks WHERE key = $1 AND state = 'CREATED' FOR SHARE)
       INSERT INTO engine.user_task_drafts (user_task_key, author, variables, tenant_id)
       SELECT key, $2, $3, tenant_id FROM task
       ON CONFLICT (user_task_key, author) DO UPDATE SET variables = EXCLUDED.variables, updated_at = now()
       RETURNING ${SHOWN}`,
      [key, actor ?? '', JSON.stringify(variables)],
    );
    return draft ?? (await this.refused(key));
  }

  async delete(key: Key, actor: string | undefined): Promise<void> {
    await this.database.query('DELETE FROM engine.user_task_drafts WHERE user_task_key = $1 AND author = $2', [
      key,
      actor ?? '',
    ]);
  }

  private async refused(key: Key): Promise<never> {
    const [task] = await this.database.query<{ readonly state: string }[]>(
      'SELECT state FROM engine.user_tasks WHERE key = $1',
      [key],
    );
    if (!task) throw notFound('user task', key);
    throw conflict(`Expected user task ${key} to be CREATED, but it is ${task.state}.`);
  }
}
