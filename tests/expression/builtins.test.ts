import { camundaBuiltins } from '@camunda/feel-builtins';
import { describe, expect, test } from '@jest/globals';
import { EXAMPLES } from './builtin-examples.js';
import { evaluateText, valueOf, warningsOf } from './evaluate.js';

const signatures = camundaBuiltins.map(
  ({ name, params = [] }) => `${name}(${params.map((param) => param.name).join(', ')})`,
);

describe('built-in functions', () => {
  test('every signature that Camunda lists has an example here', () => {
    expect(new Set(EXAMPLES.map(([signature]) => signature))).toEqual(new Set(signatures));
  });

  test.each(EXAMPLES)('%s: %s', (_, expression, value) => {
    expect(valueOf(expression)).toEqual(value);
    expect(warningsOf(expression)).toEqual([]);
  });

  test.each([
    ['round half even(3.5, 0)', 4],
    ['round half even(-2.5, 0)', -2],
    ['list replace([1, 2, 3], 2, 9)', [1, 9, 3]],
    ['list replace([1, 2, 3], function(item, new) item > new, 2)', [1, 2, 2]],
    ['is(@"23:00:50Z", @"23:00:50+00:00")', true],
    ['2 in range("[1..3)")', true],
    ['sort([3, 1, 2])', [1, 2, 3]],
    ['min([])', null],
    ['cycle(3, @"PT1H")', 'R3/PT1H'],
    ['cycle(@"P1D")', 'R/P1D'],
    ['put all(put({a: 1}, "b", 2), {c: 3})', { a: 1, b: 2, c: 3 }],
    ['substring(start position: 3, string: "foobar")', 'obar'],
    ['count("not a list")', 1],
    ['string length(["single"])', 6],
    ['day of week(@"2026-01-31")', 'Saturday'],
  ])('%s', (expression, value) => {
    expect(valueOf(expression)).toEqual(value);
  });

  test.each([
    ['substring(5, 1)', "Expected a string as parameter 'string' of 'substring', but found 5"],
    ['upper case("a", "b")', "Expected 1 argument of 'upper case', but found 2"],
    ['upper case(text: "a")', "Expected the parameters 'string' of 'upper case', but found 'text'"],
    ['sum([1, "a"])', `Expected numbers in parameter 'list' of 'sum', but found "a"`],
    ['modulo(1, 0)', "Expected a divisor other than 0 of 'modulo', but found 0"],
    ['date("2026-02-30")', `Expected a date such as "2026-01-31" for 'date', but found "2026-02-30"`],
    ['number("abc")', `Expected a number in parameter 'from' of 'number', but found "abc"`],
    [
      'sublist([1, 2], 1, -1)',
      "Expected a whole number of at least 0 as parameter 'length' of 'sublist', but found -1",
    ],
    ['exp(1000)', "Expected a result of 'exp' that a number can hold, but it is too large"],
    ['from json("{")', `Expected JSON as parameter 'value' of 'from json', but found "{"`],
    ['from base64("?")', `Expected Base64 as parameter 'value' of 'from base64', but found "?"`],
  ])('%s is null with a warning', (expression, warning) => {
    expect(valueOf(expression)).toBeNull();
    expect(warningsOf(expression)).toEqual([warning]);
  });

  test('a failed assertion fails the evaluation', () => {
    expect(evaluateText('assert(x, x != null, "x must be there")')).toEqual({ ok: false, message: 'x must be there' });
    expect(evaluateText('assert(4, 4 < 0)')).toEqual({
      ok: false,
      message: "Expected the condition of 'assert' to hold, but it is false for 4",
    });
  });
});
