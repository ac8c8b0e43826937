import { defineElement, type PlanTrigger } from '../define.js';
import { checkTrigger, lowerTrigger, triggerOf } from '../triggers/index.js';

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
    summary: 'Consumes its token; may throw an error, send a message, or terminate the scope.',
  },

  check(source, context) {
    checkTrigger(source, 'end', context);
  },

  lower(source, context): EndEventSpec {
    const trigger = lowerTrigger(source, 'end', context);
    return trigger === undefined ? {} : { trigger };
  },

  enter(execution, node) {
    const { trigger } = node.spec;
    return trigger === undefined ? execution.complete() : triggerOf(trigger).throw?.(execution, trigger.spec, node);
  },

  resume(execution, _node, happening) {
    execution.complete(happening.variables);
  },
});
