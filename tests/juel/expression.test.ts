import { expect, test } from '@jest/globals';
import {
  evaluateExpression,
  type CompiledExpression,
  type ExpressionEnvironment,
} from '../../workflows/bpmn/expression/expression.js';
import { compileFeel } from '../../workflows/bpmn/expression/feel.js';
import { compileJuel } from '../../workflows/bpmn/expression/juel/juel.js';
import { NOW } from './evaluate.js';

const environment: ExpressionEnvironment = {
  lookup: (name) => (name === 'x' ? 1 : undefined),
  now: NOW,
  random: () => 0.5,
};

function compiled(outcome: ReturnType<typeof compileFeel> | ReturnType<typeof compileJuel>): CompiledExpression {
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.expression;
}

test('a literal is itself, FEEL and JUEL follow their own rules', () => {
  expect(evaluateExpression({ language: 'literal', value: '${x}' }, environment)).toMatchObject({ value: '${x}' });
  expect(evaluateExpression(compiled(compileFeel('x + missing')), environment)).toMatchObject({
    ok: true,
    value: null,
    assignments: [],
  });
  expect(evaluateExpression(compiled(compileJuel('${x + missing}')), environment)).toEqual({
    ok: false,
    message: "Expected a variable 'missing', but there is none",
  });
  expect(evaluateExpression(compiled(compileJuel("${execution.setVariable('y', x)}")), environment)).toMatchObject({
    assignments: [{ name: 'y', value: 1, local: false }],
  });
});
