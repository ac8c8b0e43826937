import { defineElement, type PlanTrigger } from '../define.js';
import { checkTrigger, lowerTrigger } from '../triggers/index.js';
import { resumeTrigger, throwTrigger } from '../triggers/throwing.js';

export interface EndEventSpec {
  readonly trigger?: PlanTrigger;
}

export const endEvent = defineElement({
  kind: 'end-event',
  bpmn: 'endEvent',
  elementType: 'END_EVENT',
  doc: {
    title: 'End event',
    spec: '§10.5.3',
    summary:
      'Consumes its token; may throw an error, escalation, signal or message, compensate, cancel a transaction, or terminate.',
  },

  check(source, context) {
    checkTrigger(source, 'end', context);
  },

  lower(source, context): EndEventSpec {
    const trigger = lowerTrigger(source, 'end', context);
    return trigger === undefined ? {} : { trigger };
  },

  enter(execution, node) {
    return throwTrigger(execution, node, node.spec.trigger);
  },

  resume(execution, node, happening) {
    return resumeTrigger(execution, node.spec.trigger, happening);
  },
});
