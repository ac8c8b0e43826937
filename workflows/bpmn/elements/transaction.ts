import { defineElement } from '../define.js';
import { startsInside } from '../starts-inside.js';

export interface TransactionSpec {
  readonly starts: readonly string[];
}

export const transaction = defineElement({
  kind: 'transaction',
  bpmn: 'transaction',
  elementType: 'SUB_PROCESS',
  activity: true,
  doc: {
    title: 'Transaction',
    spec: '§10.3.5',
    summary:
      'A subprocess that a cancel end event undoes: what has completed in it is compensated, then its cancel boundary event goes on.',
  },

  check() {},

  lower: (source): TransactionSpec => ({ starts: startsInside(source) }),

  enter(execution, node) {
    if (node.spec.starts.length === 0) return execution.complete();
    for (const start of node.spec.starts) execution.startInside(start);
  },

  childEnded(execution) {
    if (execution.tokensInside === 0) execution.complete();
  },
});
