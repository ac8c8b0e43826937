import { describe, expect, it } from '@jest/globals';
import { KINDS, planOf } from '../chaos/plan.js';

const TEN_MINUTES = 600_000;

describe('the plan of disturbances', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(planOf(4_711, TEN_MINUTES)).toEqual(planOf(4_711, TEN_MINUTES));
    expect(planOf(4_711, TEN_MINUTES)).not.toEqual(planOf(4_712, TEN_MINUTES));
  });

  it('has each kind in the long run, in order and within its length', () => {
    const plans = [1, 2, 3].map((seed) => planOf(seed, TEN_MINUTES));
    expect(new Set(plans.flat().map(({ kind }) => kind))).toEqual(new Set(Object.keys(KINDS)));
    for (const plan of plans) {
      const times = plan.map(({ atMs }) => atMs);
      expect(times).toEqual(times.toSorted((one, other) => one - other));
      expect(times.at(-1)).toBeLessThan(TEN_MINUTES);
    }
  });
});
