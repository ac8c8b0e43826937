/** What the engine's own activities answer in a case: decisions of its DMN files, and what the host lends for scripts. */
import { callDecision } from '../../../workflows/bpmn/decision/call.js';
import type { DecisionResultMapping } from '../../../workflows/bpmn/decision/map-result.js';
import { DECISION_ACTIVITY } from '../../../workflows/bpmn/elements/business-rule-task.js';
import type { CompiledDecisions } from '../../decisions/index.js';
import type { ActivityAnswer } from '../scenario.js';
import type { ActivityCall } from '../world.js';
import { NO_OPERATION } from './revision.js';

/** Runs an activity that is none of the engine's, such as `baton:script`; undefined where the host has none such. */
export type RunActivity = (call: ActivityCall) => Promise<ActivityAnswer | undefined>;

/** Answers at once what needs no host. */
export function answerOf(call: ActivityCall, decisions: readonly CompiledDecisions[]): ActivityAnswer | undefined {
  if (call.type === NO_OPERATION) return { variables: {} };
  return call.type === DECISION_ACTIVITY ? decide(call, decisions) : undefined;
}

function decide({ headers, input, now }: ActivityCall, deployed: readonly CompiledDecisions[]): ActivityAnswer {
  const { decisionId = '', resultVariable, mapResult } = headers;
  const holder = deployed.find(({ decisions }) => decisions.some(({ id }) => id === decisionId));
  if (holder === undefined) {
    const failure = `Expected a deployed decision with id '${decisionId}', but there is none.`;
    return { failure, incident: 'CALLED_DECISION_ERROR' };
  }
  const { result } = callDecision(holder.plan, {
    decisionId,
    variables: input,
    now,
    random: () => 0.5,
    ...(resultVariable !== undefined && { resultVariable }),
    ...(mapResult !== undefined && { mapResult: mapResult as DecisionResultMapping }),
  });
  return result.ok
    ? { variables: result.variables }
    : { failure: result.message, incident: 'DECISION_EVALUATION_ERROR' };
}
