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
  { readonly language: 'literal'; readonly value: string } | FeelExpression | JuelExpression;

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
  }
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
  }
}
