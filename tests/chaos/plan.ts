/** Which disturbances a run has, and when: the same for the same seed and length. */
import { random } from '../support/random.js';

/** `weight`: how often one comes beside others. */
export const KINDS = {
  'kill an API': { weight: 4, how: '`kill -9`; it is started again' },
  'kill a worker': { weight: 6, how: '`kill -9`; it is started again' },
  'kill PostgreSQL': { weight: 1, how: '`kill -9` of its main process; started again after the time it is away' },
  'restart PostgreSQL, fast': {
    weight: 1,
    how: 'open transactions are ended; started again after the time it is away',
  },
  'restart PostgreSQL, immediate': { weight: 2, how: 'ends as in a crash, recovers from its log' },
  'kill Temporal': { weight: 1, how: '`kill -9`; started again on its file after the time it is away' },
  'restart Temporal': { weight: 1, how: 'ended in order, and started again' },
  'cut connections to PostgreSQL': { weight: 2, how: 'a reset at both ends' },
  'cut connections to Temporal': { weight: 2, how: 'a reset at both ends' },
  'half-open connections to PostgreSQL': { weight: 2, how: "the server's ends are gone, the clients are not told" },
  'half-open connections to Temporal': { weight: 1, how: "the server's ends are gone, the clients are not told" },
  'black hole to PostgreSQL': { weight: 2, how: 'nothing goes either way, on old connections and new ones' },
  'black hole to Temporal': { weight: 2, how: 'nothing goes either way, on old connections and new ones' },
  'slow network to PostgreSQL': { weight: 2, how: 'each piece of data waits 20 to 220 ms' },
  'slow network to Temporal': { weight: 1, how: 'each piece of data waits 20 to 220 ms' },
  'PostgreSQL stands still': {
    weight: 2,
    how: 'all of its processes are stopped (SIGSTOP), as behind a disk that does not answer',
  },
  'a worker stands still': { weight: 2, how: 'stopped (SIGSTOP), and goes on as if nothing had been' },
  'an API stands still': { weight: 1, how: 'stopped (SIGSTOP), and goes on as if nothing had been' },
  'a clock jumps': {
    weight: 3,
    how: '`Date` in one API or worker is wrong by up to two hours either way, until it restarts',
  },
} as const satisfies Readonly<Record<string, { readonly weight: number; readonly how: string }>>;
export type Kind = keyof typeof KINDS;

export interface Disturbance {
  /** From the beginning of the disturbances, ms. */
  readonly atMs: number;
  readonly kind: Kind;
  /** How long it lasts, or the server is away, ms. */
  readonly lastsMs: number;
  /** Chooses whom it hits. */
  readonly choice: number;
}

/** Between two of them, on average: long enough to come back to work, too short to be done with it. */
const PAUSE_MS = 5_000;
const LONGEST_MS = 8_000;
/** Every so often one is longer than Temporal keeps a workflow with its worker, and than a client waits. */
const LONG_MS = 20_000;

export function planOf(seed: number, lengthMs: number): readonly Disturbance[] {
  const next = random(seed);
  const lots = Object.entries(KINDS).flatMap(([kind, { weight }]) => Array<Kind>(weight).fill(kind as Kind));
  const plan: Disturbance[] = [];
  for (let atMs = 1_000; atMs < lengthMs; atMs += next(2 * PAUSE_MS)) {
    const kind = lots[next(lots.length)] ?? 'kill a worker';
    const lastsMs = 500 + next(next(6) === 0 && lengthMs > 60_000 ? LONG_MS : LONGEST_MS);
    plan.push({ atMs, kind, lastsMs, choice: next(2 ** 31) });
  }
  return plan;
}
