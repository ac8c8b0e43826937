import { defineElement } from '../define.js';
import { noneStartOf } from './process.js';

export interface SubProcessSpec {
  readonly noneStart: string;
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

  lower: (source): SubProcessSpec => ({ noneStart: noneStartOf(source) ?? '' }),

  enter(execution, node) {
    execution.startInside(node.spec.noneStart);
  },

  childEnded(execution) {
    if (execution.tokensInside === 0) execution.complete();
  },
});
