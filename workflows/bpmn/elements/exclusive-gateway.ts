import { noneHolds } from '../choose-flows.js';
import { defineElement, isFailure } from '../define.js';
import { evaluateCondition } from '../evaluate.js';
import { checkGatewayFlows } from '../gateway-flows.js';
import type { PlanFlow } from '../plan.js';

export const exclusiveGateway = defineElement({
  kind: 'exclusive-gateway',
  bpmn: 'exclusiveGateway',
  elementType: 'EXCLUSIVE_GATEWAY',
  doc: {
    title: 'Exclusive gateway',
    spec: '§10.6.2, §13.4.2',
    summary:
      'Takes the first outgoing flow whose condition holds, else the default flow. Joins by passing each token on.',
  },

  check: checkGatewayFlows,

  lower: () => ({}),

  enter(execution, node) {
    if (node.outgoing.length === 0) return execution.complete();
    for (const flowId of node.outgoing) {
      if (flowId === node.defaultFlow) continue;
      const { condition } = execution.plan.flows[flowId] as PlanFlow;
      if (condition === undefined) return execution.leave([flowId]);
      const holds = evaluateCondition(execution, condition, `the condition of flow '${flowId}'`);
      if (isFailure(holds)) return holds;
      if (holds) return execution.leave([flowId]);
    }
    return node.defaultFlow === undefined ? noneHolds(node) : execution.leave([node.defaultFlow]);
  },
});
