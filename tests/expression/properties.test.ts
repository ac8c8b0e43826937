import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compileFeel, compileUnaryTests, evaluateFeel } from '../../workflows/bpmn/expression/feel.js';
import { builtinNames } from '../../workflows/bpmn/expression/builtins/index.js';
import { parseByGrammar } from '../../workflows/bpmn/expression/parse.js';
import { simpleExpression } from '../../workflows/bpmn/expression/simple.js';
import { EXAMPLES } from './builtin-examples.js';
import { NOW } from './evaluate.js';

const WORDS = [
  ...EXAMPLES.map(([, expression]) => expression),
  ...['a', 'b', 'xs', '1', '-2.5', '"s"', 'null', 'true', '@"P1D"', '@"2026-01-31"', '?', '`c-d`', 'item', 'partial'],
  ...[
    '+',
    '-',
    '*',
    '/',
    '**',
    '=',
    '!=',
    '<',
    '<=',
    '>',
    '>=',
    'and',
    'or',
    'in',
    'between',
    'instance of',
    '.',
    '..',
    ',',
    ':',
  ],
  ...[
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    'if',
    'then',
    'else',
    'for',
    'return',
    'some',
    'every',
    'satisfies',
    'function(x)',
    'number',
  ],
];

/** Sequences of FEEL's words: most are nonsense, enough of them compile. */
const nearlyFeel = fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }).map((words) => words.join(' '));

/** Expressions that always compile, of operators and calls over each other. */
const feel = fc.letrec<{ expression: string }>((tie) => ({
  expression: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(
      'a',
      'b',
      'xs',
      'ctx',
      '1',
      '0',
      '"s"',
      'null',
      'true',
      '@"P1D"',
      '@"P1M"',
      '@"2026-01-31"',
      '@"10:00:00Z"',
      'now()',
    ),
    fc
      .tuple(
        tie('expression'),
        fc.constantFrom('+', '-', '*', '/', '**', '=', '<', '>=', 'and', 'or'),
        tie('expression'),
      )
      .map(([l, o, r]) => `(${l} ${o} ${r})`),
    fc.tuple(tie('expression'), tie('expression')).map(([l, r]) => `${l}[${r}]`),
    fc.tuple(tie('expression'), tie('expression')).map(([l, r]) => `(for i in ${l} return [i, ${r}])`),
    fc
      .tuple(tie('expression'), tie('expression'), tie('expression'))
      .map(([c, l, r]) => `(if ${c} then ${l} else ${r})`),
    fc
      .tuple(
        fc.constantFrom('sum', 'sort', 'max', 'string', 'flatten', 'date', 'distinct values', 'to json', 'abs'),
        tie('expression'),
      )
      .map(([f, x]) => `${f}(${x})`),
    fc.tuple(tie('expression'), tie('expression')).map(([l, r]) => `{x: ${l}, y: ${r}}`),
  ),
})).expression;

const variables = fc.record({
  a: fc.jsonValue({ maxDepth: 2 }),
  b: fc.jsonValue({ maxDepth: 1 }),
  xs: fc.array(fc.jsonValue({ maxDepth: 1 }), { maxLength: 4 }),
  ctx: fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 1 })),
});

function evaluateTwice(
  text: string,
  values: Readonly<Record<string, unknown>>,
): readonly [unknown, unknown] | undefined {
  const compiled = compileFeel(text);
  if (!compiled.ok) return undefined;
  const before = JSON.stringify(values);
  const lookup = (name: string): unknown => (Object.hasOwn(values, name) ? values[name] : undefined);
  const evaluate = (ast: typeof compiled.expression.ast): unknown =>
    evaluateFeel(ast, { lookup, now: NOW, random: () => 0.25 });
  const outcomes = [
    evaluate(compiled.expression.ast),
    evaluate(JSON.parse(JSON.stringify(compiled.expression.ast))),
  ] as const;
  expect(JSON.stringify(values)).toBe(before);
  return outcomes;
}

describe('properties', () => {
  test('compilation never throws, and evaluation neither', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), nearlyFeel), (text) => {
        compileUnaryTests(text);
        evaluateTwice(text, {});
      }),
      { numRuns: 400, seed: 3 },
    );
  });

  test('evaluation is deterministic, leaves variables alone and gives JSON', () => {
    fc.assert(
      fc.property(feel, variables, (text, values) => {
        const outcomes = evaluateTwice(text, values);
        expect(outcomes).toBeDefined();
        expect(outcomes?.[0]).toEqual(outcomes?.[1]);
        expect(JSON.parse(JSON.stringify(outcomes?.[0]))).toEqual(outcomes?.[0]);
      }),
      { numRuns: 250, seed: 3 },
    );
  });
});

/** Words that FEEL has a use for, and such as it has none for. */
const names = fc.constantFrom(
  ...new Set([...builtinNames()].flatMap((name) => name.split(' '))),
  ...'if then else for in return some every satisfies between instance of function external range list context'.split(
    ' ',
  ),
  ...['order', 'a', 'b1', '_c', 'item', 'partial', 'get', 'number', 'any'],
);
const step = fc.oneof(
  names.map((name) => `.${name}`),
  fc.nat({ max: 20 }).map((index) => `[${index}]`),
);
const operand = fc.oneof(
  fc.constantFrom('0', '007', '12.50', '"text"', '""', '"a = b"', '"\n"', 'null', 'true'),
  fc.tuple(names, fc.array(step, { maxLength: 4 })).map(([name, steps]) => name + steps.join('')),
);
const comparison = fc
  .tuple(operand, fc.constantFrom('=', '!=', ' < ', '<= ', '\n>', '  >=\t'), operand)
  .map((parts) => parts.join(''));

test('what is read without the grammar is what the grammar reads', () => {
  let read = 0;
  const same = (text: string): void => {
    const ast = simpleExpression(text);
    if (ast === undefined) return;
    read += 1;
    expect(parseByGrammar('expression', text, {})).toEqual({ ok: true, ast });
  };
  fc.assert(fc.property(fc.oneof(operand, comparison, nearlyFeel), same), { numRuns: 2000 });
  expect(read).toBeGreaterThan(200);
});
