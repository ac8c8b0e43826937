/**
 * A host of the engine beside the workflow: runs local tasks one after the other, each as soon as the engine asks for it,
 * and commits what came of them. See `workflows/local-tasks.ts` for the other end.
 */
import { ApplicationFailure, ensureApplicationFailure } from '@temporalio/common';

import { type ActivityOutcome, completed, failed } from '../../workflows/activity-outcome.js';
import type { Key, Plan } from '../../workflows/bpmn/plan.js';
import {
  COMMIT_RECORDS,
  type CommitInput,
  type CommitResult,
  PAYLOAD_LIMIT,
  REFUSALS,
  type RunLocalTasksInput,
  type RunLocalTasksResult,
} from '../../workflows/contract.js';
import { type Command, Course, type EngineRecord, type InstanceState } from '../../workflows/engine/index.js';
import { invocationOf, isLocalTask, type LocalTask } from '../../workflows/invocation.js';
import { tooLarge, tooLargeMessage } from '../../workflows/payload-size.js';

/** No task is begun after this, so that what else happens to the instance does not wait long. */
const BUDGET_MS = 2_000;

const CONCURRENCY = 10;

export type LocalActivity = (invocation: never) => Promise<unknown>;

export interface LocalTasksHost {
  readonly activities: Readonly<Record<string, LocalActivity>>;
  findPlan(hash: string): Promise<Plan>;
  commitStep(input: CommitInput): Promise<CommitResult>;
  /** Tasks of one instance that run at the same time; 10 where absent. */
  readonly concurrency?: number;
  /** Which tasks are run; all where absent. */
  readonly takes?: (task: LocalTask) => boolean;
  /** Milliseconds since the epoch; the machine's where absent. */
  readonly now?: () => number;
}

type LocalRunHost = Pick<LocalTasksHost, 'activities' | 'concurrency' | 'now' | 'takes'>;

/** @throws ApplicationFailure where this worker has no such activity: another may */
export async function runLocalTasks(host: LocalTasksHost, input: RunLocalTasksInput): Promise<RunLocalTasksResult> {
  const run = new LocalRun(await host.findPlan(input.planHash), input, host);
  await run.toEnd();
  const { events } = run;
  if (run.failure !== undefined) return { events };
  const records = [...input.step.records, ...run.records];
  const causes = [...(input.step.causes ?? []), ...events];
  // As the workflow counts its steps: one without records and audit is none.
  if (records.length + (input.step.audit?.length ?? 0) === 0) return { events, committed: { correlated: [] } };
  try {
    const committed = await host.commitStep({ ...input.step, records, causes });
    if (committed.late !== true) return { events, committed };
  } catch {
    // What the tasks did is not to be done again: the workflow commits by itself, and tries that without end.
  }
  return { events };
}

type Event = RunLocalTasksResult['events'][number];

/** The engine, a state, and the tasks that the engine asks for from there. */
export class LocalRun {
  readonly events: Event[] = [];
  readonly records: EngineRecord[] = [];
  /** What the engine threw at the last event: a bug, which the workflow will meet too, where it can be seen. */
  failure: Error | undefined;
  private readonly activities: LocalTasksHost['activities'];
  private readonly concurrency: number;
  private readonly takes: (task: LocalTask) => boolean;
  private readonly waiting: Map<Key, LocalTask>;
  private readonly running = new Map<Key, Promise<void>>();
  private readonly now: () => number;
  private readonly began: number;
  private latestMs = 0;
  private bytes = 0;
  private readonly course: Course;

  constructor(
    plan: Plan,
    private readonly input: Pick<RunLocalTasksInput, 'now' | 'state' | 'tasks'>,
    { activities, concurrency = CONCURRENCY, takes = () => true, now = Date.now }: LocalRunHost,
  ) {
    this.activities = activities;
    this.concurrency = concurrency;
    this.takes = takes;
    this.now = now;
    this.began = now();
    this.course = new Course(plan, input.state);
    this.waiting = new Map(input.tasks.filter(takes).map((task) => [task.key, task]));
  }

  get state(): InstanceState {
    return this.course.state;
  }

  async toEnd(): Promise<void> {
    while (this.running.size > 0 || (this.waiting.size > 0 && this.mayBegin)) {
      for (const task of this.waiting.values()) if (this.mayBegin) this.begin(task);
      await Promise.race(this.running.values());
    }
  }

  private get mayBegin(): boolean {
    const first = this.events.length + this.running.size === 0;
    const full = this.failure !== undefined || this.records.length >= COMMIT_RECORDS || this.bytes > PAYLOAD_LIMIT / 2;
    return first || (this.running.size < this.concurrency && this.elapsedMs() < BUDGET_MS && !full);
  }

  private elapsedMs(): number {
    // Never backwards, whatever is done to the machine's clock: the run's events come in order.
    return (this.latestMs = Math.max(this.latestMs, this.now() - this.began));
  }

  private begin(task: LocalTask): void {
    const { key } = task;
    const activity = this.activities[task.type];
    if (activity === undefined) {
      throw ApplicationFailure.retryable(`Expected an activity '${task.type}' on this worker, but it has none.`);
    }
    this.waiting.delete(key);
    const ended = this.outcomeOf(task, activity).then((outcome) => {
      // Cancelled meanwhile: nobody asks for its outcome any more.
      if (this.running.get(key) !== ended) return;
      this.running.delete(key);
      this.happen(outcome);
    });
    ended.catch(() => undefined); // `toEnd` has it, unless it has gone already
    this.running.set(key, ended);
  }

  /** Takes an outcome as it comes out of JSON. One that is too much for this run's answer the workflow asks for again. */
  private happen(outcome: ActivityOutcome): void {
    const text = JSON.stringify(outcome);
    this.bytes += Buffer.byteLength(text);
    if (this.failure !== undefined || (this.events.length > 0 && this.bytes > PAYLOAD_LIMIT)) return;
    const given = { now: this.input.now + this.elapsedMs(), seed: Math.random() };
    const event = { ...(JSON.parse(text) as ActivityOutcome), ...given };
    this.events.push(event);
    try {
      const { commands, records } = this.course.happen(event);
      this.records.push(...records);
      for (const command of commands) this.follow(command);
    } catch (error) {
      this.failure = error as Error;
    }
  }

  /** Whatever is not done here, the workflow does when it comes to the same step. */
  private follow(command: Command): void {
    if (command.kind === 'run-activity' && isLocalTask(command) && this.takes(command)) {
      this.waiting.set(command.key, command);
    }
    if (command.kind !== 'cancel-activity') return;
    this.waiting.delete(command.key);
    this.running.delete(command.key);
  }

  /** What Temporal would make of the activity. */
  private async outcomeOf(task: LocalTask, activity: LocalActivity): Promise<ActivityOutcome> {
    const { key, implementation } = task;
    try {
      const invocation = invocationOf(this.input.state.info, task) as never;
      const outcome = completed(key, await within(implementation.startToCloseMs, activity(invocation)));
      if (!tooLarge(outcome)) return outcome;
      throw ApplicationFailure.nonRetryable(tooLargeMessage("the activity's result"), REFUSALS.tooLarge);
    } catch (error) {
      return failed(key, ensureApplicationFailure(error), false);
    }
  }
}

async function within<Value>(timeoutMs: number, promise: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const message = `Expected the activity to end within ${timeoutMs} ms, but it did not.`;
    timer = setTimeout(() => reject(ApplicationFailure.retryable(message)), timeoutMs);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
