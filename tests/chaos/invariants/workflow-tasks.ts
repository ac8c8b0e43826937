import type { Findings, Invariant, Violation } from './invariant.js';

export const workflowTasks: Invariant = {
  name: 'workflow tasks',
  sentence: 'No workflow task and no activity is under way or fails in an instance that waits.',
  async violations({ client }: Findings) {
    const violations: Violation[] = [];
    for await (const { workflowId } of client.workflow.list({ query: "ExecutionStatus = 'Running'" })) {
      const { pendingWorkflowTask, pendingActivities } = (await client.workflow.getHandle(workflowId).describe()).raw;
      if (pendingWorkflowTask || pendingActivities?.length)
        violations.push({
          what: JSON.stringify({ pendingWorkflowTask, pendingActivities }),
          processInstanceKey: workflowId,
        });
    }
    return violations;
  },
};
