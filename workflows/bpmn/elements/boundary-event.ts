import { awaitsAll, defineElement, type LowerContext, type PlanTrigger } from '../define.js';
import type { Source } from '../source.js';
import { withCaughtVariables } from '../caught-variables.js';
import { checkTrigger, lowerTrigger, partsOf } from '../triggers/index.js';

export interface BoundaryEventSpec {
  readonly trigger: PlanTrigger;
  readonly attachedTo: string;
  readonly interrupting: boolean;
  /** Start events inside its activity that absorb the signals both wait for. */
  readonly yieldsTo?: readonly string[];
}

const hears = ({ triggers }: Source): boolean => triggers.some(({ kind }) => kind === 'signal');

/** BPMN 2.0.2 §10.5.6: an interrupting event subprocess absorbs what it catches, unless it throws it on. */
function absorbing(source: Source, context: LowerContext): readonly string[] {
  const { children = [] } = context.element(source.attachedTo ?? '') ?? {};
  const starts = children.flatMap(({ triggeredByEvent, children: inside }) => (triggeredByEvent ? inside : []));
  return starts
    .filter((start) => start.type === 'startEvent' && start.interrupting && hears(start) && !awaitsAll(start))
    .map(({ id }) => id);
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

  lower(source, context): BoundaryEventSpec {
    const yieldsTo = hears(source) ? absorbing(source, context) : [];
    return {
      trigger: lowerTrigger(source, 'boundary', context) ?? { kind: '', spec: {} },
      attachedTo: source.attachedTo ?? '',
      interrupting: source.interrupting,
      ...(yieldsTo.length > 0 && { yieldsTo }),
    };
  },

  enter(execution, _node, triggered) {
    execution.complete(triggered?.variables);
  },

  caught(host, node, triggered) {
    const { trigger, interrupting } = node.spec;
    host.startBeside(node.id, { triggered: withCaughtVariables(partsOf(trigger), triggered), interrupting });
  },
});
