import { defineElement } from '../define.js';
import { checkWork, lowerWork, startWork } from '../expression-task.js';

export const sendTask = defineElement({
  kind: 'send-task',
  bpmn: 'sendTask',
  elementType: 'SEND_TASK',
  activity: true,
  doc: {
    title: 'Send task',
    spec: '§10.3.3',
    summary: 'Sends a message through an activity or a job.',
  },

  check: checkWork,

  lower: lowerWork,

  enter(execution, node) {
    return startWork(execution, node.spec);
  },

  resume(execution, _node, happening) {
    execution.complete(happening.variables);
  },
});
