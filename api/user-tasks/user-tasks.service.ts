import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Key } from '../../workflows/bpmn/plan.js';
import { readForm, type FormResult } from '../forms/forms.js';
import { notFound, Problem } from '../problem/problem.js';
import { get, search, type SearchResult } from '../search/search.js';
import type { ItemOf } from '../search/table.js';
import type { FoundVariable } from '../variables/shown-variable.js';
import { VariablesService, type VariableSearch } from '../variables/variables.service.js';
import { userTasks } from './user-tasks.table.js';

export type UserTask = ItemOf<typeof userTasks>;

/** What is read of user tasks. */
@Injectable()
export class UserTasksService {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(VariablesService) private readonly variables: VariablesService,
  ) {}

  search(body: unknown): Promise<SearchResult<UserTask>> {
    return search(this.database, { table: userTasks, body });
  }

  get(key: Key): Promise<UserTask> {
    return get(this.database, userTasks, key);
  }

  /** Undefined where the task has no form of ours. */
  async form(key: Key): Promise<FormResult | undefined> {
    const { formKey } = await this.get(key);
    if (formKey !== null) return readForm(this.database, formKey);
    const [task] = await this.database.query<{ readonly formId: string | null }[]>(
      'SELECT form_id AS "formId" FROM engine.user_tasks WHERE key = $1',
      [key],
    );
    if (!task || task.formId === null) return undefined;
    throw new Problem({
      status: 404,
      code: 'FORM_NOT_FOUND',
      detail: `Expected the form ${task.formId} of user task ${key} to be deployed, but it is not. Deploy it and read the task again.`,
    });
  }

  /** With `shadowed` also those that a nearer one of the same name hides. */
  async searchVariables(
    key: Key,
    options: VariableSearch & { readonly shadowed: boolean },
  ): Promise<SearchResult<FoundVariable>> {
    const [task] = await this.database.query<{ readonly elementInstanceKey: Key }[]>(
      'SELECT element_instance_key AS "elementInstanceKey" FROM engine.user_tasks WHERE key = $1',
      [key],
    );
    if (!task) throw notFound('user task', key);
    return this.variables.searchSeenFrom(task.elementInstanceKey, options);
  }
}
