/** Task queues and names that the bench, its two workers and their workflows share; the sandbox loads this too. */
import type { Json } from '../workflows/engine/record.js';

export type Side = 'baton' | 'handWritten';

export const TASK_QUEUES: Readonly<Record<Side, string>> = { baton: 'bench-baton', handWritten: 'bench-hand-written' };

/** What every task of both sides does: see `work.ts`. */
export const WORK = 'bench:log-interaction';

/** Items of the multi-instance comparison. */
export const ITEMS = 100;

/** Tasks in a row. */
export const TASKS = 5;

export interface HandWrittenInput {
  /** Numeric, like a process instance key: the activities' idempotency keys begin with it. */
  readonly key: string;
}

/** `ActivityInvocation` of the catalogue. */
export interface Invocation {
  readonly input: Readonly<Record<string, Json>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly elementInstanceKey: string;
  readonly processInstanceKey: string;
  readonly elementId: string;
}
