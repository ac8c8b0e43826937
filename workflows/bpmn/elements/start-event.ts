import { defineElement, type PlanTrigger, type Position } from '../define.js';
import type { Source } from '../source.js';
import { withCaughtVariables } from '../caught-variables.js';
import { checkTrigger, lowerTrigger, partsOf } from '../triggers/index.js';

export interface StartEventSpec {
  readonly trigger?: PlanTrigger;
  /** Of an event subprocess: does it interrupt the scope it stands in? */
  readonly interrupting: boolean;
  readonly eventSubProcess?: string;
}

const START: Position = 'start';
/** What only an event subprocess catches: it comes from inside the scope. */
const FROM_INSIDE = ['error', 'escalation', 'compensation'];

export const startEvent = defineElement({
  kind: 'start-event',
  bpmn: 'startEvent',
  elementType: 'START_EVENT',
  doc: {
    title: 'Start event',
    spec: '§10.5.2',
    summary: 'Where a process, subprocess or event subprocess begins: without trigger, or by one.',
  },

  check(source, context) {
    checkTrigger(source, START, context);
    const scope = context.element(source.scope ?? '');
    if (scope?.triggeredByEvent) return;
    const unexpected = source.triggers.find(({ kind }) => scope?.type !== 'process' || FROM_INSIDE.includes(kind));
    if (unexpected !== undefined) {
      context.report(
        'TRIGGER_UNSUPPORTED',
        source,
        `Expected start event '${source.id}' of a ${scope?.type ?? 'process'} to do without ${unexpected.kind}, but it has it.`,
      );
    }
  },

  lower(source: Source, context): StartEventSpec {
    const trigger = lowerTrigger(source, START, context);
    const scope = context.element(source.scope ?? '');
    return {
      ...(trigger && { trigger }),
      interrupting: source.interrupting,
      ...(scope?.triggeredByEvent && { eventSubProcess: scope.id }),
    };
  },

  enter(execution, node, triggered) {
    const variables = triggered?.variables ?? {};
    if (node.spec.eventSubProcess === undefined || node.outputs.length > 0) return execution.complete(variables);
    // What an event brings stays inside the event subprocess, unless its output mappings say otherwise.
    execution.scope.setLocal(variables);
    execution.complete();
  },

  caught(scope, { spec }, triggered) {
    if (spec.eventSubProcess === undefined) return;
    if (spec.interrupting) scope.interruptInside();
    const parts = spec.trigger ? partsOf(spec.trigger) : [];
    scope.startInside(spec.eventSubProcess, { triggered: withCaughtVariables(parts, triggered) });
  },
});
