/** How long a call takes, over many calls with unlike arguments. */
import { percentile } from '../load.js';
import type { Subject } from './subjects.js';

export interface Timed {
  readonly name: string;
  readonly p50Ms: number;
  readonly p95Ms: number;
  /** p95 by that of the look-up by key. */
  readonly ratio: number;
}

/** Rounds are interleaved: a slow moment of the machine meets all alike. The first tenth warms up. */
export async function timed(subjects: readonly Subject[], calls: number): Promise<readonly Omit<Timed, 'ratio'>[]> {
  const times = new Map<Subject, number[]>(subjects.map((subject) => [subject, []]));
  const warmUp = Math.ceil(calls / 10);
  for (let round = -warmUp; round < calls; round += 1) {
    for (const subject of subjects) {
      const began = performance.now();
      await subject.run();
      if (round >= 0) times.get(subject)?.push(performance.now() - began);
    }
  }
  return subjects.map((subject) => {
    const all = times.get(subject) ?? [];
    return { name: subject.name, p50Ms: percentile(all, 50), p95Ms: percentile(all, 95) };
  });
}
