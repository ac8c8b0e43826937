import { defineTrigger, type CheckContext, type Execution, type Thrown, type TriggerPlace } from '../define.js';
import type { SourceTrigger } from '../source.js';

/** BPMN 2.0.2 §10.5.5, cancel event definition: only in and on transactions (§10.3.5). */
export const cancel = defineTrigger({
  kind: 'cancel',
  doc: {
    title: 'Cancel',
    spec: '§10.3.5, §10.5.5',
    summary:
      'Ends a transaction: all inside ends, what has completed is compensated, then its cancel boundary event goes on.',
  },
  positions: ['boundary', 'end'],

  check(trigger: SourceTrigger, { source, position }: TriggerPlace, context: CheckContext) {
    const transaction = context.element((position === 'end' ? source.scope : source.attachedTo) ?? '');
    if (transaction?.type !== 'transaction') {
      context.report(
        'CANCEL_OUTSIDE_TRANSACTION',
        { line: trigger.line, id: source.id },
        `Expected cancel event '${source.id}' to belong to a transaction, but it belongs to a ${transaction?.type ?? 'process'}.`,
      );
    }
  },

  lower: () => ({}),

  throw(execution: Execution): Thrown {
    execution.scope.terminateInside(execution.self.key);
    return compensate(execution);
  },

  resume: compensate,
});

function compensate(execution: Execution): Thrown {
  if (!execution.compensateNext()) execution.cancelTransaction();
  return 'waiting';
}
