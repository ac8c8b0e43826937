/**
 * Tells, while a history is replayed, what its run began with and each step that it committed (`worker/view`): the one
 * account of an instance that comes from Temporal alone. Workers that run instances are bundled without it.
 */
import { proxySinks, type WorkflowInterceptors } from '@temporalio/workflow';

import type { CommitInput, CommitResult, RunLocalTasksInput, RunLocalTasksResult } from './contract.js';
import type { StartInput, Told, ToldSinks } from './contract.js';

const { told } = proxySinks<ToldSinks>();

/** As text, which is what it is now: what is told belongs to another realm, and may go on. */
const tell = (event: Told): void => told.event(JSON.stringify(event));

export const interceptors = (): WorkflowInterceptors => ({
  inbound: [
    {
      execute(input, next) {
        const { plan, ...rest } = input.args[0] as StartInput;
        tell({ kind: 'began', input: { ...rest, plan: { hash: plan.hash } } });
        return next(input);
      },
    },
  ],
  outbound: [
    {
      scheduleLocalActivity(input, next) {
        // The workflow gets the very promise that it would have got: the replay must not notice.
        const answer = next(input);
        answer.then(
          (result) => tellAnswer(input, result),
          () => undefined,
        );
        return answer;
      },
    },
  ],
});

function tellAnswer(
  { activityType, args }: { readonly activityType: string; readonly args: readonly unknown[] },
  result: unknown,
): void {
  if (activityType === 'commitStep') {
    const committed = result as CommitResult;
    if (committed.late !== true) tell({ kind: 'committed', step: args[0] as CommitInput, result: committed });
  } else if (activityType === 'runLocalTasks') {
    const { planHash, state, step } = args[0] as RunLocalTasksInput;
    const { events, committed } = result as RunLocalTasksResult;
    if (committed !== undefined) tell({ kind: 'ran', planHash, state, step, events, result: committed });
  }
}
