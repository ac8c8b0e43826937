/** Plays the steps of a simulation from its beginning: the engine is fast enough to do that at every choice. */
import { decide } from '../../processes/simulation/decide.js';
import type { HostedInstance } from '../../processes/simulation/hosted-instance.js';
import type { Step } from '../../processes/simulation/scenario.js';
import { startsIn } from '../../processes/simulation/starts-in.js';
import { storyLine } from '../../processes/simulation/trace.js';
import { perform } from '../../processes/simulation/verbs.js';
import { World } from '../../processes/simulation/world.js';
import type { EngineRecord } from '../../workflows/engine/index.js';
import type { Models } from './models.js';

/** What one can look at: a token has moved, or something has happened to it. */
export interface Moment {
  /** Index of the step that led to it. */
  readonly step: number;
  /** Index of the instance. */
  readonly instance: number;
  /** Of the virtual clock, ms since the epoch. */
  readonly now: number;
  readonly records: readonly EngineRecord[];
}

export interface Playback {
  readonly world: World;
  readonly moments: readonly Moment[];
  /** Number of moments after each step. */
  readonly ends: readonly number[];
  /** By index of the step: what it found missing. */
  readonly problems: ReadonlyMap<number, string>;
  /** The same on every host. */
  readonly trace: readonly string[];
}

export interface Script {
  /** What the clock shows first, ms since the epoch. */
  readonly startsAt: number;
  readonly steps: readonly Step[];
}

export function play({ processes, decisions }: Models, { startsAt, steps }: Script): Playback {
  const recorder = new Recorder();
  const plans = processes.map(({ plan }) => ({ plan, starts: startsIn(plan, startsAt) }));
  const world: World = new World(plans, {
    startsAt,
    restore: false,
    families: true,
    answer: (call) => decide(call, decisions),
    observe: (instance, record) => recorder.add(record, instance, world),
  });
  const problems = new Map<number, string>();
  const ends = steps.map((step, index) => {
    recorder.step = index;
    const { length } = recorder.moments;
    const problem = perform(world, step);
    if (problem !== undefined) problems.set(index, problem);
    if (recorder.moments.length === length)
      recorder.moments.push({ step: index, instance: 0, now: world.now, records: [] });
    return recorder.moments.length;
  });
  return { world, moments: recorder.moments, ends, problems, trace: recorder.trace };
}

interface OpenMoment extends Moment {
  readonly records: EngineRecord[];
}

class Recorder {
  step = 0;
  readonly moments: Moment[] = [];
  readonly trace: string[] = [];
  private open: OpenMoment | undefined;

  add(record: EngineRecord, teller: HostedInstance, { instances, now }: World): void {
    const instance = instances.indexOf(teller);
    const line = storyLine(record, teller, instance);
    if (line !== undefined) this.trace.push(line);
    if (this.open?.step !== this.step || this.open.instance !== instance || goesOn(record, this.open)) {
      this.open = { step: this.step, instance, now, records: [] };
      this.moments.push(this.open);
    }
    this.open.records.push(record);
  }
}

/** A token that has arrived somewhere leaves in another moment. */
function goesOn({ type }: EngineRecord, { records }: Moment): boolean {
  if (type !== 'element-ended' && type !== 'flow-taken') return false;
  return records.some((one) => one.type === 'element-activated');
}
