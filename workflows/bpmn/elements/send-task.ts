import { defineElement, isFailure } from '../define.js';
import { checkWork, lowerWork, startWork, type WorkSpec } from '../expression-task.js';
import { message, type MessageSpec } from '../triggers/message.js';

export type SendTaskSpec = WorkSpec | { readonly message: MessageSpec };

export const sendTask = defineElement({
  kind: 'send-task',
  bpmn: 'sendTask',
  elementType: 'SEND_TASK',
  activity: true,
  doc: {
    title: 'Send task',
    spec: '§10.3.3',
    summary: 'Sends a message through an activity or a job, or along its message flow to another pool of the file.',
  },

  check(source, context) {
    if (source.message?.sendsTo === undefined) checkWork(source, context);
  },

  lower(source, context): SendTaskSpec {
    const { message: sent } = source;
    if (sent?.sendsTo === undefined) return lowerWork(source, context);
    return { message: message.lower(sent, { source, position: 'throw' }, context) };
  },

  enter(execution, node) {
    const { spec } = node;
    if (!('message' in spec)) return startWork(execution, spec);
    const sent = message.throw?.(execution, spec.message, node);
    if (isFailure(sent)) return sent;
    execution.complete();
  },

  resume(execution, _node, happening) {
    execution.complete(happening.variables);
  },
});
