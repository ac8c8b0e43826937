/** Conditional flows (BPMN 2.0.2 §8.4.13): out of activities, inclusive and complex gateways. */
import { isFailure, type Execution, type Failure, type PlanNode } from './define.js';
import { evaluateCondition } from './evaluate.js';
import type { PlanFlow } from './plan.js';

/** Flows without condition and those whose condition holds; where none of the latter does, the default flow instead. */
export function chooseFlows(execution: Execution, node: PlanNode): readonly string[] | Failure {
  const chosen: string[] = [];
  for (const flowId of node.outgoing) {
    if (flowId === node.defaultFlow) continue;
    const { condition } = execution.plan.flows[flowId] as PlanFlow;
    if (condition === undefined) {
      chosen.push(flowId);
      continue;
    }
    const holds = evaluateCondition(execution, condition, `the condition of flow '${flowId}'`);
    if (isFailure(holds)) return holds;
    if (holds) chosen.push(flowId);
  }
  return chosen.length === 0 && node.defaultFlow !== undefined ? [node.defaultFlow] : chosen;
}
