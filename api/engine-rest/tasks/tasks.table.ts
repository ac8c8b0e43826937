import type { Parameters } from '../../search/parameters.js';
import { defineTable, type CustomFilter } from '../../search/table.js';
import { isMine } from '../../user-tasks/is-mine.js';
import { userTasks } from '../../user-tasks/user-tasks.table.js';
import { variableComparisons } from '../lists/variable-comparisons.js';

/** To the user, or to one of the user's groups. */
const offeredTo: CustomFilter = {
  schema: { type: 'string' },
  condition: (value: unknown, _path: string, parameters: Parameters) => {
    const user = parameters.add(value);
    return `(${user} = ANY(t.candidate_users) OR EXISTS (SELECT 1 FROM identity.memberships m
      WHERE m.party_kind = 'GROUP' AND m.member_kind = 'USER' AND m.member_id = ${user} AND m.party_id = ANY(t.candidate_groups)))`;
  },
};

/** Nothing has it here: null to whoever asks. */
const NOTHING = { type: 'text', column: 'NULL::text', nullable: true, filter: false } as const;

/** An open user task, as Camunda 7 shows it. */
export const tasks = defineTable({
  noun: 'task',
  from: userTasks.from,
  key: 'id',
  fields: {
    id: { type: 'key', column: 't.key', sort: true },
    name: { type: 'text', column: 't.name', nullable: true, sort: true },
    assignee: { type: 'text', column: 't.assignee', nullable: true, sort: true },
    owner: { type: 'text', column: 't.owner', nullable: true },
    delegationState: { type: 'text', column: 't.delegation_state', nullable: true },
    created: { type: 'date', column: 't.created_at', sort: true },
    due: { type: 'date', column: 't.due_date', nullable: true, sort: true },
    followUp: { type: 'date', column: 't.follow_up_date', nullable: true, sort: true },
    lastUpdated: NOTHING,
    description: NOTHING,
    parentTaskId: NOTHING,
    priority: { type: 'integer', column: 't.priority', sort: true },
    taskDefinitionKey: { type: 'text', column: 't.element_id' },
    taskState: { type: 'text', column: 'initcap(t.state)', filter: false },
    executionId: { type: 'key', column: 't.element_instance_key', sort: true },
    processInstanceId: { type: 'key', column: 't.process_instance_key', sort: true },
    processDefinitionId: { type: 'key', column: 't.process_definition_key' },
    caseExecutionId: NOTHING,
    caseInstanceId: NOTHING,
    caseDefinitionId: NOTHING,
    suspended: { type: 'boolean', column: `(i.state = 'SUSPENDED')` },
    formKey: { type: 'text', column: 'COALESCE(t.external_form_reference, t.form_key)', nullable: true, filter: false },
    camundaFormRef: {
      type: 'json',
      column: `CASE WHEN t.form_id IS NOT NULL THEN jsonb_build_object('key', t.form_id, 'binding', COALESCE(t.form_binding, 'latest'),
        'version', CASE t.form_binding WHEN 'version' THEN t.form_version_tag::int END) END`,
      nullable: true,
      filter: false,
    },
    tenantId: { type: 'text', column: 't.tenant_id', sort: true },
    processDefinitionKey: { type: 'text', column: 't.process_id', hidden: true },
    processDefinitionName: { type: 'text', column: 'd.name', hidden: true },
    businessKey: { type: 'text', column: 'i.business_id', hidden: true },
    candidateGroups: { type: 'texts', column: 't.candidate_groups', hidden: true },
    candidateUsers: { type: 'texts', column: 't.candidate_users', hidden: true },
  },
  filters: {
    offeredTo,
    taskVariables: variableComparisons('t.element_instance_key'),
    processVariables: variableComparisons('t.process_instance_key'),
  },
  processId: 't.process_id',
  visible: () => `t.state NOT IN ('COMPLETED', 'CANCELED', 'FAILED')`,
  mine: isMine,
});
