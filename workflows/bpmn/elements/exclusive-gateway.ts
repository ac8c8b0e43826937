import { defineElement, isFailure, type Expression } from '../define.js';
import { evaluateCondition } from '../evaluate.js';

export interface ExclusiveGatewaySpec {
  /** In document order; a branch without condition is only there when it is the only way out. */
  readonly branches: readonly { readonly flowId: string; readonly condition?: Expression }[];
  readonly defaultFlow?: string;
}

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

  check(source, context) {
    if (source.outgoing.length < 2) return;
    for (const flow of source.outgoing) {
      if (flow.condition === undefined && flow.id !== source.defaultFlow) {
        context.report(
          'CONDITION_MISSING',
          flow,
          `Expected flow '${flow.id}' out of gateway '${source.id}' to have a condition or to be its default, but it is neither.`,
        );
      }
    }
  },

  lower: (source, context): ExclusiveGatewaySpec => ({
    branches: source.outgoing
      .filter((flow) => flow.id !== source.defaultFlow)
      .map((flow) => ({
        flowId: flow.id,
        ...(flow.condition && { condition: context.expression(flow.condition, source) }),
      })),
    ...(source.defaultFlow !== undefined && { defaultFlow: source.defaultFlow }),
  }),

  enter(execution, node) {
    if (node.outgoing.length === 0) return execution.complete();
    for (const { flowId, condition } of node.spec.branches) {
      if (condition === undefined) return execution.leave([flowId]);
      const holds = evaluateCondition(execution, condition, `the condition of flow '${flowId}'`);
      if (isFailure(holds)) return holds;
      if (holds) return execution.leave([flowId]);
    }
    if (node.spec.defaultFlow !== undefined) return execution.leave([node.spec.defaultFlow]);
    return {
      failure: 'CONDITION_ERROR',
      message: `Expected at least one condition of gateway '${node.id}' to hold, or a default flow, but there is neither.`,
    };
  },
});
