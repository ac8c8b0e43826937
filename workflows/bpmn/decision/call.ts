/** A business rule task's decision: its value as the task's variable. */
import { evaluateDecision, type DecisionOutcome } from './evaluate.js';
import { mapResult, type DecisionResultMapping } from './map-result.js';
import type { DecisionPlan } from './plan.js';
import type { Json } from '../expression/json.js';

export interface DecisionCall {
  readonly decisionId: string;
  readonly variables: Readonly<Record<string, Json>>;
  /** Absent: the value is dropped. */
  readonly resultVariable?: string;
  readonly mapResult?: DecisionResultMapping;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Uniform in [0, 1). */
  readonly random: () => number;
}

export type DecisionCallResult =
  | { readonly ok: true; readonly variables: Readonly<Record<string, Json>> }
  | { readonly ok: false; readonly message: string };

/** Answers the outcome, which is to be written down, and what it means to the task. */
export function callDecision(
  plan: DecisionPlan,
  call: DecisionCall,
): { readonly outcome: DecisionOutcome; readonly result: DecisionCallResult } {
  const outcome = evaluateDecision(plan, call);
  return { outcome, result: resultOf(plan, call, outcome) };
}

function resultOf(plan: DecisionPlan, call: DecisionCall, outcome: DecisionOutcome): DecisionCallResult {
  const { decisionId, resultVariable, mapResult: mapping } = call;
  if (!outcome.ok) return failed(outcome.decisionId, outcome.message);
  if (resultVariable === undefined) return { ok: true, variables: {} };
  if (mapping === undefined) return { ok: true, variables: { [resultVariable]: outcome.value } };
  const logic = plan.decisions[decisionId]?.logic;
  const outputName = logic?.kind === 'table' ? (logic.outputs[0]?.name ?? '') : '';
  const mapped = mapResult({ value: outcome.value, mapping, outputName });
  return mapped.ok ? { ok: true, variables: { [resultVariable]: mapped.value } } : failed(decisionId, mapped.message);
}

function failed(decisionId: string, message: string): DecisionCallResult {
  return { ok: false, message: `${message} (in decision '${decisionId}').` };
}
