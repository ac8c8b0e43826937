import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { nextKeys } from '../../database/keys.js';
import type { Key } from '../../workflows/bpmn/plan.js';
import { currentCaller } from '../auth/caller.js';
import { forbidden, invalid } from '../problem/problem.js';
import { condition } from '../search/condition.js';
import { Parameters } from '../search/parameters.js';
import { parseSearch, record } from '../search/request.js';
import { get, search, type SearchResult } from '../search/search.js';
import type { ItemOf } from '../search/table.js';
import type { UserTask } from '../user-tasks/user-tasks.service.js';
import { userTasks } from '../user-tasks/user-tasks.table.js';
import type { TaskFilterRequest } from './task-filters.dto.js';
import { taskFilters } from './task-filters.table.js';

export type TaskFilter = ItemOf<typeof taskFilters>;

interface SavedSearch {
  readonly filter: Readonly<Record<string, unknown>>;
  readonly sort: readonly unknown[];
}

/** Searches for user tasks that people keep under a name. */
@Injectable()
export class TaskFiltersService {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  search(body: unknown): Promise<SearchResult<TaskFilter>> {
    return search(this.database, { table: taskFilters, body });
  }

  get(key: Key): Promise<TaskFilter> {
    return get(this.database, taskFilters, key);
  }

  async create(request: TaskFilterRequest, actor: string | undefined): Promise<TaskFilter> {
    const values = checked(request);
    const [key = ''] = await nextKeys(this.database.manager, 1);
    await this.database.query(
      `INSERT INTO engine.task_filters (key, name, description, request, groups, for_all, owner, tenant_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [key, ...values, actor ?? null, currentCaller()?.tenants[0] ?? '<default>'],
    );
    return this.get(key);
  }

  async update(key: Key, request: TaskFilterRequest): Promise<TaskFilter> {
    const values = checked(request);
    await this.assertOwn(key);
    await this.database.query(
      `UPDATE engine.task_filters SET name = $2, description = $3, request = $4, groups = $5, for_all = $6,
         updated_at = now() WHERE key = $1`,
      [key, ...values],
    );
    return this.get(key);
  }

  async delete(key: Key): Promise<void> {
    await this.assertOwn(key);
    await this.database.query('DELETE FROM engine.task_filters WHERE key = $1', [key]);
  }

  /** `body`: a search that narrows the filter further, and may sort otherwise. */
  async tasks(key: Key, body: unknown): Promise<SearchResult<UserTask>> {
    const { filter, sort } = (await this.get(key)).request as unknown as SavedSearch;
    return search(this.database, {
      table: userTasks,
      body: { sort, ...record(body ?? {}, 'the body') },
      within: (parameters) => condition(userTasks, filter, parameters),
    });
  }

  async count(key: Key): Promise<{ readonly count: number; readonly hasMore: boolean }> {
    const { totalItems, hasMoreTotalItems } = (await this.tasks(key, { page: { limit: 0 } })).page;
    return { count: totalItems, hasMore: hasMoreTotalItems };
  }

  private async assertOwn(key: Key): Promise<void> {
    const { owner } = await this.get(key);
    const caller = currentCaller();
    if (!caller || caller.name === owner || caller.permissions.has('tasks:assign')) return;
    throw forbidden(
      `Expected ${caller.name} to change filters of their own, but filter ${key} is ${owner ?? 'nobody'}'s.`,
    );
  }
}

/** The columns after the key. Throws a `Problem` where the search, or with whom it is shared, is not allowed. */
function checked({ name, description, filter, sort, groups, forAll }: TaskFilterRequest): readonly unknown[] {
  const saved: SavedSearch = { filter, sort: (sort ?? []).map((term) => ({ ...term })) };
  parseSearch(userTasks, saved);
  condition(userTasks, filter, new Parameters());
  const shared = groups ?? [];
  const caller = currentCaller();
  if (caller && !caller.permissions.has('tasks:assign')) {
    const stranger = shared.find((group) => !caller.groups.includes(group));
    if (forAll === true) throw forbidden(`Expected ${caller.name} to share with groups, but forAll is true.`);
    if (stranger !== undefined)
      throw forbidden(`Expected ${caller.name} to share with groups of their own, but ${stranger} is none.`);
  }
  const text = JSON.stringify(saved);
  if (text.length > LONGEST)
    throw invalid(
      `Expected the filter to be at most ${String(LONGEST)} characters of JSON, but it is ${String(text.length)}.`,
    );
  return [name, description ?? null, text, shared, forAll ?? false];
}

const LONGEST = 100_000;
