import type { AuditEntry } from '../../workflows/contract.js';
import type { EngineRecord, RecordType } from '../../workflows/engine/record.js';

/** A row, or the part of it that a record knows, under its column names; a Date becomes ISO-8601 in JSON. */
export type Row = Record<string, unknown>;

export type RecordOf<Type extends RecordType> = Extract<EngineRecord, { readonly type: Type }>;

export function elementRow(record: RecordOf<'element-activated'>, at: Date): Row {
  return {
    element_id: record.elementId,
    element_name: record.elementName,
    element_type: record.elementType,
    scope_key: record.scopeKey,
    state: 'ACTIVE',
    started_at: at,
  };
}

export function jobRow(record: RecordOf<'job-created'>, at: Date): Row {
  return {
    type: record.jobType,
    state: 'CREATED',
    retries: record.retries,
    custom_headers: record.headers,
    element_id: record.elementId,
    element_instance_key: record.elementInstanceKey,
    listener: record.listener?.on,
    listener_event: record.listener?.event,
    created_at: at,
  };
}

export function incidentRow(record: RecordOf<'incident-raised'>, at: Date): Row {
  return {
    state: 'ACTIVE',
    error_type: record.errorType,
    error_message: record.errorMessage,
    element_id: record.elementId,
    element_instance_key: record.elementInstanceKey,
    job_key: record.jobKey,
    created_at: at,
  };
}

export function subscriptionRow(record: RecordOf<'subscription-opened'>, at: Date): Row {
  return {
    key: record.key,
    element_instance_key: record.elementInstanceKey,
    element_id: record.elementId,
    message_name: record.messageName,
    correlation_key: record.correlationKey,
    interrupting: record.interrupting,
    state: 'CREATED',
    at,
    updated_at: at,
  };
}

export function messageRow(record: RecordOf<'message-published'>): Row {
  return {
    key: record.key,
    message_name: record.messageName,
    correlation_key: record.correlationKey,
    time_to_live_ms: record.timeToLiveMs,
    variables: record.variables,
  };
}

export function signalSubscriptionRow(record: RecordOf<'signal-subscription-opened'>, at: Date): Row {
  return {
    key: record.key,
    element_instance_key: record.elementInstanceKey,
    element_id: record.elementId,
    signal_name: record.signalName,
    at,
  };
}

export function signalRow(record: RecordOf<'signal-broadcast'>): Row {
  return { key: record.key, signal_name: record.signalName, variables: record.variables };
}

export function auditRow(entry: AuditEntry): Row {
  const { at, actor, operation, entityKey: entity_key, details } = entry;
  return { at: new Date(at), actor, operation, entity_key, details };
}

export function instanceRow(record: RecordOf<'instance-started'>, at: Date): Row {
  return {
    process_definition_key: record.processDefinitionKey,
    process_id: record.processId,
    version: record.version,
    version_tag: record.versionTag,
    workflow_id: record.workflowId,
    state: 'ACTIVE',
    started_at: at,
    business_id: record.businessId,
    tags: record.tags,
    parent_process_instance_key: record.parentProcessInstanceKey,
    parent_element_instance_key: record.parentElementInstanceKey,
    root_process_instance_key: record.rootProcessInstanceKey,
    started_by: record.startedBy,
  };
}

export function definitionRow(record: RecordOf<'instance-migrated'>): Row {
  return {
    process_definition_key: record.processDefinitionKey,
    process_id: record.processId,
    version: record.version,
    version_tag: record.versionTag,
  };
}

export function userTaskRow(record: RecordOf<'user-task-created'>, at: Date): Row {
  return {
    state: 'CREATED',
    element_instance_key: record.elementInstanceKey,
    element_id: record.elementId,
    name: record.name,
    assignee: record.assignee,
    candidate_groups: record.candidateGroups,
    candidate_users: record.candidateUsers,
    due_date: record.dueDate,
    follow_up_date: record.followUpDate,
    priority: record.priority,
    form_id: record.formId,
    form_binding: record.formBinding,
    form_version_tag: record.formVersionTag,
    form_key: record.formKey,
    external_form_reference: record.externalFormReference,
    custom_headers: record.headers,
    listened: record.listened,
    created_at: at,
  };
}

export function userTaskColumns(changes: RecordOf<'user-task-changed'>['changes']): Row {
  const columns = {
    assignee: changes.assignee,
    candidate_groups: changes.candidateGroups,
    candidate_users: changes.candidateUsers,
    due_date: changes.dueDate,
    follow_up_date: changes.followUpDate,
    priority: changes.priority,
  };
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
}
