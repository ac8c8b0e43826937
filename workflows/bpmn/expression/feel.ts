/**
 * FEEL, the expression language of DMN (1.5 §10.3) as Camunda 8 speaks it: compiled at deployment, evaluated in the
 * workflow. Neither half throws.
 */
import type { FeelNode } from './ast.js';
import { evaluate } from './evaluate.js';
import { Evaluation, EvaluationFailure, type FeelEnvironment } from './evaluation.js';
import { toJson, type Json } from './json.js';
import { parse } from './parse.js';
import type { ParseOptions, ParseProblem } from './problem.js';
import { FeelClosure } from './values.js';

export type { FeelEnvironment } from './evaluation.js';
export { variablesRead } from './variables.js';

export interface FeelExpression {
  readonly language: 'feel';
  readonly source: string;
  readonly ast: FeelNode;
}

export type FeelCompilation = { readonly ok: true; readonly expression: FeelExpression } | ParseProblem;

/** `text` without the `=` that announces FEEL. */
export function compileFeel(text: string, options: ParseOptions = {}): FeelCompilation {
  const parsed = parse('expression', text, options);
  return parsed.ok ? { ok: true, expression: { language: 'feel', source: text, ast: parsed.ast } } : parsed;
}

/** A cell of a decision table: the tested value is the variable `?`. */
export function compileUnaryTests(text: string, options: ParseOptions = {}): FeelCompilation {
  const parsed = parse('unary-tests', text, options);
  return parsed.ok ? { ok: true, expression: { language: 'feel', source: text, ast: parsed.ast } } : parsed;
}

export type FeelOutcome =
  | {
      readonly ok: true;
      /** Null also where an operation did not fit its values: `warnings` then say why. */
      readonly value: Json;
      readonly warnings: readonly string[];
    }
  | { readonly ok: false; readonly message: string };

/**
 * Camunda 8's rules: a missing variable and an ill-typed operation are null with a warning; a failed `assert`, endless
 * recursion and loops over more than a million items are errors.
 */
export function evaluateFeel(ast: FeelNode, environment: FeelEnvironment): FeelOutcome {
  const evaluation = new Evaluation(environment, evaluate);
  try {
    const value = evaluate(ast, null, evaluation);
    if (value instanceof FeelClosure) evaluation.warn(`Expected a value, but found the function '${value.name}'`);
    return { ok: true, value: toJson(value), warnings: evaluation.warnings };
  } catch (error) {
    if (error instanceof EvaluationFailure) return { ok: false, message: error.message };
    if (error instanceof RangeError)
      return {
        ok: false,
        message:
          'Expected an expression within the limits of the stack, of text length and of the calendar, but it exceeds one',
      };
    throw error;
  }
}
