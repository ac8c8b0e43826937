/** Whether a rule can be saved: what it names is there, its expressions are some, and its examples come out as they say. */
import type { DataSource } from 'typeorm';
import { tryExamples } from '../../../database/crm/filter/examples.js';
import type { Action, FilterRule } from '../../../database/crm/filter/rule.js';
import { feelProblem } from '../../../processes/compiler/evaluate-feel.js';
import { invalid, Problem } from '../../problem/problem.js';

/** Throws a `Problem` of status 400, with the explanations of the examples that failed. */
export function assertExamples(rule: FilterRule): void {
  const failed = tryExamples(rule).filter(({ passed }) => !passed);
  if (failed.length === 0) return;
  const told = failed.map(
    ({ name, fires, explanation }) =>
      `"${name}" ${fires ? 'does not fire' : 'fires'} (${explanation.outcome}, sum ${String(explanation.score)})`,
  );
  throw new Problem({
    status: 400,
    code: 'EXAMPLES_FAIL',
    detail: `Expected the examples of the rule to come out as they say, but ${told.join(', ')}.`,
    extensions: { examples: failed },
  });
}

/** Throws a `Problem` of status 400. */
export async function assertActions(database: DataSource, actions: readonly Action[]): Promise<void> {
  for (const action of actions) {
    if (action.kind === 'route') await assertDepartment(database, action.department);
    for (const [name, text] of expressionsOf(action)) {
      const problem = feelProblem(text.replace(/^\s*=/, ''));
      if (problem !== undefined) throw invalid(`Expected ${name} to be a FEEL expression, but ${text}: ${problem}`);
    }
  }
}

export async function assertDepartment(database: DataSource, department: string): Promise<void> {
  const found = await database.query<unknown[]>('SELECT 1 FROM crm.departments WHERE name = $1', [department]);
  if (found.length === 0) throw invalid(`Expected ${department} to be a department, but there is none of that name.`);
}

function expressionsOf(action: Action): readonly (readonly [name: string, text: string])[] {
  if (action.kind === 'startProcess') return Object.entries(action.variables);
  if (action.kind !== 'publishMessage') return [];
  const { correlationKey, variables } = action;
  return [
    ...Object.entries(variables),
    ...(correlationKey === undefined ? [] : [['correlationKey', correlationKey] as const]),
  ];
}
