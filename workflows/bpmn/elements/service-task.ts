import { defineElement } from '../define.js';
import { checkWork, lowerWork, startWork } from '../expression-task.js';

export const serviceTask = defineElement({
  kind: 'service-task',
  bpmn: 'serviceTask',
  elementType: 'SERVICE_TASK',
  activity: true,
  doc: {
    title: 'Service task',
    spec: '§10.3.3',
    summary: 'Runs a registered activity, an activity of any Temporal task queue, or a job of an external worker.',
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
