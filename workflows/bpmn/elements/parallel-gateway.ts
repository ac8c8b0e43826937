import { defineElement, WAITS } from '../define.js';

export const parallelGateway = defineElement({
  kind: 'parallel-gateway',
  bpmn: 'parallelGateway',
  elementType: 'PARALLEL_GATEWAY',
  doc: {
    title: 'Parallel gateway',
    spec: '§10.6.4, §13.4.1',
    summary: 'Waits for one token on each incoming flow, then takes all outgoing flows at once.',
  },

  check() {},

  lower: () => ({}),

  arrive(scope, node, flowId) {
    if (node.incoming.length < 2) return { consumed: 1, activates: true };
    const waiting: Record<string, number> = { ...scope.arrivals(node.id) };
    waiting[flowId] = (waiting[flowId] ?? 0) + 1;
    const complete = node.incoming.every((incoming) => (waiting[incoming] ?? 0) > 0);
    if (complete) for (const incoming of node.incoming) waiting[incoming] = (waiting[incoming] ?? 0) - 1;
    scope.setArrivals(node.id, waiting);
    return complete ? { consumed: node.incoming.length, activates: true } : WAITS;
  },

  enter(execution) {
    execution.complete();
  },
});
