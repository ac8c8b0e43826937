import { defineElement, isFailure, type PlanTrigger } from '../define.js';
import { lowerTrigger, triggerOf } from '../triggers/index.js';

export interface EventBasedGatewaySpec {
  readonly events: readonly { readonly flowId: string; readonly elementId: string; readonly trigger: PlanTrigger }[];
}

export const eventBasedGateway = defineElement({
  kind: 'event-based-gateway',
  bpmn: 'eventBasedGateway',
  elementType: 'EVENT_BASED_GATEWAY',
  doc: {
    title: 'Event-based gateway',
    spec: '§10.6.6, §13.4.4',
    summary: 'Waits for the first of the events behind it, and goes on with that one alone.',
    limits: 'Behind it stand intermediate message and timer catch events.',
  },

  check(source, context) {
    for (const flow of source.outgoing) {
      const target = context.element(flow.target);
      if (target === undefined) continue;
      if (target.type !== 'intermediateCatchEvent' || target.incoming.length > 1) {
        context.report(
          'GATEWAY_EVENT_TARGET',
          flow,
          `Expected '${target.id}' behind gateway '${source.id}' to be a catch event with this flow alone, but it is ${
            target.type === 'intermediateCatchEvent' ? 'entered by others too' : `a ${target.type}`
          }.`,
        );
      }
    }
  },

  lower: (source, context): EventBasedGatewaySpec => ({
    events: source.outgoing.flatMap((flow) => {
      const target = context.element(flow.target);
      const trigger = target && lowerTrigger(target, 'catch', context);
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
