/** Tables computed by hand: the arithmetic stands beside each. */
import { describe, expect, test } from '@jest/globals';
import { transferEfficiency, transferTime, workEfficiency } from '../../database/crm/measures/quotients.js';
import { collaborationEfficiency, loyalty, satisfaction, type Pair } from '../../database/crm/measures/ratios.js';
import { mean, median, percentOfMaximum } from '../../database/crm/measures/scores.js';
import { WEIGHTED_SUMS, weightedSum, type WeightedSum } from '../../database/crm/measures/weighted-sums.js';

const pairs = (...values: readonly (readonly [expected: number, actual: number])[]): Pair[] =>
  values.map(([expected, actual]) => ({ expected, actual }));

describe.each([
  ['satisfaction', satisfaction, 'S = 1/n Σ 1/(1 + (wᵢ − cᵢ)/cᵢ)'],
  ['loyalty', loyalty, 'L = 1/n Σ 1/(1 + (pᵢ − rᵢ)/rᵢ)'],
  ['collaboration efficiency', collaborationEfficiency, 'E = 1/n Σ 1/(1 + (tᵢ − pᵢ)/pᵢ)'],
] as const)('%s', (_, measure, formula) => {
  test.each<[string, Pair[], number]>([
    // 1/(1 + (4 − 4)/4) = 1
    ['as expected', pairs([4, 4]), 1],
    // 1/(1 + (4 − 5)/5) = 1/(4/5) = 1.25
    ['more than expected', pairs([4, 5]), 1.25],
    // 1/(1 + (4 − 2)/2) = 1/2
    ['half of it', pairs([4, 2]), 0.5],
    // (1.25 + 0.5 + 1)/3 = 2.75/3 = 0.91666…
    ['three', pairs([4, 5], [4, 2], [4, 4]), 2.75 / 3],
    // 1/(1 + (8 − 10)/10) = 1/0.8 = 1.25; 1/(1 + (2 − 1)/1) = 0.5; 1/(1 + (5 − 20)/20) = 1/0.25 = 4; (1.25 + 0.5 + 4)/3 = 5.75/3
    ['of several sizes', pairs([8, 10], [2, 1], [5, 20]), 5.75 / 3],
  ])('%s', (__, items, value) => {
    const measured = measure(items);
    expect(measured.value).toBeCloseTo(value, 12);
    expect(measured).toMatchObject({ formula, n: items.length, leftOut: [], reason: null });
  });

  test('the definition itself gives the same', () => {
    const items = pairs([4, 3], [7, 9], [0.5, 2], [100, 1]);
    const defined =
      items.reduce((total, { expected: e, actual: a }) => total + 1 / (1 + (e - a) / a), 0) / items.length;
    expect(measure(items).value).toBeCloseTo(defined, 12);
  });

  test('leaves out what is not defined, and says so', () => {
    // Of the six only [4, 5] counts: 1.25
    expect(measure(pairs([4, 5], [4, 0], [0, 4], [4, 0], [-1, 2], [Number.NaN, 2]))).toMatchObject({
      value: 1.25,
      n: 1,
      leftOut: [
        { reason: 'The actual value is zero: the term divides by it.', count: 2 },
        { reason: 'The expected value is zero: the term divides by zero.', count: 1 },
        { reason: 'A value is below zero.', count: 1 },
        { reason: 'A value is no number.', count: 1 },
      ],
    });
  });

  test('of nothing is null with a reason', () => {
    expect(measure([])).toMatchObject({ value: null, n: 0, leftOut: [], reason: 'There are no observations.' });
    expect(measure(pairs([0, 0]))).toMatchObject({ value: null, n: 0, reason: 'No observation counts.' });
  });
});

