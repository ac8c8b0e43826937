/** Whether an instance can begin with elements other than its start events. */
import { initialState, isRefusal, resolveStart, type InstanceState } from '../../workflows/engine/index.js';
import type { Plan } from '../../workflows/bpmn/plan.js';

/** Answers why it cannot, "Expected …, but …"; undefined where it can. */
export function refuseStartElements(plan: Plan, elementIds: readonly string[]): string | undefined {
  const resolved = resolveStart(plan, stateAtStart(plan), elementIds);
  return isRefusal(resolved) ? resolved.message : undefined;
}

/** An instance of which only the process itself is active. */
function stateAtStart({ processId }: Plan): InstanceState {
  const key = '10000000';
  const info = { processInstanceKey: key, processDefinitionKey: '0', version: 1, workflowId: key, tags: [] };
  const process = {
    key,
    elementId: processId,
    role: 'plain' as const,
    lifecycle: 'activating' as const,
    variables: {},
    variableKeys: {},
    tokens: 0,
    arrivals: {},
    joined: {},
    compensable: [],
    memory: null,
  };
  return { ...initialState(info), status: 'active', elements: { [key]: process } };
}
