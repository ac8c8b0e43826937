import { defineTable } from '../../search/table.js';
import type { List } from '../lists/list.js';
import { date, ids, like, text, texts } from '../lists/parameters.js';

/** `failedExternalTask` of a job without tries left; everything else keeps the type that it has in `/v2`. */
export function incidentTypeSql(incident: string): string {
  return `CASE ${incident}.error_type WHEN 'JOB_NO_RETRIES' THEN 'failedExternalTask' ELSE ${incident}.error_type END`;
}

/** An open incident, as Camunda 7 shows it. */
export const incidents = defineTable({
  noun: 'incident',
  from: 'engine.incidents n',
  key: 'id',
  processId: 'n.process_id',
  fields: {
    id: { type: 'key', column: 'n.key', sort: true },
    processDefinitionId: { type: 'key', column: 'n.process_definition_key', sort: true },
    processInstanceId: { type: 'key', column: 'n.process_instance_key', sort: true },
    executionId: { type: 'key', column: 'n.element_instance_key', sort: true },
    incidentTimestamp: { type: 'date', column: 'n.created_at', sort: true },
    incidentType: { type: 'text', column: incidentTypeSql('n'), sort: true },
    activityId: { type: 'text', column: 'n.element_id', sort: true },
    failedActivityId: { type: 'text', column: 'n.element_id' },
    causeIncidentId: { type: 'key', column: 'n.key', sort: true },
    rootCauseIncidentId: { type: 'key', column: 'n.key', sort: true },
    /** The external task, where it is one's. */
    configuration: { type: 'key', column: 'n.job_key', nullable: true, sort: true },
    incidentMessage: { type: 'text', column: 'n.error_message', sort: true },
    jobDefinitionId: { type: 'text', column: 'NULL::text', nullable: true, filter: false },
    annotation: { type: 'text', column: 'NULL::text', nullable: true, filter: false },
    tenantId: { type: 'text', column: 'n.tenant_id', sort: true },
    processDefinitionKey: { type: 'text', column: 'n.process_id', hidden: true },
  },
  visible: () => `n.state = 'ACTIVE'`,
});

export const incidentList: List<typeof incidents> = {
  table: incidents,
  parameters: {
    incidentId: ids('id'),
    incidentType: text('incidentType'),
    incidentMessage: text('incidentMessage'),
    incidentMessageLike: like('incidentMessage'),
    incidentTimestampAfter: date('incidentTimestamp', '$gt'),
    incidentTimestampBefore: date('incidentTimestamp', '$lt'),
    processDefinitionId: ids('processDefinitionId'),
    processDefinitionKeyIn: texts('processDefinitionKey'),
    processInstanceId: ids('processInstanceId'),
    executionId: ids('executionId'),
    activityId: text('activityId'),
    failedActivityId: text('failedActivityId'),
    causeIncidentId: ids('causeIncidentId'),
    rootCauseIncidentId: ids('rootCauseIncidentId'),
    configuration: ids('configuration'),
    tenantIdIn: texts('tenantId'),
  },
  sorts: {
    incidentId: 'id',
    incidentMessage: 'incidentMessage',
    incidentTimestamp: 'incidentTimestamp',
    incidentType: 'incidentType',
    executionId: 'executionId',
    activityId: 'activityId',
    processInstanceId: 'processInstanceId',
    processDefinitionId: 'processDefinitionId',
    causeIncidentId: 'causeIncidentId',
    rootCauseIncidentId: 'rootCauseIncidentId',
    configuration: 'configuration',
    tenantId: 'tenantId',
  },
};
