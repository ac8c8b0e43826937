import { defineElement, type PlanTrigger } from '../define.js';
import { positionOf } from '../instantiates.js';
import { message } from '../triggers/message.js';
import { triggerOf } from '../triggers/index.js';

export interface ReceiveTaskSpec {
  readonly trigger: PlanTrigger;
}

export const receiveTask = defineElement({
  kind: 'receive-task',
  bpmn: 'receiveTask',
  elementType: 'RECEIVE_TASK',
  activity: true,
  doc: {
    title: 'Receive task',
    spec: '§10.3.3',
    summary: 'Waits for a message; starts a process where it is to instantiate.',
  },

  check(source, context) {
    const place = { source, position: positionOf(source, context) };
    message.check(source.message ?? { kind: 'message', line: source.line }, place, context);
  },

  lower: (source, context): ReceiveTaskSpec => ({
    trigger: {
      kind: 'message',
      spec: message.lower(
        source.message ?? { kind: 'message', line: source.line },
        { source, position: 'catch' },
        context,
      ),
    },
  }),

  enter(execution, node, triggered) {
    // The message has come already: it started the process, or decided an event-based gateway.
    if (triggered !== undefined) return execution.complete(triggered.variables);
    const { trigger } = node.spec;
    return triggerOf(trigger).subscribe?.(execution, trigger.spec, { elementId: node.id, interrupting: true });
  },

  resume(execution, _node, happening) {
    execution.complete(happening.variables);
  },
});
