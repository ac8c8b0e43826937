/** Boxed expressions (DMN 1.5 §10.2), one by one. */
import { expect, test } from '@jest/globals';
import { decision, definitions, literal, table, valueOf } from './dmn-text.js';

const entry = (name: string, logic: string, type = ''): string =>
  `<contextEntry><variable name="${name}" ${type}/>${logic}</contextEntry>`;
const parameter = (name: string): string => `<formalParameter name="${name}"/>`;
const binding = (name: string, text: string): string =>
  `<binding><parameter name="${name}"/>${literal(text)}</binding>`;

test.each<readonly [name: string, logic: string, variables: Record<string, unknown>, expected: unknown]>([
  ['literal expression', literal('x * 2'), { x: 4 }, 8],
  ['operators between names', literal('net-price * 2'), { net: 5, price: 1 }, 3],
  [
    'context, whose later entries see the earlier',
    `<context>${entry('a', literal('1'))}${entry('b c', literal('a + 1'))}</context>`,
    {},
    { a: 1, 'b c': 2 },
  ],
  [
    'context with a result',
    `<context>${entry('a-b', literal('20'))}<contextEntry>${literal('a-b + 1')}</contextEntry></context>`,
    {},
    21,
  ],
  [
    'entry that is not of its type',
    `<context>${entry('a', literal('"x"'), 'typeRef="number"')}</context>`,
    {},
    { a: null },
  ],
  ['list', `<list>${literal('1')}${literal('[2]')}</list>`, {}, [1, [2]]],
  [
    'relation',
    `<relation><column name="a"/><column name="b"/><row>${literal('1')}${literal('2')}</row><row>${literal('3')}${literal('4')}</row></relation>`,
    {},
    [
      { a: 1, b: 2 },
      { a: 3, b: 4 },
    ],
  ],
  [
    'function definition, called recursively',
    `<context>${entry('f', `<functionDefinition>${parameter('n')}${literal('if n = 0 then 0 else n + f(n - 1)')}</functionDefinition>`)}<contextEntry>${literal('f(4)')}</contextEntry></context>`,
    {},
    10,
  ],
  [
    'invocation of a function of the context',
    `<context>${entry('f', `<functionDefinition>${parameter('a')}${parameter('b')}${literal('a - b')}</functionDefinition>`)}<contextEntry><invocation>${literal('f')}${binding('b', '1')}${binding('a', '10')}</invocation></contextEntry></context>`,
    {},
    9,
  ],
  [
    'invocation of a built-in function',
    `<invocation>${literal('sum')}${binding('list', '[1, 2]')}</invocation>`,
    {},
    3,
  ],
  [
    'invocation of what is no function',
    `<invocation>${literal('x')}${binding('list', '[1, 2]')}</invocation>`,
    { x: 1 },
    null,
  ],
  ...[true, false, null, 'yes'].map(
    (x) =>
      [
        `conditional on ${x}`,
        `<conditional><if>${literal('x')}</if><then>${literal('1')}</then><else>${literal('2')}</else></conditional>`,
        { x },
        x === true ? 1 : x === 'yes' ? null : 2,
      ] as const,
  ),
  [
    'filter',
    `<filter><in>${literal('x')}</in><match>${literal('item.a > 1 and a < 4')}</match></filter>`,
    { x: [{ a: 1 }, { a: 2 }, { a: 4 }] },
    [{ a: 2 }],
  ],
  [
    'for, which sees what it has so far',
    `<for iteratorVariable="i"><in>${literal('x')}</in><return>${literal('i + count(partial)')}</return></for>`,
    { x: [10, 10, 10] },
    [10, 11, 12],
  ],
  [
    'for over a range',
    `<for iteratorVariable="i"><in>${literal('[1..3]')}</in><return>${literal('i * i')}</return></for>`,
    {},
    [1, 4, 9],
  ],
  [
    'some',
    `<some iteratorVariable="i"><in>${literal('x')}</in><satisfies>${literal('i > 2')}</satisfies></some>`,
    { x: [1, 2, 3] },
    true,
  ],
  [
    'every',
    `<every iteratorVariable="i"><in>${literal('x')}</in><satisfies>${literal('i > 2')}</satisfies></every>`,
    { x: [1, 2, 3] },
    false,
  ],
  [
    'every over what cannot be compared',
    `<every iteratorVariable="i"><in>${literal('x')}</in><satisfies>${literal('i > 2')}</satisfies></every>`,
    { x: [3, 'a'] },
    null,
  ],
  [
    'decision table inside a context',
    `<context>${entry('size', table({ inputs: ['x'], outputs: [{ name: 'o' }], rules: [['> 3', '"large"']] }))}</context>`,
    { x: 4 },
    { size: 'large' },
  ],
])('%s', (_name, logic, variables, expected) => {
  expect(valueOf(definitions(decision('d', logic)), 'd', variables)).toEqual(expected);
});

test('Camunda’s input variable is a second name of the tested value', () => {
  const logic = table({ inputs: ['x + 1'], outputs: [{ name: 'o' }], rules: [['tested > 3', '"large"']] });
  const named = logic.replace('id="i1"', 'id="i1" camunda:inputVariable="tested"');
  expect(valueOf(definitions(decision('d', named)), 'd', { x: 3 })).toBe('large');
});
