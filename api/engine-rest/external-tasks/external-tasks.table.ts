import { defineTable } from '../../search/table.js';
import type { List } from '../lists/list.js';
import { date, flag, ids, TENANTS, text, texts, wholeNumber } from '../lists/parameters.js';

/** A job that waits for a worker, as Camunda 7 shows it: its topic is the job's type. */
export const externalTasks = defineTable({
  noun: 'external task',
  from: 'engine.jobs j JOIN engine.process_instances i ON i.key = j.process_instance_key',
  key: 'id',
  fields: {
    id: { type: 'key', column: 'j.key', sort: true },
    topicName: { type: 'text', column: 'j.type' },
    workerId: { type: 'text', column: 'j.worker', nullable: true },
    /** After a failure, when the next try may begin. */
    lockExpirationTime: { type: 'date', column: 'COALESCE(j.deadline, j.retry_at)', nullable: true, sort: true },
    createTime: { type: 'date', column: 'j.created_at', sort: true },
    retries: { type: 'integer', column: 'j.retries' },
    errorMessage: { type: 'text', column: 'j.error_message', nullable: true },
    priority: { type: 'integer', column: 'j.priority', sort: true },
    activityId: { type: 'text', column: 'j.element_id' },
    activityInstanceId: { type: 'key', column: 'j.element_instance_key' },
    executionId: { type: 'key', column: 'j.element_instance_key' },
    processInstanceId: { type: 'key', column: 'j.process_instance_key', sort: true },
    processDefinitionId: { type: 'key', column: 'j.process_definition_key', sort: true },
    processDefinitionKey: { type: 'text', column: 'j.process_id', sort: true },
    processDefinitionVersionTag: { type: 'text', column: 'i.version_tag', nullable: true },
    businessKey: { type: 'text', column: 'i.business_id', nullable: true },
    suspended: { type: 'boolean', column: `(i.state = 'SUSPENDED')` },
    tenantId: { type: 'text', column: 'j.tenant_id', sort: true },
    locked: { type: 'boolean', column: 'COALESCE(COALESCE(j.deadline, j.retry_at) > now(), false)', hidden: true },
  },
  processId: 'j.process_id',
  visible: () => `j.state IN ('CREATED', 'FAILED', 'TIMED_OUT')`,
});

export const externalTaskList: List<typeof externalTasks> = {
  table: externalTasks,
  parameters: {
    externalTaskId: ids('id'),
    externalTaskIdIn: ids('id'),
    topicName: text('topicName'),
    topicNameIn: texts('topicName'),
    workerId: text('workerId'),
    locked: flag({ locked: true }),
    notLocked: flag({ locked: false }),
    withRetriesLeft: flag({ retries: { $gt: 0 } }),
    noRetriesLeft: flag({ retries: 0 }),
    lockExpirationAfter: date('lockExpirationTime', '$gt'),
    lockExpirationBefore: date('lockExpirationTime', '$lt'),
    activityId: text('activityId'),
    activityIdIn: texts('activityId'),
    executionId: ids('executionId'),
    processInstanceId: ids('processInstanceId'),
    processInstanceIdIn: ids('processInstanceId'),
    processDefinitionId: ids('processDefinitionId'),
    processDefinitionKey: text('processDefinitionKey'),
    processDefinitionKeyIn: texts('processDefinitionKey'),
    active: flag({ suspended: false }),
    suspended: flag({ suspended: true }),
    priorityHigherThanOrEquals: wholeNumber('priority', '$gte'),
    priorityLowerThanOrEquals: wholeNumber('priority', '$lte'),
    ...TENANTS,
  },
  sorts: {
    id: 'id',
    lockExpirationTime: 'lockExpirationTime',
    createTime: 'createTime',
    taskPriority: 'priority',
    processInstanceId: 'processInstanceId',
    processDefinitionId: 'processDefinitionId',
    processDefinitionKey: 'processDefinitionKey',
    tenantId: 'tenantId',
  },
};
