import { defineTable } from '../search/table.js';

export const decisionInstances = defineTable({
  noun: 'decision instance',
  from: `engine.decision_instances i
    JOIN engine.decision_requirements r ON r.key = i.decision_requirements_key
    LEFT JOIN engine.process_instances p ON p.key = i.process_instance_key`,
  key: 'decisionEvaluationInstanceKey',
  fields: {
    decisionEvaluationInstanceKey: { type: 'text', column: 'i.id', sort: true },
    decisionEvaluationKey: { type: 'key', column: 'i.evaluation_key', sort: true },
    state: { type: 'text', column: 'i.state', values: ['EVALUATED', 'FAILED', 'UNSPECIFIED', 'UNKNOWN'], sort: true },
    evaluationDate: { type: 'date', column: 'i.evaluated_at', sort: true },
    evaluationFailure: { type: 'text', column: 'i.failure', nullable: true, sort: true },
    processDefinitionKey: { type: 'key', column: 'i.process_definition_key', nullable: true, sort: true },
    processInstanceKey: { type: 'key', column: 'i.process_instance_key', nullable: true, sort: true },
    rootProcessInstanceKey: { type: 'key', column: 'p.root_process_instance_key', nullable: true },
    elementInstanceKey: { type: 'key', column: 'i.element_instance_key', nullable: true, sort: true },
    decisionDefinitionKey: { type: 'key', column: 'i.decision_key', sort: true },
    decisionDefinitionId: { type: 'text', column: 'i.decision_id', sort: true },
    decisionDefinitionName: { type: 'text', column: 'i.decision_name', sort: true },
    decisionDefinitionVersion: { type: 'integer', column: 'i.decision_version', sort: true },
    decisionDefinitionType: {
      type: 'text',
      column: 'i.decision_type',
      values: ['DECISION_TABLE', 'LITERAL_EXPRESSION', 'UNSPECIFIED', 'UNKNOWN'],
      sort: true,
    },
    decisionRequirementsId: { type: 'text', column: 'r.requirements_id' },
    decisionRequirementsKey: { type: 'key', column: 'r.key' },
    rootDecisionDefinitionKey: { type: 'key', column: 'i.root_decision_key', sort: true },
    result: { type: 'text', column: 'i.result::text', filter: false },
    tenantId: { type: 'text', column: 'i.tenant_id', sort: true },
  },
});
