import { defineElement, isFailure, type CheckContext, type LowerContext, type PlanTrigger } from '../define.js';
import type { Source } from '../source.js';
import { lowerTrigger, triggerOf } from '../triggers/index.js';

export interface EventBasedGatewaySpec {
  readonly events: readonly { readonly flowId: string; readonly elementId: string; readonly trigger: PlanTrigger }[];
}

function awaitedBy(target: Source, context: LowerContext): PlanTrigger | undefined {
  return target.message === undefined
    ? lowerTrigger(target, 'catch', context)
    : lowerTrigger({ ...target, triggers: [target.message] }, 'catch', context);
}

/** §10.6.6: a parallel gateway starts a process, and what starts it tells by correlation what belongs to it. */
function checkParallel(source: Source, context: CheckContext): void {
  if (!source.instantiate) {
    const message = `Expected parallel event-based gateway '${source.id}' to instantiate, but it does not.`;
    context.report('GATEWAY_PARALLEL_EVENTS', source, message);
  }
  for (const flow of source.outgoing) {
    const target = context.element(flow.target);
    const other = target?.triggers.find(({ kind }) => kind !== 'message');
    if (target === undefined || other === undefined) continue;
    const message = `Expected '${target.id}' behind parallel gateway '${source.id}' to wait for a message, but it waits for a ${other.kind}.`;
    context.report('GATEWAY_PARALLEL_EVENTS', flow, message);
  }
}

export const eventBasedGateway = defineElement({
  kind: 'event-based-gateway',
  bpmn: 'eventBasedGateway',
  elementType: 'EVENT_BASED_GATEWAY',
  doc: {
    title: 'Event-based gateway',
    spec: '§10.6.6, §13.4.4',
    summary:
      'Waits for the first of the events behind it, and goes on with that one alone. Starts a process by one of them, or by messages of which the first starts it and all are awaited.',
  },

  check(source, context) {
    if (source.parallelEvents) checkParallel(source, context);
    for (const flow of source.outgoing) {
      const target = context.element(flow.target);
      if (target === undefined) continue;
      const catches = target.type === 'intermediateCatchEvent' || target.type === 'receiveTask';
      if (!catches || target.incoming.some((other) => other.source !== source.id)) {
        context.report(
          'GATEWAY_EVENT_TARGET',
          flow,
          `Expected '${target.id}' behind gateway '${source.id}' to catch an event and be entered from there alone, but it is ${
            catches ? 'entered by others too' : `a ${target.type}`
          }.`,
        );
      }
    }
  },

  lower: (source, context): EventBasedGatewaySpec => ({
    events: source.outgoing
      .filter((flow, index, all) => all.findIndex(({ target }) => target === flow.target) === index)
      .flatMap((flow) => {
        const target = context.element(flow.target);
        const trigger = target && awaitedBy(target, context);
        return trigger === undefined ? [] : [{ flowId: flow.id, elementId: flow.target, trigger }];
      }),
  }),

  enter(execution, node) {
    for (const { elementId, trigger } of node.spec.events) {
      const outcome = triggerOf(trigger).subscribe?.(execution, trigger.spec, { elementId, interrupting: true });
      if (isFailure(outcome)) return outcome;
    }
  },

  resume(execution, node, happening) {
    if (happening.kind !== 'triggered') return;
    const event = node.spec.events.find(({ elementId }) => elementId === happening.elementId);
    if (event !== undefined) execution.leave([event.flowId], { variables: happening.variables });
  },
});
