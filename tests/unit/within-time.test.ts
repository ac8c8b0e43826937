import { describe, expect, test } from '@jest/globals';
import { limitRegularExpressions, withinTime } from '../../activities/engine/within-time.js';
import { evaluateFeelText } from '../../processes/compiler/evaluate-feel.js';
import { startConditionHolds } from '../../processes/compiler/start-condition.js';
import { compileFeel } from '../../workflows/bpmn/expression/feel.js';
import { TooSlow } from '../../workflows/bpmn/expression/bounded.js';
import { evaluateText } from '../juel/evaluate.js';

test('what has no end is ended, and the next runs', () => {
  expect(withinTime(() => ({ found: /^(a+)+$/.test(`${'a'.repeat(60)}b`) }), 50)).toBeUndefined();
  expect(
    withinTime(() => {
      for (;;);
    }, 50),
  ).toBeUndefined();
  expect(withinTime(() => ({ found: /a/.test('a') }), 5_000)).toEqual({ found: true });
});

test('what is thrown comes through', () => {
  const refuse = (): object => {
    throw new TypeError('no');
  };
  expect(() => withinTime(refuse)).toThrow(new TypeError('no'));
});

describe('regular expressions, once they are limited', () => {
  const EVIL = '^(a+)+$';
  const text = `${'a'.repeat(60)}b`;
  const feel = (expression: string): unknown => evaluateFeelText(expression, { variables: { text }, now: 0 });
  const late = { problem: expect.stringContaining('takes longer') };

  test.each([
    `matches(text, "${EVIL}")`,
    `replace(text, "${EVIL}", "")`,
    `split(text, "(a+)+$")`,
    `extract(text, "(a+)+$")`,
    `count(for i in 1..1000 return matches(text, "${EVIL}"))`,
  ])('%s ends', (expression) => {
    limitRegularExpressions(50);
    expect(feel(expression)).toEqual(late);
  });

  test.each([`\${text.matches('${EVIL}')}`, `\${text.replaceAll('(a+)+$', '')}`, `\${text.split('(a+)+$')}`])(
    '%s ends',
    (expression) => {
      limitRegularExpressions(50);
      expect(() => evaluateText(expression, { text })).toThrow(TooSlow);
    },
  );

  test('the others have their value', () => {
    limitRegularExpressions(5_000);
    expect(
      feel('[matches(text, "a+b"), matches(text, "(a|b)+c"), split("a1b2c", "[0-9]"), replace(text, "a*?b", "c")]'),
    ).toMatchObject({
      value: [true, false, ['a', 'b', 'c'], `c`],
    });
  });

  test('a condition that is not decided in time does not hold', () => {
    limitRegularExpressions(50);
    const compiled = compileFeel(`not(matches(text, "${EVIL}"))`);
    if (!compiled.ok) throw new Error(compiled.message);
    expect(startConditionHolds(compiled.expression, { variables: { text }, now: 0 })).toBe(false);
  });
});
