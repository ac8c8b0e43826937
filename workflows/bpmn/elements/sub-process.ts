import { defineElement } from '../define.js';
import { startsInside } from '../starts-inside.js';

export interface SubProcessSpec {
  readonly starts: readonly string[];
}

export const subProcess = defineElement({
  kind: 'sub-process',
  bpmn: 'subProcess',
  when: (source) => !source.triggeredByEvent,
  elementType: 'SUB_PROCESS',
  activity: true,
  doc: {
    title: 'Embedded subprocess',
    spec: '§10.3.5',
    summary: 'A scope of its own inside the process; it completes when no token is left in it.',
  },

  check() {},

  lower: (source): SubProcessSpec => ({ starts: startsInside(source) }),

  enter(execution, node) {
    if (node.spec.starts.length === 0) return execution.complete();
    for (const start of node.spec.starts) execution.startInside(start);
  },

  childEnded(execution) {
    if (execution.tokensInside === 0) execution.complete();
  },
});
