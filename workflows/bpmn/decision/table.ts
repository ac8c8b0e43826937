/** Decision tables (DMN 1.5 §8): inputs, the rules that match, and what the hit policy makes of them. */
import type { Scope } from '../expression/evaluation.js';
import { readJson, type Types } from './conform.js';
import { applyHitPolicy, type Match } from './hit-policy.js';
import type { DecisionTable, TableInput, TableRule } from './plan.js';

export interface TableOutcome {
  readonly value: unknown;
  /** Values of the input expressions, in the order of the table's inputs. */
  readonly inputs: readonly unknown[];
  readonly matches: readonly Match[];
}

export function evaluateTable(table: DecisionTable, scope: Scope | null, types: Types): TableOutcome {
  const { evaluation } = types;
  const inputs = table.inputs.map(({ expression, type }) => {
    const value = evaluation.evaluate(expression, scope);
    return type === undefined ? value : readJson(value, type, types);
  });
  const scopes = table.inputs.map((input, index) => cellScope(input, inputs[index], scope));
  const passes = ({ tests }: TableRule): boolean =>
    tests.every((test, index) => test === null || evaluation.evaluate(test, scopes[index] ?? scope) === true);

  const matches: Match[] = [];
  for (const [index, rule] of table.rules.entries()) {
    if (!passes(rule)) continue;
    const values = rule.outputs.map((output) => (output === null ? null : evaluation.evaluate(output, scope)));
    matches.push({ index: index + 1, id: rule.id, values });
    if (table.hitPolicy === 'FIRST') break;
  }
  return { value: applyHitPolicy(table, matches, { scope, evaluation }), inputs, matches };
}

function cellScope({ variable }: TableInput, value: unknown, parent: Scope | null): Scope {
  const named = variable === undefined ? parent : { name: variable, value, parent };
  return { name: '?', value, parent: named };
}
