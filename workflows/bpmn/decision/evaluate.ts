/**
 * Evaluates a decision of a plan: pure and synchronous, so that the workflow sandbox, an activity and a test run the
 * same. Never throws on what a model or its variables hold.
 */
import { Evaluation, EvaluationFailure } from '../expression/evaluation.js';
import { evaluate } from '../expression/evaluate.js';
import { toJson, type Json } from '../expression/json.js';
import { entryOf } from '../expression/values.js';
import { DecisionFailure, type DecisionFailureCode } from './failure.js';
import type { DecisionPlan } from './plan.js';
import { DecisionRun, type DecisionEvaluation, type RunOptions } from './run.js';

export interface EvaluateDecisionOptions {
  /** Of a decision or a decision service. */
  readonly decisionId: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Uniform in [0, 1). */
  readonly random: () => number;
}

export type DecisionOutcome =
  | {
      readonly ok: true;
      readonly value: Json;
      /** In the order of evaluation: what a decision requires stands before it. */
      readonly evaluations: readonly DecisionEvaluation[];
      /** Why something is null: missing variables, ill-typed operations, values that do not conform to their type. */
      readonly warnings: readonly string[];
    }
  | {
      readonly ok: false;
      readonly code: DecisionFailureCode;
      readonly message: string;
      /** The decision that failed: the one asked for, or one it requires. */
      readonly decisionId: string;
    };

export function evaluateDecision(
  plan: DecisionPlan,
  { decisionId, variables, now, random }: EvaluateDecisionOptions,
): DecisionOutcome {
  // Requirements come first; any other variable is seen by all, as models without input data expect.
  const lookup = (name: string): unknown => entryOf(variables, name);
  const evaluation = new Evaluation({ lookup, now, random }, evaluate);
  const options: RunOptions = { plan, types: plan.types, evaluation, variables, evaluations: [], at: decisionId };
  const fail = (code: DecisionFailureCode, message: string): DecisionOutcome => ({
    ok: false,
    code,
    message,
    decisionId: options.at,
  });
  try {
    const value = valueOf(new DecisionRun(options), options, decisionId);
    return { ok: true, value: toJson(value), evaluations: options.evaluations, warnings: evaluation.warnings };
  } catch (error) {
    if (error instanceof DecisionFailure) return fail(error.code, error.message);
    if (error instanceof EvaluationFailure) return fail('DECISION_FAILED', error.message);
    if (error instanceof RangeError)
      return fail(
        'DECISION_FAILED',
        'Expected a decision within the limits of the stack, of text length and of the calendar, but it exceeds one',
      );
    throw error;
  }
}

function valueOf(run: DecisionRun, { plan, variables }: RunOptions, decisionId: string): unknown {
  const service = Object.hasOwn(plan.services, decisionId) ? plan.services[decisionId] : undefined;
  if (service !== undefined)
    return run.service(
      service,
      service.parameters.map(({ name }) => entryOf(variables, name)),
    );
  if (!Object.hasOwn(plan.decisions, decisionId))
    throw new DecisionFailure('DECISION_NOT_FOUND', `Expected a decision '${decisionId}', but the plan has none`);
  return run.decision(decisionId);
}
