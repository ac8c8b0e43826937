import type { List } from '../lists/list.js';
import {
  date,
  dateOf,
  flag,
  ids,
  ignored,
  like,
  TENANTS,
  text,
  textOf,
  texts,
  wholeNumber,
} from '../lists/parameters.js';
import type { Filter } from '../lists/parameters.js';
import { tasks } from './tasks.table.js';

const OFFERED = ['candidateGroup', 'candidateGroupLike', 'candidateGroups', 'candidateUser'];

/** What Camunda 7's lists of tasks take; expressions in place of values are not among it. */
export const taskList: List<typeof tasks> = {
  table: tasks,
  parameters: {
    taskId: ids('id'),
    taskIdIn: ids('id'),
    processInstanceId: ids('processInstanceId'),
    processInstanceIdIn: ids('processInstanceId'),
    processInstanceBusinessKey: text('businessKey'),
    processInstanceBusinessKeyIn: texts('businessKey'),
    processInstanceBusinessKeyLike: like('businessKey'),
    processDefinitionId: ids('processDefinitionId'),
    processDefinitionKey: text('processDefinitionKey'),
    processDefinitionKeyIn: texts('processDefinitionKey'),
    processDefinitionName: text('processDefinitionName'),
    processDefinitionNameLike: like('processDefinitionName'),
    executionId: ids('executionId'),
    activityInstanceIdIn: ids('executionId'),
    taskDefinitionKey: text('taskDefinitionKey'),
    taskDefinitionKeyIn: texts('taskDefinitionKey'),
    taskDefinitionKeyNotIn: texts('taskDefinitionKey', '$notIn'),
    taskDefinitionKeyLike: like('taskDefinitionKey'),
    name: text('name'),
    nameLike: like('name'),
    nameNotEqual: text('name', '$neq'),
    assignee: text('assignee'),
    assigneeLike: like('assignee'),
    assigneeIn: texts('assignee'),
    assigneeNotIn: texts('assignee', '$notIn'),
    assigned: flag({ assignee: { $exists: true } }),
    unassigned: flag({ assignee: { $exists: false } }),
    owner: text('owner'),
    delegationState: text('delegationState'),
    candidateGroup: text('candidateGroups'),
    candidateGroupLike: like('candidateGroups'),
    candidateGroups: texts('candidateGroups'),
    candidateUser: (value, name) => ({ offeredTo: textOf(value, name) }),
    withCandidateGroups: flag({ candidateGroups: { $exists: true } }),
    withoutCandidateGroups: flag({ candidateGroups: { $exists: false } }),
    withCandidateUsers: flag({ candidateUsers: { $exists: true } }),
    withoutCandidateUsers: flag({ candidateUsers: { $exists: false } }),
    includeAssignedTasks: ignored,
    involvedUser: (value, name) => {
      const user = textOf(value, name);
      return { $or: [{ assignee: user }, { owner: user }, { candidateUsers: user }] };
    },
    priority: wholeNumber('priority'),
    minPriority: wholeNumber('priority', '$gte'),
    maxPriority: wholeNumber('priority', '$lte'),
    dueDate: date('due', '$eq'),
    dueAfter: date('due', '$gt'),
    dueBefore: date('due', '$lt'),
    withoutDueDate: flag({ due: { $exists: false } }),
    followUpDate: date('followUp', '$eq'),
    followUpAfter: date('followUp', '$gt'),
    followUpBefore: date('followUp', '$lt'),
    followUpBeforeOrNotExistent: (value, name) => ({
      $or: [{ followUp: { $lt: dateOf(value, name) } }, { followUp: { $exists: false } }],
    }),
    createdOn: date('created', '$eq'),
    createdAfter: date('created', '$gt'),
    createdBefore: date('created', '$lt'),
    active: flag({ suspended: false }),
    suspended: flag({ suspended: true }),
    taskVariables: (value) => ({ taskVariables: value }),
    processVariables: (value) => ({ processVariables: value }),
    ...TENANTS,
  },
  sorts: {
    id: 'id',
    name: 'name',
    assignee: 'assignee',
    created: 'created',
    dueDate: 'due',
    followUpDate: 'followUp',
    priority: 'priority',
    instanceId: 'processInstanceId',
    executionId: 'executionId',
    tenantId: 'tenantId',
  },
  implied: unassignedOffers,
};

/** Who asks for tasks that are offered means those that nobody has taken yet, unless they say otherwise. */
function unassignedOffers(given: Filter): Filter {
  const offered = OFFERED.some((name) => given[name] !== undefined);
  const assigned = given['includeAssignedTasks'];
  return offered && assigned !== true && assigned !== 'true' ? { assignee: { $exists: false } } : {};
}
