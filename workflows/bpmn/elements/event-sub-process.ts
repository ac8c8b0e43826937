import { defineElement } from '../define.js';

export interface EventSubProcessSpec {
  readonly start: string;
  /** More than the one start event that BPMN allows: each begins it. */
  readonly furtherStarts?: readonly string[];
}

export const eventSubProcess = defineElement({
  kind: 'event-sub-process',
  bpmn: 'subProcess',
  when: (source) => source.triggeredByEvent,
  elementType: 'EVENT_SUB_PROCESS',
  doc: {
    title: 'Event subprocess',
    spec: '§10.3.5, §13.5.4',
    summary:
      'Begins when the trigger of its start event happens while its scope is active; interrupts the scope or not.',
  },

  check(source, context) {
    const starts = source.children.filter(({ type }) => type === 'startEvent');
    const compensates = starts.some(({ triggers }) => triggers.some(({ kind }) => kind === 'compensation'));
    if (starts.length === 0 || starts.some(({ triggers }) => triggers.length === 0)) {
      context.report(
        'EVENT_SUB_PROCESS_START',
        source,
        `Expected event subprocess '${source.id}' to have one start event with a trigger, but it has not.`,
      );
    } else if (compensates && starts.length > 1) {
      context.report(
        'EVENT_SUB_PROCESS_START',
        source,
        `Expected event subprocess '${source.id}' to have one start event, since it compensates, but it has ${starts.length}.`,
      );
    }
  },

  lower(source): EventSubProcessSpec {
    const [start = '', ...furtherStarts] = source.children.flatMap(({ type, id }) => (type === 'startEvent' ? id : []));
    return { start, ...(furtherStarts.length > 0 && { furtherStarts }) };
  },

  enter(execution, { spec }, triggered = { variables: {} }) {
    const { startElementId = spec.start } = triggered;
    if (spec.furtherStarts !== undefined) execution.remember(startElementId);
    execution.startInside(startElementId, { triggered });
  },

  renamed: (start, idOf) => (start === null ? null : idOf(start as string)),

  childEnded(execution) {
    if (execution.tokensInside === 0) execution.complete();
  },
});
