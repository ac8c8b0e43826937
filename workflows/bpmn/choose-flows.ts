/** Conditional flows (BPMN 2.0.2 §8.4.13): out of activities, events, inclusive and complex gateways. */
import { isFailure, type Execution, type Failure, type PlanNode } from './define.js';
import { evaluateCondition } from './evaluate.js';
import type { PlanFlow } from './plan.js';

/**
 * Flows without condition and those whose condition holds; where there is none of either, the default flow. An element
 * that has flows leaves by one of them at least: else it is a failure.
 */
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
  if (chosen.length > 0 || node.outgoing.length === 0) return chosen;
  return node.defaultFlow === undefined ? noneHolds(node) : [node.defaultFlow];
}

export function noneHolds(node: PlanNode): Failure {
  return {
    failure: 'CONDITION_ERROR',
    message: `Expected at least one condition of the flows out of '${node.id}' to hold, or a default flow, but there is neither.`,
  };
}
