/** What the engine's own activities answer in a case: decisions of its DMN files, and what the host lends for scripts. */
import type { DecisionEvaluation } from '../../../workflows/bpmn/decision/run.js';
import type { CompiledDecisions } from '../../decisions/index.js';
import { decide } from '../../simulation/decide.js';
import type { ActivityAnswer } from '../../simulation/scenario.js';
import type { ActivityCall } from '../../simulation/world.js';
import { NO_OPERATION } from './revision.js';

/** Runs an activity that is none of the engine's, such as `baton:script`; undefined where the host has none such. */
export type RunActivity = (call: ActivityCall) => Promise<ActivityAnswer | undefined>;

/** Answers at once what needs no host. */
export function answerOf(
  call: ActivityCall,
  decisions: readonly CompiledDecisions[],
  observe?: (evaluations: readonly DecisionEvaluation[]) => void,
): ActivityAnswer | undefined {
  if (call.type === NO_OPERATION) return { variables: {} };
  return decide(call, decisions, observe);
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
