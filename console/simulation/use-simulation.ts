/** A simulation one can play, step through, rewind and take another way. */
import { useReducedMotion } from '@mantine/hooks';
import { useEffect, useMemo, useReducer } from 'react';
import type { Step } from '../../processes/simulation/scenario.js';
import type { Models } from './models.js';
import { play, type Moment, type Playback, type Script } from './playback.js';
import { snapshots, type InstanceSnapshot } from './snapshot.js';
import { waitsOf, type Wait } from './waits.js';

/** How long a token stays at a place at normal speed, ms. */
const MOMENT_MS = 700;

export const SPEEDS = [0.5, 1, 2, 4] as const;

interface State extends Script {
  /** Number of moments that are shown. */
  readonly cursor: number;
  readonly playing: boolean;
}

type Change =
  | { readonly kind: 'choose'; readonly steps: readonly Step[]; readonly after: number; readonly cursor: number }
  | { readonly kind: 'go'; readonly cursor: number; readonly playing?: boolean }
  | { readonly kind: 'load'; readonly script: Script; readonly cursor: number };

function changed(state: State, change: Change): State {
  switch (change.kind) {
    case 'choose': {
      const steps = [...state.steps.slice(0, change.after), ...change.steps];
      return { ...state, steps, cursor: change.cursor, playing: true };
    }
    case 'go':
      return { ...state, cursor: Math.max(0, change.cursor), playing: change.playing ?? false };
    case 'load':
      return { ...change.script, cursor: change.cursor, playing: false };
  }
}

export interface Simulation {
  readonly script: Script;
  readonly playback: Playback;
  readonly cursor: number;
  readonly playing: boolean;
  /** The last that is shown. */
  readonly moment: Moment | undefined;
  /** Steps that are done at the cursor. */
  readonly done: number;
  /** Tokens have come to where they wait: something can be chosen. */
  readonly settled: boolean;
  readonly waits: readonly Wait[];
  readonly shown: readonly InstanceSnapshot[];
  /** Of the virtual clock at the cursor, ms since the epoch. */
  readonly now: number;
  /** Duration of a moment, ms; 0 where nothing moves. */
  readonly momentMs: number;
  /** Goes on from the cursor by these; what came after is replaced. */
  choose(...steps: readonly Step[]): void;
  go(cursor: number): void;
  play(): void;
  pause(): void;
  load(script: Script): void;
}

export function useSimulation(models: Models, speed: number): Simulation {
  const [state, change] = useReducer(changed, undefined, () => ({
    startsAt: Math.floor(Date.now() / 60_000) * 60_000,
    steps: [],
    cursor: 0,
    playing: false,
  }));
  const { startsAt, steps } = state;
  const momentMs = useReducedMotion() ? 0 : MOMENT_MS / speed;
  const playback = useMemo(() => play(models, { startsAt, steps }), [models, startsAt, steps]);
  const { moments, ends } = playback;
  const cursor = Math.min(state.cursor, moments.length);
  const playing = state.playing && cursor < moments.length;

  useEffect(() => {
    if (!playing) return;
    const timer = setTimeout(
      () => change({ kind: 'go', cursor: momentMs === 0 ? Infinity : cursor + 1, playing: true }),
      momentMs,
    );
    return () => clearTimeout(timer);
  }, [playing, cursor, momentMs]);

  const done = ends.filter((end) => end <= cursor).length;
  const settled = cursor === (ends[done - 1] ?? 0);
  const world = useMemo(
    () => (done === steps.length ? playback.world : play(models, { startsAt, steps: steps.slice(0, done) }).world),
    [models, startsAt, steps, done, playback],
  );
  const waits = useMemo(() => (settled ? waitsOf(world) : []), [settled, world]);
  const plans = useMemo(() => playback.world.instances.map(({ plan }) => plan), [playback]);
  const shown = useMemo(() => snapshots(moments.slice(0, cursor), plans), [moments, cursor, plans]);
  const moment = moments[cursor - 1];
  return {
    script: { startsAt, steps },
    playback,
    cursor,
    playing,
    moment,
    done,
    settled,
    waits,
    shown,
    now: settled ? world.now : (moment?.now ?? startsAt),
    momentMs,
    choose: (...chosen) => change({ kind: 'choose', steps: chosen, after: done, cursor }),
    go: (to) => change({ kind: 'go', cursor: Math.min(to, moments.length) }),
    play: () => change({ kind: 'go', cursor, playing: true }),
    pause: () => change({ kind: 'go', cursor }),
    load: (script) => change({ kind: 'load', script, cursor: Infinity }),
  };
}
