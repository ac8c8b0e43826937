/**
 * Tasks whose activities are short work of the worker itself. One local activity runs all that wait and, since the
 * engine is pure, what they lead to: it steps ahead on a copy of the state until there is no such task left, and commits.
 * Its answer is what happened, in order. The workflow lets the same happen to its own state, so that the history holds
 * events, not a state, and a replay decides as the run did.
 */
import { type LocalActivityOptions, proxyLocalActivities } from '@temporalio/workflow';

import type { Key } from './bpmn/plan.js';
import type { EngineActivities, RunLocalTasksInput, RunLocalTasksResult } from './contract.js';
import type { LocalTask } from './invocation.js';
import { summaryOf } from './summary.js';

/** Tried without end, like the commit: PostgreSQL may be away. */
const OPTIONS: LocalActivityOptions = {
  startToCloseTimeout: '10 minutes',
  localRetryThreshold: '10 seconds',
  retry: { initialInterval: '200 milliseconds', maximumInterval: '1 minute' },
};

export class LocalTasks {
  private readonly waiting = new Map<Key, LocalTask>();
  /** Answers that the last run gave and that have not been handled yet, by job. */
  private readonly answers = new Map<Key, number>();

  add(task: LocalTask): void {
    if (!this.answers.has(task.key)) this.waiting.set(task.key, task);
  }

  remove(key: Key): void {
    this.waiting.delete(key);
  }

  get empty(): boolean {
    return this.waiting.size === 0;
  }

  /** What is answered is to be handled at once, each with `take` before, and nothing else in between. */
  async run(input: Omit<RunLocalTasksInput, 'tasks'>): Promise<RunLocalTasksResult> {
    const tasks = [...this.waiting.values()];
    const summary = summaryOf(...tasks.map((task) => task.summary));
    const { runLocalTasks } = proxyLocalActivities<EngineActivities>({ ...OPTIONS, summary });
    const result = await runLocalTasks({ ...input, tasks });
    for (const { key } of result.events) {
      this.waiting.delete(key);
      this.answers.set(key, (this.answers.get(key) ?? 0) + 1);
    }
    return result;
  }

  /** One answer is being handled: what it leads to may ask for another attempt of the same job. */
  take(key: Key): void {
    const left = (this.answers.get(key) ?? 0) - 1;
    if (left > 0) this.answers.set(key, left);
    else this.answers.delete(key);
  }
}
