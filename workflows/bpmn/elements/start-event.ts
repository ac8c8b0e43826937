import { defineElement, type PlanTrigger } from '../define.js';
import { checkTrigger, lowerTrigger } from '../triggers/index.js';

export interface StartEventSpec {
  readonly trigger?: PlanTrigger;
}

export const startEvent = defineElement({
  kind: 'start-event',
  bpmn: 'startEvent',
  elementType: 'START_EVENT',
  doc: {
    title: 'Start event',
    spec: '§10.5.2',
    summary: 'Where a process or subprocess begins: without trigger, by a message, or by a timer.',
    limits: 'Message and timer start events belong to processes; a subprocess starts without trigger.',
  },

  check(source, context) {
    checkTrigger(source, 'start', context);
    const trigger = source.triggers[0];
    if (trigger !== undefined && context.element(source.scope ?? '')?.type === 'subProcess') {
      context.report(
        'TRIGGER_UNSUPPORTED',
        source,
        `Expected start event '${source.id}' of a subprocess to have no trigger, but found ${trigger.kind}.`,
      );
    }
  },

  lower(source, context): StartEventSpec {
    const trigger = lowerTrigger(source, 'start', context);
    return trigger === undefined ? {} : { trigger };
  },

  enter(execution, _node, triggered) {
    execution.complete(triggered?.variables);
  },
});
