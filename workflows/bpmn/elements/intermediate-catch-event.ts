import { defineElement, type PlanTrigger } from '../define.js';
import { positionOf } from '../instantiates.js';
import { checkTrigger, lowerTrigger, triggerOf } from '../triggers/index.js';

export interface CatchEventSpec {
  readonly trigger: PlanTrigger;
}

export const intermediateCatchEvent = defineElement({
  kind: 'intermediate-catch-event',
  bpmn: 'intermediateCatchEvent',
  elementType: 'INTERMEDIATE_CATCH_EVENT',
  doc: {
    title: 'Intermediate catch event',
    spec: '§10.5.4',
    summary: 'Waits for a message, signal, timer or condition, then goes on.',
  },

  check(source, context) {
    checkTrigger(source, positionOf(source, context), context);
  },

  lower: (source, context): CatchEventSpec => ({
    trigger: lowerTrigger(source, 'catch', context) ?? { kind: '', spec: {} },
  }),

  enter(execution, node, triggered) {
    // Behind an event-based gateway the event has happened already.
    if (triggered !== undefined) return execution.complete(triggered.variables);
    const { trigger } = node.spec;
    return triggerOf(trigger).subscribe?.(execution, trigger.spec, { elementId: node.id, interrupting: true });
  },

  resume(execution, _node, happening) {
    execution.complete(happening.variables);
  },
});
