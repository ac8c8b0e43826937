/** Every hit policy of DMN 1.5 §8.2.10: one match, several, none, defaults, several outputs. */
import { describe, expect, test } from '@jest/globals';
import { decision, definitions, evaluate, table, valueOf, type TableText } from './dmn-text.js';

/** Rules match from 1, 10 and 100 upwards. */
const rules = (...outputs: readonly (readonly string[])[]): TableText['rules'] =>
  outputs.map((cells, index) => [`>= ${10 ** index}`, ...cells]);
const model = (text: Omit<TableText, 'inputs'>): string =>
  definitions(decision('d', table({ inputs: ['x'], ...text })));
const result = { name: 'result' };
const priced = { name: 'grade', values: '"high", "low"' };

describe('one output', () => {
  const numbers = rules(['3'], ['1'], ['2']);
  const grades = rules(['"low"'], ['"high"'], ['"low"']);
  test.each<readonly [Omit<TableText, 'inputs'>, x: number, expected: unknown]>([
    [{ outputs: [result], rules: numbers }, 5, 3],
    [{ outputs: [result], rules: numbers }, 0, null],
    [{ outputs: [{ ...result, default: '-1' }], rules: numbers }, 0, -1],
    [{ hitPolicy: 'FIRST', outputs: [result], rules: numbers }, 500, 3],
    [{ hitPolicy: 'ANY', outputs: [result], rules: rules(['7'], ['7.0']) }, 50, 7],
    [{ hitPolicy: 'PRIORITY', outputs: [priced], rules: grades }, 500, 'high'],
    [{ hitPolicy: 'PRIORITY', outputs: [priced], rules: grades }, 5, 'low'],
    [{ hitPolicy: 'PRIORITY', outputs: [{ ...priced, default: '"none"' }], rules: grades }, 0, 'none'],
    [{ hitPolicy: 'OUTPUT ORDER', outputs: [priced], rules: grades }, 500, ['high', 'low', 'low']],
    [{ hitPolicy: 'RULE ORDER', outputs: [priced], rules: grades }, 500, ['low', 'high', 'low']],
    [{ hitPolicy: 'RULE ORDER', outputs: [result], rules: numbers }, 5, [3]],
    [{ hitPolicy: 'COLLECT', outputs: [result], rules: numbers }, 500, [3, 1, 2]],
    [{ hitPolicy: 'COLLECT', outputs: [result], rules: numbers }, 0, null],
    [{ hitPolicy: 'COLLECT', outputs: [{ ...result, default: '9' }], rules: numbers }, 0, 9],
    [{ hitPolicy: 'COLLECT', aggregation: 'SUM', outputs: [result], rules: numbers }, 500, 6],
    [{ hitPolicy: 'COLLECT', aggregation: 'SUM', outputs: [result], rules: numbers }, 0, null],
    [{ hitPolicy: 'COLLECT', aggregation: 'MIN', outputs: [result], rules: numbers }, 500, 1],
    [{ hitPolicy: 'COLLECT', aggregation: 'MAX', outputs: [result], rules: numbers }, 500, 3],
    [{ hitPolicy: 'COLLECT', aggregation: 'COUNT', outputs: [result], rules: numbers }, 50, 2],
    [{ hitPolicy: 'COLLECT', aggregation: 'COUNT', outputs: [result], rules: numbers }, 0, 0],
  ])('%j of %d is %j', (text, x, expected) => {
    expect(valueOf(model(text), 'd', { x })).toEqual(expected);
  });
});

describe('several outputs', () => {
  const outputs = [priced, { name: 'days', values: '1, 2, 3' }];
  const both = rules(['"low"', '2'], ['"low"', '1'], ['"high"', '3']);
  test.each<readonly [Omit<TableText, 'inputs'>, x: number, expected: unknown]>([
    [{ outputs, rules: both }, 5, { grade: 'low', days: 2 }],
    [{ outputs: [priced, { name: 'days', default: '0' }], rules: both }, 0, { grade: null, days: 0 }],
    [{ hitPolicy: 'PRIORITY', outputs, rules: both }, 50, { grade: 'low', days: 1 }],
    [
      { hitPolicy: 'OUTPUT ORDER', outputs, rules: both },
      500,
      [
        { grade: 'high', days: 3 },
        { grade: 'low', days: 1 },
        { grade: 'low', days: 2 },
      ],
    ],
    [
      { hitPolicy: 'COLLECT', outputs, rules: both },
      50,
      [
        { grade: 'low', days: 2 },
        { grade: 'low', days: 1 },
      ],
    ],
  ])('%j of %d is %j', (text, x, expected) => {
    expect(valueOf(model(text), 'd', { x })).toEqual(expected);
  });
});

describe('rules that may not match together', () => {
  test('UNIQUE', () => {
    expect(evaluate(model({ outputs: [result], rules: rules(['1'], ['1']) }), 'd', { x: 50 })).toEqual({
      ok: false,
      code: 'DECISION_HIT_POLICY',
      message: 'Expected at most one rule to match, but rules 1, 2 do',
      decisionId: 'd',
    });
  });

  test('ANY', () => {
    const xml = model({ hitPolicy: 'ANY', outputs: [result], rules: rules(['1'], ['2'], ['1']) });
    expect(evaluate(xml, 'd', { x: 500 })).toMatchObject({ ok: false, code: 'DECISION_HIT_POLICY' });
    expect(valueOf(xml, 'd', { x: 5 })).toBe(1);
  });
});

test('cells: nothing and - are any value, ? is the input, not(…) and lists of tests', () => {
  const cells = ['', '-', '"a","b"', 'not("a")', 'ends with(?, "c")'];
  const rows = cells.map((cell, index) => [cell, `${index}`]);
  const xml = definitions(
    decision('d', table({ hitPolicy: 'COLLECT', inputs: ['x'], outputs: [result], rules: rows })),
  );
  expect(valueOf(xml, 'd', { x: 'a' })).toEqual([0, 1, 2]);
  expect(valueOf(xml, 'd', { x: 'c' })).toEqual([0, 1, 3, 4]);
});
