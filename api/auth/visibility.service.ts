import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { authorizations } from '../authorizations/authorizations.table.js';
import { auditLogs } from '../audit-logs/audit-logs.table.js';
import { dataStores } from '../data-stores/data-stores.table.js';
import { batchOperations } from '../batch-operations/batch-operations.table.js';
import { calendars } from '../calendars/calendars.table.js';
import { decisionDefinitions } from '../decision-definitions/decision-definitions.table.js';
import { decisionInstances } from '../decision-instances/decision-instances.table.js';
import { decisionRequirements } from '../decision-requirements/decision-requirements.table.js';
import { allDesignFiles } from '../design-files/design-files.table.js';
import { elementInstances } from '../element-instances/element-instances.table.js';
import { incidents } from '../incidents/incidents.table.js';
import { insightSettings } from '../insights/insight-settings.table.js';
import { insightReports } from '../insights/reports/reports.table.js';
import { jobs } from '../jobs/jobs.table.js';
import { notFound, Problem } from '../problem/problem.js';
import { processDefinitions } from '../process-definitions/process-definitions.table.js';
import { processInstances } from '../process-instances/process-instances.table.js';
import { resources } from '../resources/resources.table.js';
import { get } from '../search/search.js';
import type { SearchTable } from '../search/table.js';
import { taskFilters } from '../task-filters/task-filters.table.js';
import { userTasks } from '../user-tasks/user-tasks.table.js';
import { isKey } from '../validation/key.js';
import { variables } from '../variables/variables.table.js';
import { webhooks } from '../webhooks/webhooks.table.js';
import { currentCaller } from './caller.js';
import type { Requirement } from './permissions.js';

/** What a parameter of a path names: one of these tables has it. */
const NAMED: Readonly<Record<string, readonly SearchTable[]>> = {
  adHocSubProcessInstanceKey: [elementInstances],
  auditLogKey: [auditLogs],
  dataStoreKey: [dataStores],
  authorizationKey: [authorizations],
  batchOperationKey: [batchOperations],
  calendarId: [calendars],
  decisionDefinitionKey: [decisionDefinitions],
  decisionEvaluationInstanceKey: [decisionInstances],
  decisionRequirementsKey: [decisionRequirements],
  designFileKey: [allDesignFiles],
  elementInstanceKey: [elementInstances, processInstances],
  filterKey: [taskFilters],
  incidentKey: [incidents],
  insightReportKey: [insightReports],
  insightSettingKey: [insightSettings],
  jobKey: [jobs],
  processDefinitionKey: [processDefinitions],
  processInstanceKey: [processInstances],
  resourceKey: [resources],
  userTaskKey: [userTasks],
  variableKey: [variables],
  webhookKey: [webhooks],
};

/** Parameters that are no numbers. */
const NAMES = ['calendarId', 'decisionEvaluationInstanceKey'];

/** Whether what a request is about may be seen by its caller: if not, it is not there. */
@Injectable()
export class Visibility {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  /** Parameters that it looks up. */
  readonly keys = Object.keys(NAMED);

  /** Throws a `Problem` of status 404 where a parameter names what the caller may not see. */
  async assertVisible(
    parameters: Readonly<Record<string, unknown>>,
    requirement: Requirement | undefined,
  ): Promise<void> {
    for (const [name, key] of Object.entries(parameters)) {
      const tables = Object.hasOwn(NAMED, name) ? (NAMED[name] ?? []) : [];
      if (name === 'tenantId' && requirement !== 'identity:manage' && !isMine(String(key)))
        throw notFound('tenant', String(key));
      if (tables.length > 0 && (isKey(key) || NAMES.includes(name))) await this.assertOne(tables, String(key));
    }
  }

  private async assertOne([table, ...others]: readonly SearchTable[], key: string): Promise<void> {
    if (!table) throw new Error('Expected a table to look in, but there is none.');
    try {
      await get(this.database, table, key);
    } catch (error) {
      const missing = error instanceof Problem && error.options.status === 404;
      if (!missing || others.length === 0) throw error;
      await this.assertOne(others, key);
    }
  }
}

function isMine(tenantId: string): boolean {
  return currentCaller()?.tenants.includes(tenantId) ?? true;
}
