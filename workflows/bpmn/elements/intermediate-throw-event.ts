import { defineElement, type PlanTrigger } from '../define.js';
import { checkTrigger, lowerTrigger, triggerOf } from '../triggers/index.js';

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
    summary: 'Sends a message on the way; without trigger it marks a point that the token passes.',
  },

  check(source, context) {
    checkTrigger(source, 'throw', context);
  },

  lower(source, context): ThrowEventSpec {
    const trigger = lowerTrigger(source, 'throw', context);
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
