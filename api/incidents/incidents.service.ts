import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Key } from '../../workflows/bpmn/plan.js';
import { ofCallersTenants } from '../auth/caller.js';
import { ofCallersResources } from '../auth/grants.js';
import { conflict, invalid, notFound } from '../problem/problem.js';
import { record } from '../search/request.js';
import { get, search, type SearchResult } from '../search/search.js';
import type { ItemOf } from '../search/table.js';
import { InstanceCommands } from '../temporal/instance-commands.service.js';
import { describe } from '../validation/describe.js';
import { errorCounts, errorDefinitionStatistics, errorStatistics } from './incident-statistics.table.js';
import { incidents } from './incidents.table.js';

export type Incident = ItemOf<typeof incidents>;

export type ErrorStatistics = ItemOf<typeof errorStatistics>;
export type ErrorDefinitionStatistics = ItemOf<typeof errorDefinitionStatistics>;

interface ResolvableIncident {
  readonly state: string;
  readonly workflowId: string;
  /** Retries that an operator gave the job meanwhile; null where the incident is not about a worker's job. */
  readonly retries: number | null;
}

@Injectable()
export class IncidentsService {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(InstanceCommands) private readonly commands: InstanceCommands,
  ) {}

  search(body: unknown): Promise<SearchResult<Incident>> {
    return search(this.database, { table: incidents, body });
  }

  searchOfInstance(processInstanceKey: Key, body: unknown): Promise<SearchResult<Incident>> {
    return search(this.database, {
      table: incidents,
      body,
      within: (parameters) => `n.process_instance_key = ${parameters.add(processInstanceKey)}`,
    });
  }

  searchOfElementInstance(elementInstanceKey: Key, body: unknown): Promise<SearchResult<Incident>> {
    return search(this.database, {
      table: incidents,
      body,
      within: (parameters) => `n.element_instance_key = ${parameters.add(elementInstanceKey)}`,
    });
  }

  byError(body: unknown): Promise<SearchResult<ErrorStatistics>> {
    return search(this.database, {
      table: errorStatistics,
      body,
      from: (parameters) =>
        errorCounts(
          `${ofCallersTenants('n.tenant_id', parameters)} AND ${ofCallersResources('PROCESS_DEFINITION', 'n.process_id', parameters)}`,
        ),
    });
  }

  byDefinition(body: unknown): Promise<SearchResult<ErrorDefinitionStatistics>> {
    const { errorHashCode } = record(record(body ?? {}, 'the body')['filter'] ?? {}, 'filter');
    if (!Number.isSafeInteger(errorHashCode))
      throw invalid(`Expected filter.errorHashCode to be a whole number, but it is ${describe(errorHashCode)}.`);
    return search(this.database, { table: errorDefinitionStatistics, body });
  }

  get(key: Key): Promise<Incident> {
    return get(this.database, incidents, key);
  }

  /** Runs again what failed. A job without retries gets one more. */
  async resolve(key: Key, actor: string | undefined): Promise<void> {
    const [incident] = await this.database.query<ResolvableIncident[]>(
      `SELECT n.state, i.workflow_id AS "workflowId", j.retries
       FROM engine.incidents n JOIN engine.process_instances i ON i.key = n.process_instance_key
         LEFT JOIN engine.jobs j ON j.key = n.job_key
       WHERE n.key = $1`,
      [key],
    );
    if (!incident) throw notFound('incident', key);
    if (incident.state !== 'ACTIVE')
      throw conflict(`Expected incident ${key} to be ACTIVE, but it is ${incident.state}.`);
    await this.commands.send({
      workflowId: incident.workflowId,
      update: 'resolveIncident',
      payload: {
        incidentKey: key,
        ...(incident.retries === null ? {} : { retries: Math.max(incident.retries, 1) }),
        ...(actor === undefined ? {} : { actor }),
      },
      subject: `incident ${key}`,
    });
  }
}
