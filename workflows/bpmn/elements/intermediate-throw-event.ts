import { defineElement, type PlanTrigger } from '../define.js';
import { checkTrigger, lowerTrigger } from '../triggers/index.js';
import { resumeTrigger, throwTrigger } from '../triggers/throwing.js';

export interface ThrowEventSpec {
  readonly trigger?: PlanTrigger;
}

export const intermediateThrowEvent = defineElement({
  kind: 'intermediate-throw-event',
  bpmn: 'intermediateThrowEvent',
  elementType: 'INTERMEDIATE_THROW_EVENT',
  doc: {
    title: 'Intermediate throw event',
    spec: '§10.5.4',
    summary:
      'Sends a message, escalation or signal on the way, compensates, or links on; without trigger the token passes.',
  },

  check(source, context) {
    checkTrigger(source, 'throw', context);
  },

  lower(source, context): ThrowEventSpec {
    const trigger = lowerTrigger(source, 'throw', context);
    return trigger === undefined ? {} : { trigger };
  },

  enter(execution, node) {
    return throwTrigger(execution, node, node.spec.trigger);
  },

  resume(execution, node, happening) {
    return resumeTrigger(execution, node.spec.trigger, happening);
  },
});
