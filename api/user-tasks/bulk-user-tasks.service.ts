import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Key } from '../../workflows/bpmn/plan.js';
import { invalid, notFound, Problem } from '../problem/problem.js';
import { search } from '../search/search.js';
import { describe } from '../validation/describe.js';
import { isKey } from '../validation/key.js';
import type { UserTaskSelection } from './bulk-user-tasks.dto.js';
import { userTasks } from './user-tasks.table.js';

/** What became of one task. */
export interface BulkItem {
  readonly userTaskKey: Key;
  readonly status: 'DONE' | 'REFUSED';
  /** Why not: those of the problem that the same request for this task alone would be answered with. */
  readonly code: string | null;
  readonly detail: string | null;
}

export interface BulkResult {
  readonly doneCount: number;
  readonly refusedCount: number;
  readonly items: readonly BulkItem[];
}

const MOST_TASKS = 1000;
const AT_ONCE = 8;

/** One command for many tasks. Each is done or refused by itself, as if it were the only one. */
@Injectable()
export class BulkUserTasksService {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  async each({ userTaskKeys, filter }: UserTaskSelection, command: (key: Key) => Promise<void>): Promise<BulkResult> {
    if (Boolean(userTaskKeys) === Boolean(filter))
      throw invalid(`Expected one of userTaskKeys and filter, but ${filter ? 'both are' : 'none is'} given.`);
    const keys = [...new Set(userTaskKeys?.map(checked))];
    const visible = await this.found(filter ?? { userTaskKey: { $in: keys } });
    const items: BulkItem[] = [];
    const all = filter ? [...visible] : keys;
    for (let from = 0; from < all.length; from += AT_ONCE)
      items.push(
        ...(await Promise.all(
          all.slice(from, from + AT_ONCE).map((key) =>
            outcome(key, async () => {
              if (!visible.has(key)) throw notFound('user task', key);
              await command(key);
            }),
          ),
        )),
      );
    const doneCount = items.filter(({ status }) => status === 'DONE').length;
    return { doneCount, refusedCount: items.length - doneCount, items };
  }

  /** Those that the caller may see. */
  private async found(filter: Readonly<Record<string, unknown>>): Promise<ReadonlySet<Key>> {
    const { items, page } = await search(this.database, {
      table: userTasks,
      body: { filter, page: { limit: MOST_TASKS } },
    });
    if (page.totalItems <= MOST_TASKS) return new Set(items.map(({ userTaskKey }) => userTaskKey));
    throw invalid(
      `Expected filter to fit at most ${String(MOST_TASKS)} tasks, but it fits ${String(page.totalItems)}.`,
    );
  }
}

function checked(key: string): Key {
  if (!isKey(key)) throw invalid(`Expected userTaskKeys to be keys (at most 19 digits), but one is ${describe(key)}.`);
  return BigInt(key).toString();
}

async function outcome(userTaskKey: Key, command: () => Promise<void>): Promise<BulkItem> {
  try {
    await command();
    return { userTaskKey, status: 'DONE', code: null, detail: null };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { userTaskKey, status: 'REFUSED', code: error.options.code, detail: error.options.detail };
  }
}
