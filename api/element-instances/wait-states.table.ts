import { defineTable } from '../search/table.js';

/** One row for each thing that an active element instance waits for; `key` is that of what it waits for. */
export const WAITING = `
  SELECT t.key, 'USER_TASK' AS kind, t.element_instance_key, COALESCE(t.assignee, '') AS detail, t.created_at AS since,
      t.candidate_groups AS groups, t.due_date AS due, NULL AS correlation, NULL AS error
    FROM engine.user_tasks t WHERE t.state = 'CREATED'
  UNION ALL
  SELECT j.key, 'JOB', j.element_instance_key, j.type, j.created_at, '{}', NULL, NULL, NULL
    FROM engine.jobs j WHERE j.state IN ('CREATED', 'FAILED', 'TIMED_OUT') AND j.retries > 0
  UNION ALL
  SELECT s.key, 'MESSAGE', s.element_instance_key, s.message_name, s.created_at, '{}', NULL, s.correlation_key, NULL
    FROM engine.message_subscriptions s WHERE s.state = 'CREATED'
  UNION ALL
  SELECT s.key, 'SIGNAL', s.element_instance_key, s.signal_name, s.created_at, '{}', NULL, NULL, NULL
    FROM engine.signal_subscriptions s WHERE s.state = 'CREATED'
  UNION ALL
  SELECT n.key, 'INCIDENT', n.element_instance_key, n.error_type, n.created_at, '{}', NULL, NULL, n.error_message
    FROM engine.incidents n WHERE n.state = 'ACTIVE'
  UNION ALL
  SELECT c.key, 'CALLED_INSTANCE', c.parent_element_instance_key, c.process_id, c.started_at, '{}', NULL, NULL, NULL
    FROM engine.process_instances c WHERE c.state IN ('ACTIVE', 'SUSPENDED') AND c.parent_element_instance_key IS NOT NULL`;

/** What instances wait for. Timers are Temporal's, and not in the database: an element that waits for one alone has no row. */
export const waitStates = defineTable({
  noun: 'wait state',
  from: `(${WAITING}) w JOIN engine.element_instances e ON e.key = w.element_instance_key
    JOIN engine.process_instances i ON i.key = e.process_instance_key`,
  key: 'waitingForKey',
  fields: {
    waitingForKey: { type: 'key', column: 'w.key', sort: true },
    waitingFor: {
      type: 'text',
      column: 'w.kind',
      values: ['USER_TASK', 'JOB', 'MESSAGE', 'SIGNAL', 'INCIDENT', 'CALLED_INSTANCE'],
      sort: true,
    },
    /** Assignee, job type, name of the message or signal, type of the incident, or called process. */
    detail: { type: 'text', column: 'w.detail' },
    since: { type: 'date', column: 'w.since', sort: true },
    /** Of a user task. */
    candidateGroups: { type: 'texts', column: 'w.groups' },
    /** Of a user task. */
    dueDate: { type: 'date', column: 'w.due', nullable: true, sort: true },
    /** Of a message. */
    correlationKey: { type: 'text', column: 'w.correlation', nullable: true },
    /** Of an incident. */
    errorMessage: { type: 'text', column: 'w.error', nullable: true },
    elementInstanceKey: { type: 'key', column: 'e.key', sort: true },
    elementId: { type: 'text', column: 'e.element_id', sort: true },
    elementName: { type: 'text', column: 'COALESCE(e.element_name, e.element_id)', sort: true },
    elementType: { type: 'text', column: 'e.element_type', sort: true },
    processInstanceKey: { type: 'key', column: 'i.key', sort: true },
    rootProcessInstanceKey: { type: 'key', column: 'i.root_process_instance_key' },
    processDefinitionId: { type: 'text', column: 'i.process_id', sort: true },
    processDefinitionKey: { type: 'key', column: 'i.process_definition_key', sort: true },
    tenantId: { type: 'text', column: 'i.tenant_id', sort: true },
  },
});
