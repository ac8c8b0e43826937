import { defineTable } from '../search/table.js';
import { KIND, KINDS, LISTENER_EVENT_TYPE } from './job-kind.js';

const STATES = [
  'CANCELED',
  'COMPLETED',
  'CREATED',
  'ERROR_THROWN',
  'FAILED',
  'MIGRATED',
  'RETRIES_UPDATED',
  'TIMED_OUT',
];

/** Work for external workers. A job whose worker let its time pass is `TIMED_OUT` until another one takes it. */
export const jobs = defineTable({
  noun: 'job',
  from: 'engine.jobs j JOIN engine.process_instances i ON i.key = j.process_instance_key',
  key: 'jobKey',
  fields: {
    jobKey: { type: 'key', column: 'j.key', sort: true },
    type: { type: 'text', column: 'j.type', sort: true },
    state: {
      type: 'text',
      column: `CASE WHEN j.state = 'CREATED' AND j.deadline < now() THEN 'TIMED_OUT' ELSE j.state END`,
      values: STATES,
      sort: true,
    },
    kind: { type: 'text', column: KIND, values: KINDS, sort: true },
    listenerEventType: { type: 'text', column: LISTENER_EVENT_TYPE, sort: true },
    worker: { type: 'text', column: `COALESCE(j.worker, '')`, sort: true },
    retries: { type: 'integer', column: 'j.retries', sort: true },
    deadline: { type: 'date', column: 'j.deadline', nullable: true, sort: true },
    creationTime: { type: 'date', column: 'j.created_at', nullable: true },
    lastUpdateTime: { type: 'date', column: 'COALESCE(j.ended_at, j.created_at)', nullable: true },
    endTime: { type: 'date', column: 'j.ended_at', nullable: true, sort: true },
    errorCode: { type: 'text', column: 'j.error_code', nullable: true, sort: true },
    errorMessage: { type: 'text', column: 'j.error_message', nullable: true, sort: true },
    hasFailedWithRetriesLeft: { type: 'boolean', column: `(j.state = 'FAILED' AND j.retries > 0)`, sort: true },
    deniedReason: { type: 'text', column: `NULLIF(j.denied_reason, '')`, nullable: true, sort: true },
    isDenied: {
      type: 'boolean',
      column: `CASE WHEN j.listener = 'task' AND j.state = 'COMPLETED' THEN j.denied_reason IS NOT NULL END`,
      nullable: true,
      sort: true,
    },
    customHeaders: { type: 'json', column: 'j.custom_headers', filter: false },
    elementId: { type: 'text', column: 'j.element_id', nullable: true, sort: true },
    elementInstanceKey: { type: 'key', column: 'j.element_instance_key', sort: true },
    processInstanceKey: { type: 'key', column: 'j.process_instance_key', sort: true },
    rootProcessInstanceKey: { type: 'key', column: 'i.root_process_instance_key', filter: false },
    processDefinitionId: { type: 'text', column: 'j.process_id', sort: true },
    processDefinitionKey: { type: 'key', column: 'j.process_definition_key', sort: true },
    tenantId: { type: 'text', column: 'j.tenant_id', sort: true },
  },
});
