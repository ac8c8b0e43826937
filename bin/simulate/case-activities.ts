/** Activities of a worker that runs one case: its models, decisions and keys are in memory, and so is what is committed. */
import { ApplicationFailure } from '@temporalio/common';

import { type ActivityInvocation, bpmnError } from '../../activities/define.js';
import { type LocalActivity, runLocalTasks } from '../../activities/engine/run-local-tasks.js';
import { runTask } from '../../activities/engine/script-activity.js';
import { runScript } from '../../activities/engine/script.js';
import { answerOf } from '../../processes/testing/case/answers.js';
import type { CompiledCase } from '../../processes/testing/case/compile-case.js';
import { DataStores } from '../../processes/simulation/data-stores.js';
import type { ActivityAnswer } from '../../processes/simulation/scenario.js';
import { NO_OPERATION } from '../../processes/testing/case/revision.js';
import { DATA_STORE_ACTIVITY, type DataStoreWork } from '../../workflows/bpmn/data-store.js';
import { DECISION_ACTIVITY } from '../../workflows/bpmn/elements/business-rule-task.js';
import { SCRIPT_ACTIVITY } from '../../workflows/bpmn/script-job.js';
import type { Plan } from '../../workflows/bpmn/plan.js';
import type { CommitInput, EngineActivities, Variables } from '../../workflows/contract.js';

export interface CaseActivitiesOptions {
  readonly compiled: CompiledCase;
  /** A process instance key that nobody has. */
  readonly nextKey: () => string;
  readonly onCommit: (input: CommitInput) => void;
}

export function caseActivities(options: CaseActivitiesOptions): EngineActivities & Record<string, LocalActivity> {
  const { compiled, nextKey, onCommit } = options;
  const plans = [...compiled.files.values()].flat();
  const stores = new DataStores();
  const commitStep: EngineActivities['commitStep'] = (input) => {
    onCommit(input);
    return Promise.resolve({ correlated: [] });
  };
  const tasks: Readonly<Record<string, (invocation: ActivityInvocation) => Promise<Variables>>> = {
    [SCRIPT_ACTIVITY]: runTask,
    [NO_OPERATION]: () => Promise.resolve({}),
    [DECISION_ACTIVITY]: (invocation) => decide(compiled, invocation),
    [DATA_STORE_ACTIVITY]: ({ input }) => answered(stores.perform(input as unknown as DataStoreWork)),
  };
  const findPlan = (hash: string): Promise<Plan> => {
    const found = plans.find((one) => one.hash === hash);
    return found ? Promise.resolve(found.plan) : Promise.reject(new Error(`Expected plan ${hash}, but there is none.`));
  };
  return {
    ...tasks,
    commitStep,
    takeBackSteps: () => Promise.resolve(),
    runLocalTasks: (input) => runLocalTasks({ activities: tasks, findPlan, commitStep }, input),
    resolveCalledProcess: ({ processId }) => {
      const called = plans.findLast(({ plan }) => plan.processId === processId);
      const key = nextKey();
      return Promise.resolve(
        called ? { processDefinitionKey: '1', version: 1, planHash: called.hash, processInstanceKey: key } : null,
      );
    },
    allocateKey: () => Promise.resolve(nextKey()),
    runScript,
  };
}

async function decide({ decisions }: CompiledCase, invocation: ActivityInvocation): Promise<Variables> {
  return answered(answerOf({ type: DECISION_ACTIVITY, now: Date.now(), ...invocation }, decisions));
}

/** As an activity of a worker answers. */
async function answered(answer: ActivityAnswer | undefined): Promise<Variables> {
  if (answer === undefined) return {};
  if ('variables' in answer) return answer.variables;
  if ('failure' in answer) throw ApplicationFailure.nonRetryable(answer.failure, answer.incident);
  throw bpmnError({ errorCode: answer.error.code, errorMessage: answer.error.message ?? '' });
}
