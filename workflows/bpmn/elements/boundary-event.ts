import { defineElement, type PlanTrigger } from '../define.js';
import { withCaughtVariables } from '../caught-variables.js';
import { checkTrigger, lowerTrigger, partsOf } from '../triggers/index.js';

export interface BoundaryEventSpec {
  readonly trigger: PlanTrigger;
  readonly attachedTo: string;
  readonly interrupting: boolean;
}

export const boundaryEvent = defineElement({
  kind: 'boundary-event',
  bpmn: 'boundaryEvent',
  elementType: 'BOUNDARY_EVENT',
  doc: {
    title: 'Boundary event',
    spec: '§10.5.4, §13.5.3',
    summary: 'Watches an activity while it is active: interrupts it, or goes its own way beside it.',
  },

  check(source, context) {
    checkTrigger(source, 'boundary', context);
  },

  lower: (source, context): BoundaryEventSpec => ({
    trigger: lowerTrigger(source, 'boundary', context) ?? { kind: '', spec: {} },
    attachedTo: source.attachedTo ?? '',
    interrupting: source.interrupting,
  }),

  enter(execution, _node, triggered) {
    execution.complete(triggered?.variables);
  },

  caught(host, node, triggered) {
    const { trigger, interrupting } = node.spec;
    host.startBeside(node.id, { triggered: withCaughtVariables(partsOf(trigger), triggered), interrupting });
  },
});
