import { defineElement, isFailure, WAITS, type Arrival, type Execution } from '../define.js';
import { chooseFlows } from '../choose-flows.js';
import { checkGatewayFlows } from '../gateway-flows.js';
import { reaches } from '../reaches.js';
import type { PlanNode } from '../plan.js';

/**
 * BPMN 2.0.2 §13.4.3: the join goes on when each token that could still reach one of its empty incoming flows could
 * also reach one that has a token already; paths through the gateway itself do not count. What a boundary event may
 * still send here is waited for, but is no path of its activity's own token.
 */
function mayGoOn(scope: Execution, node: PlanNode): boolean {
  const waiting = scope.arrivals(node.id);
  const filled = node.incoming.filter((flowId) => (waiting[flowId] ?? 0) > 0);
  const empty = node.incoming.filter((flowId) => (waiting[flowId] ?? 0) === 0);
  return scope.tokenPositions().every((from) => {
    if (from === node.id) return true;
    const to = (boundary: boolean) => (flowId: string) =>
      reaches(scope.plan, { from, flowId, avoiding: node.id, boundary });
    return !empty.some(to(true)) || filled.some(to(false));
  });
}

export const inclusiveGateway = defineElement({
  kind: 'inclusive-gateway',
  bpmn: 'inclusiveGateway',
  elementType: 'INCLUSIVE_GATEWAY',
  doc: {
    title: 'Inclusive gateway',
    spec: '§10.6.3, §13.4.3',
    summary:
      'Takes every outgoing flow whose condition holds, else the default flow; joins the tokens that can still come.',
  },

  check: checkGatewayFlows,

  lower: () => ({}),

  arrive(scope, node, flowId): Arrival {
    if (node.incoming.length < 2) return { consumed: 1, activates: true };
    const waiting = scope.arrivals(node.id);
    scope.setArrivals(node.id, { ...waiting, [flowId]: (waiting[flowId] ?? 0) + 1 });
    return WAITS;
  },

  settle(scope, node): Arrival {
    const waiting = scope.arrivals(node.id);
    const filled = node.incoming.filter((flowId) => (waiting[flowId] ?? 0) > 0);
    if (filled.length === 0 || !mayGoOn(scope, node)) return WAITS;
    const left = Object.fromEntries(filled.map((flowId) => [flowId, (waiting[flowId] ?? 0) - 1]));
    scope.setArrivals(node.id, { ...waiting, ...left });
    return { consumed: filled.length, activates: true };
  },

  enter(execution, node) {
    if (node.outgoing.length === 0) return execution.complete();
    const flows = chooseFlows(execution, node);
    return isFailure(flows) ? flows : execution.leave(flows);
  },
});
