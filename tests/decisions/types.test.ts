/** Item definitions and the conversions of DMN 1.5 §10.3.2.9.4. */
import { expect, test } from '@jest/globals';
import { decision, definitions, evaluate, literal, table, valueOf } from './dmn-text.js';

const items = `
  <itemDefinition name="tGrade"><typeRef>string</typeRef><allowedValues><text>"a", "b"</text></allowedValues></itemDefinition>
  <itemDefinition name="tGrades" isCollection="true"><typeRef>string</typeRef><allowedValues><text>"a", "b"</text></allowedValues></itemDefinition>
  <itemDefinition name="tPair" isCollection="true"><typeRef>number</typeRef><typeConstraint><text>count(?) = 2</text></typeConstraint></itemDefinition>
  <itemDefinition name="tOrder"><itemComponent name="due-date"><typeRef>date</typeRef></itemComponent>
    <itemComponent name="grade"><typeRef>tGrade</typeRef></itemComponent></itemDefinition>
  <itemDefinition name="tTree"><itemComponent name="children" isCollection="true"><typeRef>tTree</typeRef></itemComponent></itemDefinition>
  <itemDefinition name="tLoop"><typeRef>tLoop</typeRef></itemDefinition>`;

/** The input `x` of a type, and an expression on it. */
const model = (typeRef: string, text: string): string =>
  definitions(
    `${items}<inputData id="in" name="x"><variable name="x" typeRef="${typeRef}"/></inputData>${decision(
      'd',
      literal(text),
      '<informationRequirement><requiredInput href="#in"/></informationRequirement>',
    )}`,
  );

test.each<readonly [typeRef: string, given: unknown, text: string, expected: unknown]>([
  ['number', 5, 'x', 5],
  ['number', '5', 'x', null],
  ['feel:number', 5, 'x', 5],
  ['integer', 5, 'x', 5],
  ['Any', ['5'], 'x', ['5']],
  ['number', [5], 'x', 5],
  ['number', [5, 6], 'x', null],
  ['date', '2026-01-31', 'x.year', 2026],
  ['date', 'tomorrow', 'x', null],
  ['dateTime', '2026-01-31', 'x.hour', 0],
  ['dayTimeDuration', 'PT36H', 'x.days', 1],
  ['tGrade', 'a', 'x', 'a'],
  ['tGrade', 'c', 'x', null],
  ['tGrades', ['a', 'b'], 'x', ['a', 'b']],
  ['tGrades', 'a', 'x', ['a']],
  ['tGrades', ['a', 'c'], 'x', null],
  ['tPair', [1, 2], 'x', [1, 2]],
  ['tPair', [1, 2, 3], 'x', null],
  ['tOrder', { 'due-date': '2026-01-31', grade: 'a' }, 'x[due-date = @"2026-01-31"].grade', ['a']],
  ['tOrder', { 'due-date': '2026-01-31', grade: 'z' }, 'x', null],
  ['tOrder', { grade: 'a' }, 'x', null],
  ['tOrder', { 'due-date': null, grade: 'a', more: 1 }, 'x', { 'due-date': null, grade: 'a', more: 1 }],
  ['tTree', { children: [{ children: [] }] }, 'count(x.children)', 1],
  ['tTree', { children: [{ leaf: true }] }, 'x', null],
  ['number', 5, 'x instance of tGrade', false],
  ['Any', { children: [] }, 'x instance of tTree', true],
  ['Any', 1, '(function(a: tGrade) a)(x)', null],
])('%s of %j: %s is %j', (typeRef, given, text, expected) => {
  expect(valueOf(model(typeRef, text), 'd', { x: given })).toEqual(expected);
});

test('a misfit is null and says so', () => {
  expect(evaluate(model('tGrade', 'x'), 'd', { x: 'z' })).toMatchObject({
    value: null,
    warnings: [`Expected input 'x' to be of its type 'tGrade', but found "z"`],
  });
});

test('a type that is nothing but itself fails the decision', () => {
  expect(evaluate(model('tLoop', 'x'), 'd', { x: 1 })).toMatchObject({ ok: false, code: 'DECISION_FAILED' });
});

test('the input of a table is read as its type says', () => {
  const logic = table({ inputs: ['x'], outputs: [{ name: 'o' }], rules: [['> @"2026-01-01"', '"late"']] });
  const typed = logic.replace('<inputExpression>', '<inputExpression typeRef="date">');
  expect(valueOf(definitions(decision('d', typed)), 'd', { x: '2026-02-01' })).toBe('late');
});
