import { expect, test } from '@jest/globals';
import { mapResult, type MapResultOptions } from '../../workflows/bpmn/decision/map-result.js';

test.each<readonly [MapResultOptions['mapping'], MapResultOptions['value'], expected: unknown]>([
  ['singleEntry', null, null],
  ['singleEntry', 5, 5],
  ['singleEntry', [5], 5],
  ['singleEntry', { a: 5 }, 5],
  ['singleEntry', { a: 5, b: 6 }, 'Expected one output of the decision, but found several'],
  ['singleEntry', [5, 6], 'Expected at most one result of the decision, but found 2'],
  ['singleResult', null, null],
  ['singleResult', 5, { o: 5 }],
  ['singleResult', [{ a: 5, b: 6 }], { a: 5, b: 6 }],
  ['singleResult', [5, 6], 'Expected at most one result of the decision, but found 2'],
  ['collectEntries', null, []],
  ['collectEntries', [5, { a: 6 }], [5, 6]],
  ['collectEntries', [{ a: 5, b: 6 }], 'Expected one output of the decision, but found several'],
  ['resultList', null, []],
  ['resultList', 5, [{ o: 5 }]],
  ['resultList', [5, { a: 6 }], [{ o: 5 }, { a: 6 }]],
])('%s of %j', (mapping, value, expected) => {
  const outcome = mapResult({ value, mapping, outputName: 'o' });
  expect(outcome.ok ? outcome.value : outcome.message).toEqual(expected);
});
