import { defineElement } from '../define.js';

export interface EventSubProcessSpec {
  readonly start: string;
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
    if (starts.length !== 1 || starts[0]?.triggers.length === 0) {
      context.report(
        'EVENT_SUB_PROCESS_START',
        source,
        `Expected event subprocess '${source.id}' to have one start event with a trigger, but it has not.`,
      );
    }
  },

  lower: (source): EventSubProcessSpec => ({
    start: source.children.find(({ type }) => type === 'startEvent')?.id ?? '',
  }),

  enter(execution, node, triggered) {
    execution.startInside(node.spec.start, { triggered: triggered ?? { variables: {} } });
  },

  childEnded(execution) {
    if (execution.tokensInside === 0) execution.complete();
  },
});
