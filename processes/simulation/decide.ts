/** What a business rule task gets from the decisions that are there. */
import { callDecision } from '../../workflows/bpmn/decision/call.js';
import type { DecisionResultMapping } from '../../workflows/bpmn/decision/map-result.js';
import type { DecisionPlan } from '../../workflows/bpmn/decision/plan.js';
import type { DecisionEvaluation } from '../../workflows/bpmn/decision/run.js';
import { DECISION_ACTIVITY } from '../../workflows/bpmn/elements/business-rule-task.js';
import type { ActivityAnswer } from './scenario.js';
import type { ActivityCall } from './world.js';

/** A DMN file: its plan, and the decisions that can be called. */
export interface CallableDecisions {
  readonly plan: DecisionPlan;
  readonly decisions: readonly { readonly id: string }[];
}

/** Undefined where the activity is no decision. */
export function decide(
  { type, headers, input, now }: Pick<ActivityCall, 'type' | 'headers' | 'input' | 'now'>,
  decisions: readonly CallableDecisions[],
  observe: (evaluations: readonly DecisionEvaluation[]) => void = () => undefined,
): ActivityAnswer | undefined {
  if (type !== DECISION_ACTIVITY) return undefined;
  const { decisionId = '', resultVariable, mapResult } = headers;
  const holder = decisions.find((one) => one.decisions.some(({ id }) => id === decisionId));
  if (holder === undefined) {
    const failure = `Expected a deployed decision with id '${decisionId}', but there is none.`;
    return { failure, incident: 'CALLED_DECISION_ERROR' };
  }
  const { outcome, result } = callDecision(holder.plan, {
    decisionId,
    variables: input,
    now,
    random: () => 0.5,
    ...(resultVariable !== undefined && { resultVariable }),
    ...(mapResult !== undefined && { mapResult: mapResult as DecisionResultMapping }),
  });
  if (outcome.ok) observe(outcome.evaluations);
  return result.ok
    ? { variables: result.variables }
    : { failure: result.message, incident: 'DECISION_EVALUATION_ERROR' };
}
