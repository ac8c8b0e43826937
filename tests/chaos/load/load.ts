/** Everybody at work: scenarios begin until `starting` is aborted, people go on until `working` is. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { LoadContext } from './context.js';
import { departure, jobWorker, operator, partners, type Round, staff } from './people.js';
import { SCENARIOS } from './scenarios.js';

const STARTERS = 2;
/** Between the beginnings of one starter: two cores keep up with it. */
const START_PAUSE_MS = 700;

export interface LoadOptions {
  readonly context: LoadContext;
  readonly starting: AbortSignal;
  readonly working: AbortSignal;
  /** What nobody foresaw: not one of them is to be. */
  readonly failed: (error: unknown) => void;
}

/** `begun` settles once each start is answered, `over` once all have gone home. */
export function load({ context, starting, working, failed }: LoadOptions): {
  readonly begun: Promise<unknown>;
  readonly over: Promise<unknown>;
} {
  let number = 0;
  const keepOn = async (signal: AbortSignal, pauseMs: number, act: () => Promise<void>): Promise<void> => {
    while (!signal.aborted) {
      await act().catch(failed);
      await sleep(pauseMs, undefined, { signal }).catch(() => undefined);
    }
  };
  const round = (act: Round, pauseMs: number): Promise<void> => keepOn(working, pauseMs, () => act(context));
  const begun = Promise.all(
    Array.from({ length: STARTERS }, () =>
      keepOn(starting, START_PAUSE_MS, async () => {
        number += 1;
        await SCENARIOS[number % SCENARIOS.length]?.(context, number);
      }),
    ),
  );
  const over = Promise.all([
    begun,
    ...[staff(), partners(), jobWorker].map((act) => round(act, 300)),
    round(departure, 2_500),
    round(operator, 2_000),
  ]);
  return { begun, over };
}
