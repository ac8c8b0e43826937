/** What the engine's own activities answer in a case: decisions of its DMN files, and what the host lends for scripts. */
import { callDecision } from '../../../workflows/bpmn/decision/call.js';
import type { DecisionEvaluation } from '../../../workflows/bpmn/decision/run.js';
import type { DecisionResultMapping } from '../../../workflows/bpmn/decision/map-result.js';
import { DECISION_ACTIVITY } from '../../../workflows/bpmn/elements/business-rule-task.js';
import type { CompiledDecisions } from '../../decisions/index.js';
import type { ActivityAnswer } from '../scenario.js';
import type { ActivityCall } from '../world.js';
import { NO_OPERATION } from './revision.js';

/** Runs an activity that is none of the engine's, such as `baton:script`; undefined where the host has none such. */
export type RunActivity = (call: ActivityCall) => Promise<ActivityAnswer | undefined>;

/** Answers at once what needs no host. */
export function answerOf(
  call: ActivityCall,
  decisions: readonly CompiledDecisions[],
  observe: (evaluations: readonly DecisionEvaluation[]) => void = () => undefined,
): ActivityAnswer | undefined {
  if (call.type === NO_OPERATION) return { variables: {} };
  if (call.type !== DECISION_ACTIVITY) return undefined;
  const { headers, input, now } = call;
  const { decisionId = '', resultVariable, mapResult } = headers;
  const holder = decisions.find((compiled) => compiled.decisions.some(({ id }) => id === decisionId));
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

/**
 * The world is deterministic and its engine synchronous; activities of the host are neither. What they answer is kept, and
 * `once` runs again from the start until every call has its answer.
 */
export async function untilAnswered<Result>(
  run: RunActivity | undefined,
  once: (ask: (call: ActivityCall) => ActivityAnswer | undefined) => Result,
): Promise<Result> {
  const answers = new Map<string, ActivityAnswer | undefined>();
  for (;;) {
    const open = new Map<string, ActivityCall>();
    const result = once((call) => {
      const name = JSON.stringify(call);
      if (!answers.has(name)) open.set(name, call);
      return answers.get(name);
    });
    if (open.size === 0 || run === undefined) return result;
    for (const [name, call] of open) answers.set(name, await run(call));
  }
}
