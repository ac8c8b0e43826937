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
  | ScriptExpression
  | ListExpression
  | MapExpression;

/** JavaScript: its value is found among those that an activity has computed. */
export interface ScriptExpression {
  readonly language: 'javascript';
  readonly source: string;
}

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

export interface ExpressionEnvironment extends FeelEnvironment, JuelEnvironment {
  /** Value of JavaScript that has been run; undefined where it has not. */
  readonly scripted?: (source: string) => Json | undefined;
}

export type ExpressionOutcome =
  | {
      readonly ok: true;
      readonly value: Json;
      /** Why something in it is null. */
      readonly warnings: readonly string[];
      /** Variables that JUEL's `execution.setVariable` set, in order; the caller stores them. */
      readonly assignments: readonly Assignment[];
    }
  | {
      readonly ok: false;
      readonly message: string;
      /** JavaScript to be run before. */
      readonly script?: string;
    };

export function evaluateExpression(
  expression: CompiledExpression,
  environment: ExpressionEnvironment,
): ExpressionOutcome {
  switch (expression.language) {
    case 'literal':
      return { ok: true, value: expression.value, warnings: [], assignments: [] };
    case 'feel': {
      const outcome = evaluateFeel(expression.ast, environment);
      return outcome.ok ? { ok: true, value: outcome.value, warnings: outcome.warnings, assignments: [] } : outcome;
    }
    case 'juel':
      return evaluateJuel(expression.ast, environment);
    case 'javascript': {
      const { source } = expression;
      const value = environment.scripted?.(source);
      return value === undefined
        ? { ok: false, message: 'Expected a script that has been run, but it has not', script: source }
        : { ok: true, value, warnings: [], assignments: [] };
    }
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
    case 'javascript':
    case 'list':
    case 'map':
      return undefined;
  }
}
