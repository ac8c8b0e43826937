import { defineElement } from '../define.js';
import { checkJob, lowerJob, startJob } from '../job-task.js';

export const businessRuleTask = defineElement({
  kind: 'business-rule-task',
  bpmn: 'businessRuleTask',
  elementType: 'BUSINESS_RULE_TASK',
  activity: true,
  doc: {
    title: 'Business rule task',
    spec: '§10.3.3',
    summary: 'Has a job worker or activity decide.',
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
