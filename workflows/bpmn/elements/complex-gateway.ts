import {
  defineElement,
  isFailure,
  WAITS,
  type Arrival,
  type Execution,
  type Expression,
  type Failure,
} from '../define.js';
import { chooseFlows } from '../choose-flows.js';
import { evaluateCondition } from '../evaluate.js';
import type { PlanNode } from '../plan.js';
import { reaches } from '../reaches.js';

export interface ComplexGatewaySpec {
  readonly activationCondition?: Expression;
}

function filledOf(scope: Execution, node: PlanNode): readonly string[] {
  const arrivals = scope.arrivals(node.id);
  return node.incoming.filter((flowId) => (arrivals[flowId] ?? 0) > 0);
}

/** Changes the number of tokens that wait by one, on each of these flows. */
function add(scope: Execution, elementId: string, flowIds: readonly string[], count: 1 | -1): void {
  const present = scope.arrivals(elementId);
  const changed = flowIds.map((flowId) => [flowId, (present[flowId] ?? 0) + count]);
  scope.setArrivals(elementId, { ...present, ...Object.fromEntries(changed) });
}

function holds(scope: Execution, node: PlanNode<ComplexGatewaySpec>, activationCount: number): boolean | Failure {
  const { activationCondition } = node.spec;
  if (activationCondition === undefined) return true;
  return evaluateCondition(scope, activationCondition, `the activation condition of '${node.id}'`, { activationCount });
}

export const complexGateway = defineElement({
  kind: 'complex-gateway',
  bpmn: 'complexGateway',
  elementType: 'COMPLEX_GATEWAY',
  doc: {
    title: 'Complex gateway',
    spec: '§10.6.5, §13.4.5',
    summary:
      'Activates when its activation condition holds over `activationCount`, the incoming flows that have a token; then takes in the rest before it starts over.',
    limits: 'Without an activation condition it activates at the first token. No second activation at reset.',
  },

  check() {},

  lower(source, context): ComplexGatewaySpec {
    const activationCondition = context.optional(source.activationCondition, source);
    return activationCondition === undefined ? {} : { activationCondition };
  },

  arrive(scope, node, flowId): Arrival {
    if (node.incoming.length < 2) return { consumed: 1, activates: true };
    add(scope, node.id, [flowId], 1);
    return WAITS;
  },

  settle(scope, node): Arrival | Failure {
    const filled = filledOf(scope, node);
    const joined = scope.joined(node.id);
    if (joined.length > 0) return reset(scope, node, filled, joined);
    const activates = filled.length > 0 && holds(scope, node, filled.length);
    if (isFailure(activates)) return activates;
    if (!activates) return WAITS;
    add(scope, node.id, filled, -1);
    if (filled.length < node.incoming.length) scope.setJoined(node.id, filled);
    return { consumed: filled.length, activates: true };
  },

  enter(execution, node) {
    if (node.outgoing.length === 0) return execution.complete();
    const flows = chooseFlows(execution, node);
    return isFailure(flows) ? flows : execution.leave(flows);
  },
});

/** Waits for the flows that were not part of the activation, as far as a token can still come; takes theirs in. */
function reset(scope: Execution, node: PlanNode, filled: readonly string[], joined: readonly string[]): Arrival {
  const late = filled.filter((flowId) => !joined.includes(flowId));
  const missing = node.incoming.filter((flowId) => !joined.includes(flowId) && !late.includes(flowId));
  const mayCome = scope
    .tokenPositions()
    .some(
      (from) =>
        from !== node.id &&
        missing.some((flowId) => reaches(scope.plan, { from, flowId, avoiding: node.id, boundary: true })),
    );
  if (mayCome) return WAITS;
  scope.setJoined(node.id, []);
  if (late.length === 0) return WAITS;
  add(scope, node.id, late, -1);
  return { consumed: late.length, activates: false };
}
