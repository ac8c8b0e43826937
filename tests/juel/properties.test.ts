import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compileJuel, evaluateJuel } from '../../workflows/bpmn/expression/juel/juel.js';
import { NOW } from './evaluate.js';

const WORDS = [
  ...['a', 'b', 'xs', 'map', 'execution', 'task', '1', '2.5', "'s'", '"t"', 'null', 'true', 'now()', 'dateTime()'],
  ...['+', '-', '*', '/', '%', '==', '!=', '<', '>=', '&&', '||', '!', 'not', 'empty', '?', ':', 'and', 'or', 'div'],
  ...['(', ')', '[', ']', '.', ',', '}', '${', '#{', 'S(', 'JSON('],
  ...['.length()', '.get(0)', '.prop("a")', '.size()', ".split('')", '.substring(1)', '.toString()', '.x', '[0]'],
];

const nearlyJuel = fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }).map((words) => `\${${words.join(' ')}}`);

/** Names that lead out of JavaScript's data, and that the allow-list must not know. */
const NAMES = [
  ...Object.getOwnPropertyNames(Object.prototype),
  ...Object.getOwnPropertyNames(Array.prototype),
  ...Object.getOwnPropertyNames(Function.prototype),
  ...Object.getOwnPropertyNames(String.prototype),
  ...['globalThis', 'process', 'require', 'eval', 'Function', 'import', 'getClass', 'value', 'property', 'method'],
];

const juel = fc.letrec<{ expression: string }>((tie) => ({
  expression: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('a', 'b', 'xs', 'map', 'execution', 'task', '1', '0', "'s'", 'null', 'true', 'now()'),
    fc
      .tuple(
        tie('expression'),
        fc.constantFrom('+', '-', '*', '/', '%', '==', '<', '>=', '&&', '||'),
        tie('expression'),
      )
      .map(([left, operator, right]) => `(${left} ${operator} ${right})`),
    fc.tuple(fc.constantFrom('-', '!', 'empty '), tie('expression')).map(([operator, x]) => `(${operator}${x})`),
    fc.tuple(tie('expression'), tie('expression')).map(([target, index]) => `${target}[${index}]`),
    fc.tuple(tie('expression'), fc.constantFrom(...NAMES)).map(([target, name]) => `${target}['${name}']`),
    fc
      .tuple(tie('expression'), fc.constantFrom(...NAMES), fc.array(tie('expression'), { maxLength: 2 }))
      .map(([target, name, values]) => `${target}.${name}(${values.join(', ')})`),
    fc
      .tuple(tie('expression'), tie('expression'), tie('expression'))
      .map(([condition, left, right]) => `(${condition} ? ${left} : ${right})`),
  ),
})).expression;

const variables = fc.record({
  a: fc.jsonValue({ maxDepth: 2 }),
  b: fc.jsonValue({ maxDepth: 1 }),
  xs: fc.array(fc.jsonValue({ maxDepth: 1 }), { maxLength: 4 }),
  map: fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 1 })),
});

function evaluateTwice(text: string, values: Readonly<Record<string, unknown>>): readonly unknown[] | undefined {
  const compiled = compileJuel(text);
  if (!compiled.ok) return undefined;
  const lookup = (name: string): unknown => (Object.hasOwn(values, name) ? values[name] : undefined);
  const { ast } = compiled.expression;
  return [ast, JSON.parse(JSON.stringify(ast)) as typeof ast].map((node) =>
    evaluateJuel(node, { lookup, now: NOW, execution: { elementId: 'a' }, task: { name: 'b' } }),
  );
}

describe('properties', () => {
  test('compilation never throws, and evaluation neither', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), nearlyJuel), (text) => {
        evaluateTwice(text, { a: 1, b: 'x', xs: [1, 'y'], map: { x: {} } });
      }),
      { numRuns: 1000, seed: 4 },
    );
  });

  test('evaluation is deterministic, leaves variables alone and gives JSON', () => {
    fc.assert(
      fc.property(juel, variables, (expression, values) => {
        const before = JSON.stringify(values);
        const outcomes = evaluateTwice(`\${${expression}}`, values) ?? [];
        expect(JSON.stringify(values)).toBe(before);
        expect(outcomes[0]).toEqual(outcomes[1]);
        if (outcomes.length > 0) expect(JSON.parse(JSON.stringify(outcomes[0]))).toEqual(outcomes[0]);
      }),
      { numRuns: 600, seed: 4 },
    );
  });

  test('no name reaches what is not in the data', () => {
    const values = { a: 'text', b: 1, xs: [1], map: { own: 1 } };
    for (const target of ['a', 'b', 'xs', 'map', 'execution', 'task', 'now()', 'true', '(empty a)']) {
      for (const name of NAMES) {
        const [read] = evaluateTwice(`\${${target}['${name}'] == null}`, values) ?? [];
        const known = name === 'length' ? ['a', 'xs'].includes(target) : name === 'name' && target === 'task';
        // Else refused, or null: a function would not equal null.
        if (!known) expect([target, name, read]).not.toMatchObject([target, name, { value: false }]);
      }
    }
  });

  test('no function of JavaScript is called', () => {
    const called: string[] = [];
    const trap =
      (name: string): (() => void) =>
      () =>
        void called.push(name);
    const values = { map: { call: trap('call'), apply: trap('apply'), get: trap('get') }, bean: trap('bean') };
    for (const text of [
      'map.call()',
      'map.apply()',
      "map['call']()",
      'bean()',
      'bean.call()',
      'map.call.call()',
      "map.get('call')",
    ])
      evaluateTwice(`\${${text}}`, values);
    expect(called).toEqual([]);
  });
});
