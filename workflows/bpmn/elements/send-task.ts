import { defineElement } from '../define.js';
import { checkJob, lowerJob, startJob } from '../job-task.js';

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

  check: checkJob,

  lower: lowerJob,

  enter(execution, node) {
    return startJob(execution, node.spec);
  },

  resume(execution, _node, happening) {
    execution.complete(happening.variables);
  },
});
