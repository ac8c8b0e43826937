import { describe, expect, test } from '@jest/globals';
import { evaluateText, valueOf, warningsOf, type Variables } from './evaluate.js';

const variables: Variables = {
  amount: 120,
  'order-total': 99.5,
  'Full Name': 'Ada Lovelace',
  customer: {
    name: 'Ada',
    tier: 'gold',
    orders: [
      { id: 1, total: 10 },
      { id: 2, total: 250 },
    ],
  },
  numbers: [1, 2, 3, 4],
  due: '2026-01-31',
  nothing: null,
};

describe('expressions', () => {
  test.each<[string, unknown]>([
    // literals, names, paths
    ['"say \\"hi\\"\\n\\u00e9"', 'say "hi"\né'],
    ['"\\d+"', '\\d+'],
    ['-2.5e3', -2500],
    ['Full Name', 'Ada Lovelace'],
    ['`order-total` + 0.5', 100],
    ['customer.orders.total', [10, 250]],
    ['{a: 1, b: a + 1, "c d": b * 2}', { a: 1, b: 2, 'c d': 4 }],
    ['{a+b: 1, c: a + b}.c', 1],
    ['amount // comment', 120],
    ['amount /* comment */ + 1', 121],
    // filters
    ['customer.orders[total > 100].id', [2]],
    ['customer.orders[item.id = 1].total', [10]],
    ['numbers[item > 2]', [3, 4]],
    ['numbers[> 2]', [3, 4]],
    ['numbers[-1]', 4],
    ['numbers[1 + 1]', 2],
    ['amount[1]', 120],
    ['numbers[item > 9]', []],
    // arithmetic
    ['0.1 + 0.2', 0.3],
    ['1.1 - 1', 0.1],
    ['19.99 * 3', 59.97],
    ['0.3 / 0.1', 3],
    ['2 ** 10 - -1', 1025],
    ['1 / 3', 1 / 3],
    ['"a" + "b"', 'ab'],
    // comparison and logic
    ['amount between 100 and 200', true],
    ['amount in (< 50, [100..150])', true],
    ['amount in (!= 120)', false],
    ['"b" in ["a", "b"]', true],
    ['amount in [1..120)', false],
    ['{a: [1, @"P1D"]} = {a: [1, @"PT24H"]}', true],
    ['null = null', true],
    ['nothing != null', false],
    ['false and null', false],
    ['true and null', null],
    ['null or true', true],
    ['if amount > 100 then "big" else "small"', 'big'],
    ['if null then 1 else 2', 2],
    // iteration
    ['for i in 1..3 return i * i', [1, 4, 9]],
    ['for i in 3..1 return i', [3, 2, 1]],
    ['for i in [1..4) return i', [1, 2, 3]],
    ['for i in [1, 2], j in [10, 20] return i * j', [10, 20, 20, 40]],
    ['for i in 1..5 return if i = 1 then 1 else partial[-1] * i', [1, 2, 6, 24, 120]],
    ['for d in @"2026-01-30"..@"2026-02-01" return string(d)', ['2026-01-30', '2026-01-31', '2026-02-01']],
    ['some o in customer.orders satisfies o.total > 100', true],
    ['every o in customer.orders satisfies o.total > 100', false],
    ['some x in [] satisfies x', false],
    // functions
    ['{f: function(n: number) if n < 2 then 1 else n * f(n - 1), r: f(5)}.r', 120],
    ['{f: function(a, b) a - b, r: f(b: 1, a: 3)}.r', 2],
    ['(function(x) x + 1)(2)', 3],
    // types
    ['amount instance of number', true],
    ['[1, 2] instance of list<number>', true],
    ['customer instance of context<name: string>', true],
    ['null instance of Any', false],
    ['@"P1M" instance of years and months duration', true],
    // dates, times, durations
    ['date(due) + @"P1M"', '2026-02-28'],
    ['@"2026-01-31T10:00:00Z" - @"2026-01-30T09:00:00Z"', 'P1DT1H'],
    ['@"2026-03-28T12:00:00@Europe/Berlin" + @"PT24H"', '2026-03-29T13:00:00+02:00[Europe/Berlin]'],
    ['@"2026-01-31T10:00:00Z" < now() + @"PT1S"', true],
    ['@"P3D" * 2', 'P6D'],
    ['@"P1Y" / @"P3M"', 4],
    ['@"2026-01-31T10:00:00@Europe/Berlin".time offset', 'PT1H'],
    ['@"10:00:00Z" = @"11:00:00+01:00"', true],
    ['[1..3]', '[1..3]'],
  ])('%s', (text, value) => {
    expect(valueOf(text, variables)).toEqual(value);
  });
});

describe('what cannot be computed is null, with a warning', () => {
  test.each<[string, string]>([
    ['unknown', "No variable found with name 'unknown'"],
    ['customer.age', "No context entry found with key 'age'. Available keys: 'name', 'tier', 'orders'"],
    ['nothing.name', "No context entry found with key 'name'. The context is null"],
    ['due.year', `No property found with name 'year' of "2026-01-31"`],
    ['amount > "100"', `Expected two comparable values for '>', but found 120 and "100"`],
    ['amount = "100"', `Expected two values of the same type to compare with '=', but found 120 and "100"`],
    ['"total: " + amount', `Expected values that '+' can work on, but found "total: " + 120`],
    ['amount / 0', 'Expected a divisor other than 0, but found 120 / 0'],
    ['true and amount', "Expected booleans for 'and', but found 120"],
    ['for x in nothing return x', 'Expected a list to iterate over, but found null'],
    ['numbers[9]', 'Expected an index from 1 to 4 or its negative, but found 9'],
    ['customer.name(1)', `Expected a function to call, but found "Ada"`],
    ['count', "Expected a value, but found the function 'count'"],
    ['@"tomorrow"', `Expected a date, time or duration after '@', but found "tomorrow"`],
    ['10 ** 400', "Expected values that '**' can work on, but found 10 ** 400"],
  ])('%s', (text, warning) => {
    expect(valueOf(text, variables)).toBeNull();
    expect(warningsOf(text, variables)).toEqual([warning]);
  });

  test('a missing variable is no reason to warn where the function is about that', () => {
    expect(warningsOf('get or else(unknown.path, 1)')).toEqual([]);
    expect(warningsOf('is defined(unknown)')).toEqual([]);
  });

  test('names of Object.prototype are no variables and no entries', () => {
    expect(valueOf('constructor')).toBeNull();
    expect(valueOf('{}.toString')).toBeNull();
    expect(valueOf('{"__proto__": {a: 1}}.a')).toBeNull();
  });

  test('warnings are kept few and distinct', () => {
    expect(warningsOf('for i in 1..100 return unknown')).toEqual(["No variable found with name 'unknown'"]);
    expect(warningsOf('for i in 1..100 return i + null')).toHaveLength(20);
  });
});

describe('evaluations that cannot end are errors', () => {
  test.each([
    ['{f: function(n) f(n), r: f(1)}', "Expected at most 1000 nested function calls, but 'f' was called once more"],
    [
      'for i in 1..1000000000 return i',
      'Expected an expression to visit at most 1000000 list items, but it visits more',
    ],
  ])('%s', (text, message) => {
    expect(evaluateText(text)).toEqual({ ok: false, message });
  });
});