describe('scores', () => {
  test.each<[number[], number, number, number]>([
    // mean 4/1; middle 4; 100·4/(1·5) = 80
    [[4], 4, 4, 80],
    // (1 + 5)/2 = 3; (1 + 5)/2 = 3; 100·6/(2·5) = 60
    [[5, 1], 3, 3, 60],
    // (5 + 1 + 3)/3 = 3; 1 3 5: 3; 100·9/(3·5) = 60
    [[5, 1, 3], 3, 3, 60],
    // (5 + 5 + 2 + 1)/4 = 3.25; 1 2 5 5: (2 + 5)/2 = 3.5; 100·13/(4·5) = 65
    [[5, 5, 2, 1], 3.25, 3.5, 65],
    // (10 + 9 + 2 + 5 + 4)/5 = 6; 2 4 5 9 10: 5; 100·30/(5·5) = 120: more than the best is told as it is
    [[10, 9, 2, 5, 4], 6, 5, 120],
  ])('%j', (scores, ofMean, ofMedian, percent) => {
    expect(mean(scores)).toMatchObject({ value: ofMean, n: scores.length });
    expect(median(scores)).toMatchObject({ value: ofMedian, n: scores.length });
    expect(percentOfMaximum(scores, 5)).toMatchObject({ value: percent, n: scores.length });
  });

  test('of nothing, of what is no number, and of no maximum', () => {
    for (const measure of [mean, median]) {
      expect(measure([])).toMatchObject({ value: null, reason: 'There are no observations.' });
      expect(measure([Number.NaN, 3])).toMatchObject({ value: 3, n: 1, leftOut: [{ count: 1 }] });
    }
    expect(percentOfMaximum([], 5)).toMatchObject({ value: null, reason: 'There are no observations.' });
    expect(percentOfMaximum([3], 0)).toMatchObject({ value: null, reason: 'The best score is not above zero.' });
  });

  test('the given list stays as it is', () => {
    const scores = [3, 1, 2];
    median(scores);
    expect(scores).toEqual([3, 1, 2]);
  });
});

describe('quotients', () => {
  test.each([
    // 120 messages / 40 an hour = 3 hours
    [transferTime({ volume: 120, rate: 40 }), 3],
    // 0/40 = 0: nothing takes no time
    [transferTime({ volume: 0, rate: 40 }), 0],
    // 30 tasks / 150 euros = 0.2 tasks a euro
    [transferEfficiency({ work: 30, cost: 150 }), 0.2],
    // 30 tasks / 12 hours = 2.5 tasks an hour
    [workEfficiency({ work: 30, time: 12 }), 2.5],
  ])('%j', (measured, value) => {
    expect(measured).toMatchObject({ value, n: 1, reason: null });
  });

  test.each([
    [transferTime({ volume: 1, rate: 0 }), 'The transfer rate v is zero: there is nothing to divide by.'],
    [transferEfficiency({ work: 0, cost: 0 }), 'The cost C is zero: there is nothing to divide by.'],
    [workEfficiency({ work: 1, time: 0 }), 'The time T is zero: there is nothing to divide by.'],
    [workEfficiency({ work: Number.NaN, time: 1 }), 'A value is no number, or below zero.'],
    [transferTime({ volume: 1, rate: -1 }), 'A value is no number, or below zero.'],
  ])('%j has no value', (measured, reason) => {
    expect(measured).toMatchObject({ value: null, n: 0, reason });
  });
});

describe.each(Object.keys(WEIGHTED_SUMS) as WeightedSum[])('weighted sum: %s', (kind) => {
  test.each<[[number, number][], number]>([
    // 0.5·1 = 0.5
    [[[0.5, 1]], 0.5],
    // 0.5·0.8 + 0.3·0.5 + 0.2·1 = 0.4 + 0.15 + 0.2 = 0.75
    [
      [
        [0.5, 0.8],
        [0.3, 0.5],
        [0.2, 1],
      ],
      0.75,
    ],
    // 3·1 + 2·(−1) + 1·0 = 1
    [
      [
        [3, 1],
        [2, -1],
        [1, 0],
      ],
      1,
    ],
    // 0.06·250 + 0·1000 = 15
    [
      [
        [0.06, 250],
        [0, 1000],
      ],
      15,
    ],
  ])('%j', (terms, value) => {
    const measured = weightedSum(
      kind,
      terms.map(([weight, x]) => ({ weight, value: x })),
    );
    expect(measured.value).toBeCloseTo(value, 12);
    expect(measured).toMatchObject({ n: terms.length, reason: null });
  });

  test('of nothing is null; of all zeros it is zero', () => {
    expect(weightedSum(kind, [])).toMatchObject({ value: null, n: 0, reason: 'There are no observations.' });
    expect(weightedSum(kind, [{ weight: 0, value: 0 }])).toMatchObject({ value: 0, n: 1, reason: null });
    expect(weightedSum(kind, [{ weight: Number.NaN, value: 1 }])).toMatchObject({ value: null, n: 0 });
  });
});
