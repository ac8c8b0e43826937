import { formKeySql } from '../forms/forms.js';
import { currentCaller } from '../auth/caller.js';
import { invalid } from '../problem/problem.js';
import { booleanFilter } from '../search/boolean-filter.js';
import type { Parameters } from '../search/parameters.js';
import { defineTable } from '../search/table.js';
import { variableFilter } from '../search/variable-filter.js';
import { isMine } from './is-mine.js';

const STATES = [
  'CREATING',
  'CREATED',
  'ASSIGNING',
  'UPDATING',
  'COMPLETING',
  'COMPLETED',
  'CANCELING',
  'CANCELED',
  'FAILED',
];

export const userTasks = defineTable({
  noun: 'user task',
  from: `engine.user_tasks t LEFT JOIN engine.process_instances i ON i.key = t.process_instance_key
    LEFT JOIN engine.process_definitions d ON d.key = t.process_definition_key`,
  key: 'userTaskKey',
  fields: {
    userTaskKey: { type: 'key', column: 't.key', sort: true },
    name: { type: 'text', column: 't.name', nullable: true, sort: true },
    state: { type: 'text', column: 't.state', values: STATES },
    assignee: { type: 'text', column: 't.assignee', nullable: true },
    owner: { type: 'text', column: 't.owner', nullable: true },
    delegationState: { type: 'text', column: 't.delegation_state', nullable: true, values: ['PENDING', 'RESOLVED'] },
    elementId: { type: 'text', column: 't.element_id' },
    elementInstanceKey: { type: 'key', column: 't.element_instance_key' },
    candidateGroups: { type: 'texts', column: 't.candidate_groups', filter: false },
    candidateUsers: { type: 'texts', column: 't.candidate_users', filter: false },
    candidateGroup: { type: 'texts', column: 't.candidate_groups', hidden: true },
    candidateUser: { type: 'texts', column: 't.candidate_users', hidden: true },
    processDefinitionId: { type: 'text', column: 't.process_id' },
    processDefinitionKey: { type: 'key', column: 't.process_definition_key' },
    processDefinitionVersion: { type: 'integer', column: 'd.version', filter: false },
    processName: { type: 'text', column: 'd.name', nullable: true, filter: false },
    processInstanceKey: { type: 'key', column: 't.process_instance_key' },
    rootProcessInstanceKey: { type: 'key', column: 'i.root_process_instance_key', filter: false },
    creationDate: { type: 'date', column: 't.created_at', sort: true },
    claimDate: { type: 'date', column: 't.claimed_at', nullable: true, sort: true },
    completionDate: { type: 'date', column: 't.ended_at', nullable: true, sort: true },
    followUpDate: { type: 'date', column: 't.follow_up_date', nullable: true, sort: true },
    dueDate: { type: 'date', column: 't.due_date', nullable: true, sort: true },
    priority: { type: 'integer', column: 't.priority', sort: true },
    formKey: {
      type: 'key',
      column: formKeySql({
        id: 't.form_id',
        binding: 't.form_binding',
        versionTag: 't.form_version_tag',
        deploymentKey: 'd.deployment_key',
      }),
      nullable: true,
      filter: false,
    },
    externalFormReference: { type: 'text', column: 't.external_form_reference', nullable: true, filter: false },
    customHeaders: { type: 'json', column: 't.custom_headers', filter: false },
    tags: { type: 'texts', column: 'i.tags' },
    tenantId: { type: 'text', column: 't.tenant_id' },
  },
  filters: {
    processInstanceVariables: variableFilter('t.process_instance_key'),
    localVariables: variableFilter('t.element_instance_key'),
    mine: booleanFilter('Assigned to who searches.', assignedToCaller),
    overdue: booleanFilter('Open, and past its due date.', () => `t.state = 'CREATED' AND t.due_date < now()`),
  },
  mine: isMine,
});

function assignedToCaller(parameters: Parameters): string {
  const caller = currentCaller();
  if (!caller) throw invalid('Expected the filter mine where callers say who they are, but authentication is off.');
  return `t.assignee = ${parameters.add(caller.name)}`;
}
