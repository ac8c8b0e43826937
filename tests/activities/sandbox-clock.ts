/**
 * Intercepts the workflows of tests, inside Temporal's sandbox: their clock moves by the update PASS alone, and every update
 * answers once the instance has done all that it can do by itself. All of it is a function of the history, so it replays.
 */
import { defaultPayloadConverter } from '@temporalio/common';
import {
  CancellationScope,
  condition,
  defineUpdate,
  setHandler,
  workflowInfo,
  type WorkflowInterceptors,
} from '@temporalio/workflow';
import { CLOCK, PASS } from './clock.js';

/** So late are the server's own timers that they never fire in a test. */
const LATE_MS = 86_400_000;

interface Timer {
  /** Milliseconds since the epoch. */
  readonly due: number;
  fire(): void;
}

export function interceptors(): WorkflowInterceptors {
  let now = 0;
  let pending = 0;
  const timers = new Set<Timer>();

  const RealDate = Date;
  globalThis.Date = Object.assign(
    function (...given: readonly number[]) {
      return new RealDate(...((given.length === 0 ? [now] : given) as [number]));
    },
    { now: () => now, parse: RealDate.parse, UTC: RealDate.UTC, prototype: RealDate.prototype },
  ) as unknown as DateConstructor;

  /** Counts what the workflow waits for, other than timers and what people and others send. */
  const awaited = async <Value>(work: Promise<Value>): Promise<Value> => {
    pending += 1;
    try {
      return await work;
    } finally {
      pending -= 1;
    }
  };

  /** Twice, since the shell itself lets happen what can (`saidAndDone`) before it goes on. */
  const quiet = async (): Promise<void> => {
    for (let calm = 0; calm < 2; calm += 1) {
      let asked = false;
      const done = condition(() => asked && pending === 0);
      asked = true;
      await done;
      if (pending > 0) calm = -1;
    }
  };

  const pass = async (until: number): Promise<void> => {
    for (;;) {
      const [next] = [...timers].sort((one, other) => one.due - other.due);
      if (next === undefined || next.due > until) break;
      timers.delete(next);
      now = Math.max(now, next.due);
      next.fire();
      await quiet();
    }
    now = until;
  };

  const withClock = <Input extends { readonly headers: object }>(input: Input): Input => ({
    ...input,
    headers: { ...input.headers, [CLOCK]: defaultPayloadConverter.toPayload(now) },
  });

  return {
    inbound: [
      {
        execute(input, next) {
          now = workflowInfo().memo?.[CLOCK] as number;
          setHandler(defineUpdate<void, [number]>(PASS), pass);
          return next(input);
        },
        async handleUpdate(input, next) {
          const result = await next(input);
          await quiet();
          return result;
        },
      },
    ],
    outbound: [
      {
        scheduleActivity: (input, next) => awaited(next(withClock(input))),
        scheduleLocalActivity: (input, next) => awaited(next(withClock(input))),
        signalWorkflow: (input, next) => awaited(next(input)),
        async startChildWorkflowExecution(input, next) {
          const memo = { ...input.options.memo, [CLOCK]: now };
          const [started, result] = await awaited(next({ ...input, options: { ...input.options, memo } }));
          return [awaited(started), result];
        },
        startTimer(input, next) {
          const scope = new CancellationScope();
          return new Promise<void>((resolve, reject) => {
            const timer = {
              due: now + input.durationMs,
              fire() {
                resolve();
                scope.cancel();
              },
            };
            timers.add(timer);
            scope
              .run(() => next({ ...input, durationMs: input.durationMs + LATE_MS }))
              .then(resolve, (cancelled: unknown) => {
                timers.delete(timer);
                reject(cancelled as Error);
              });
          });
        },
      },
    ],
  };
}
