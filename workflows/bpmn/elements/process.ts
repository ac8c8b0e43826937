import { defineElement } from '../define.js';
import { startsInside } from '../starts-inside.js';

export interface ProcessSpec {
  /** What begins without a trigger: the start event without one, or all that no flow enters where there is no start event. */
  readonly starts: readonly string[];
}

export const process = defineElement({
  kind: 'process',
  bpmn: 'process',
  elementType: 'PROCESS',
  doc: {
    title: 'Process',
    spec: '§10.2',
    summary: 'The executable process: one instance is one Temporal workflow. It completes when no token is left in it.',
  },

  check() {},

  lower: (source): ProcessSpec => ({ starts: startsInside(source) }),

  enter(execution, node, triggered) {
    const chosen = execution.self.memory as string | null;
    const starts = chosen === null ? node.spec.starts : [chosen];
    if (starts.length === 0) {
      return {
        failure: 'CALLED_ELEMENT_ERROR',
        message: `Expected process '${node.id}' to have a start event without trigger, but it has none.`,
      };
    }
    for (const start of starts) execution.startInside(start, triggered && { triggered });
  },

  childEnded(execution) {
    if (execution.tokensInside === 0) execution.complete();
  },
});
