import { describe, expect, test } from '@jest/globals';
import { compileFeel, compileUnaryTests, evaluateFeel, variablesRead } from '../../workflows/bpmn/expression/feel.js';
import { NOW } from './evaluate.js';

describe('compileFeel', () => {
  test('makes plain JSON', () => {
    const compiled = compileFeel('a + b * 2');
    expect(compiled).toEqual({
      ok: true,
      expression: {
        language: 'feel',
        source: 'a + b * 2',
        ast: {
          kind: 'arithmetic',
          operator: '+',
          left: { kind: 'name', name: 'a' },
          right: {
            kind: 'arithmetic',
            operator: '*',
            left: { kind: 'name', name: 'b' },
            right: { kind: 'literal', value: 2 },
          },
        },
      },
    });
    expect(JSON.parse(JSON.stringify(compiled))).toEqual(compiled);
  });

  test.each<[string, number, string]>([
    ['', 0, 'Expected a FEEL expression, but found nothing'],
    ['1 +', 3, "Expected valid FEEL after '1 +', but the expression ends there"],
    ['a; b', 1, "Expected valid FEEL after 'a', but found ';'; a FEEL expression is a single one"],
    ['if a then b', 11, "Expected valid FEEL after 'if a then b', but the expression ends there"],
    ['amount > ', 9, "Expected valid FEEL after 'amount >', but the expression ends there"],
    ['"open', 0, `Expected valid FEEL, but found '"'`],
    ['a == b', 3, "Expected a value after '=', but found '= b'"],
    ['a && b', 2, "Expected valid FEEL after 'a', but found '&&'; FEEL writes 'and'"],
    ["a = 'b'", 4, "Expected valid FEEL after 'a =', but found '''; FEEL puts text in double quotes"],
    ['a.for', 2, "Expected valid FEEL after 'a.', but found 'for'; a name that is a keyword goes in backticks, `for`"],
    ['a > 1 OR b', 6, "Expected valid FEEL after 'a > 1', but found 'OR'; FEEL writes 'or'"],
    ['function(x) external {java: {}}', 0, 'Expected a function defined in FEEL, but found an external one'],
    [
      `${'('.repeat(500)}1${')'.repeat(500)}`,
      398,
      'Expected at most some 150 nested or chained operations, but the expression has more',
    ],
  ])('refuses %s', (text, offset, message) => {
    expect(compileFeel(text)).toEqual({ ok: false, code: 'FEEL_SYNTAX', offset, message });
  });

  test.each<[string, number, string]>([
    ['uper case("x")', 0, "Expected a FEEL built-in function, but found 'uper case'; did you mean 'upper case'?"],
    ['1 + lenght("x")', 4, "Expected a FEEL built-in function, but found 'lenght'"],
    [
      '{total: function(x) x, r: totl(1)}',
      26,
      "Expected a FEEL built-in function, but found 'totl'; did you mean 'total'?",
    ],
    ['function(x) x(y(1))', 14, "Expected a FEEL built-in function, but found 'y'"],
  ])('refuses the unknown function in %s', (text, offset, message) => {
    expect(compileFeel(text)).toEqual({ ok: false, code: 'FEEL_UNKNOWN_FUNCTION', offset, message });
  });

  test('takes functions that the caller supplies, and names it knows', () => {
    const compiled = compileFeel('net-price + score(1)', { names: ['net-price'], functions: ['score'] });
    expect(compiled.ok && variablesRead(compiled.expression.ast)).toEqual(['net-price']);
  });
});

test.each<[string, readonly string[]]>([
  ['a + b.c * a', ['a', 'b']],
  ['for i in xs return i + partial[1] + y', ['xs', 'y']],
  ['some i in xs satisfies i > limit', ['xs', 'limit']],
  ['{a: 1, b: a + c}', ['c']],
  ['function(x) x + y', ['y']],
  ['orders[total > limit and item.open]', ['orders', 'total', 'limit']],
  ['if is defined(a) then upper case(b) else `c-d`', ['a', 'b', 'c-d']],
  ['substring(string: name, start position: from)', ['name', 'from']],
  ['a in (b, > c) and d between 1 and e', ['a', 'b', 'c', 'd', 'e']],
])('variablesRead: %s', (text, names) => {
  const compiled = compileFeel(text);
  expect(compiled.ok && variablesRead(compiled.expression.ast)).toEqual(names);
});

test.each<[string, unknown, boolean | null]>([
  ['-', 'anything', true],
  ['"a", "b"', 'b', true],
  ['not("a", "b")', 'b', false],
  ['< 10', 9, true],
  ['[1..10), > 100', 10, false],
  ['? > 5 and even(?)', 8, true],
  ['limit', 7, true],
  ['[1, 2, 3]', 2, true],
  ['null', null, true],
  ['starts with(?, "x")', 'xyz', true],
])('compileUnaryTests: %s for %s', (text, input, passes) => {
  const compiled = compileUnaryTests(text);
  if (!compiled.ok) throw new Error(compiled.message);
  const variables: Readonly<Record<string, unknown>> = { '?': input, limit: 7 };
  const outcome = evaluateFeel(compiled.expression.ast, {
    lookup: (name) => variables[name],
    now: NOW,
    random: () => 0,
  });
  expect(outcome).toMatchObject({ ok: true, value: passes });
});
