/** One evaluation for every language that a plan's expressions are in. */
import { evaluateFeel, variablesRead as feelVariablesRead, type FeelEnvironment, type FeelExpression } from './feel.js';
import {
  evaluateJuel,
  juelVariablesRead,
  type Assignment,
  type JuelEnvironment,
  type JuelExpression,
} from './juel/juel.js';
import type { Json } from './json.js';

export type CompiledExpression =
  | { readonly language: 'literal'; readonly value: string }
  | FeelExpression
  | JuelExpression
  | ListExpression
  | MapExpression;

export interface ListExpression {
  readonly language: 'list';
  readonly source: string;
  readonly items: readonly CompiledExpression[];
}

export interface MapExpression {
  readonly language: 'map';
  readonly source: string;
  readonly entries: readonly (readonly [key: string, value: CompiledExpression])[];
}

export type ExpressionEnvironment = FeelEnvironment & JuelEnvironment;

export type ExpressionOutcome =
  | {
      readonly ok: true;
      readonly value: Json;
      /** Why something in it is null. */
      readonly warnings: readonly string[];
      /** Variables that JUEL's `execution.setVariable` set, in order; the caller stores them. */
      readonly assignments: readonly Assignment[];
    }
  | { readonly ok: false; readonly message: string };

export function evaluateExpression(
  expression: CompiledExpression,
  environment: ExpressionEnvironment,
): ExpressionOutcome {
  switch (expression.language) {
    case 'literal':
      return { ok: true, value: expression.value, warnings: [], assignments: [] };
    case 'feel': {
      const outcome = evaluateFeel(expression.ast, environment);
      return outcome.ok ? { ...outcome, assignments: [] } : outcome;
    }
    case 'juel':
      return evaluateJuel(expression.ast, environment);
    case 'list':
      return evaluateAll(expression.items, environment, (values) => values);
    case 'map':
      return evaluateAll(
        expression.entries.map(([, value]) => value),
        environment,
        (values) => Object.fromEntries(expression.entries.map(([key], index) => [key, values[index] ?? null])),
      );
  }
}

/** The first that fails is the failure of all. */
function evaluateAll(
  expressions: readonly CompiledExpression[],
  environment: ExpressionEnvironment,
  combine: (values: readonly Json[]) => Json,
): ExpressionOutcome {
  const values: Json[] = [];
  const warnings: string[] = [];
  const assignments: Assignment[] = [];
  for (const expression of expressions) {
    const outcome = evaluateExpression(expression, environment);
    if (!outcome.ok) return outcome;
    values.push(outcome.value);
    warnings.push(...outcome.warnings);
    assignments.push(...outcome.assignments);
  }
  return { ok: true, value: combine(values), warnings, assignments };
}

/** Names of the variables that evaluation reads; undefined where they cannot be told. */
export function variablesRead(expression: CompiledExpression): readonly string[] | undefined {
  switch (expression.language) {
    case 'literal':
      return undefined;
    case 'feel':
      return feelVariablesRead(expression.ast);
    case 'juel':
      return juelVariablesRead(expression.ast);
    case 'list':
    case 'map':
      return undefined;
  }
}
