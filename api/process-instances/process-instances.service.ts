import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Key } from '../../workflows/bpmn/plan.js';
import type { ApiConfig } from '../config.js';
import { listOf, type SchemaObject } from '../openapi/routes.js';
import { notFound } from '../problem/problem.js';
import { get, search, type SearchResult } from '../search/search.js';
import type { ItemOf } from '../search/table.js';
import { elementStatistics, type ElementStatistics } from '../process-definitions/element-statistics.js';
import { CONFIG } from '../tokens.js';
import { callHierarchy, type CallHierarchyEntry } from './call-hierarchy.js';
import { processInstances } from './process-instances.table.js';
import { timeline, timelineEvents, type TimelineEntry, type TimelineEvent } from './timeline.js';

export type ProcessInstance = ItemOf<typeof processInstances>;

export interface LinkedProcessInstance extends ProcessInstance {
  /** The instance's run in Temporal's own web interface; null where it needed no workflow, or TEMPORAL_UI_URL is not set. */
  readonly temporalUrl: string | null;
}

export interface Timeline {
  readonly items: readonly TimelineEntry[];
  readonly events: readonly TimelineEvent[];
}

export interface TakenFlow {
  readonly sequenceFlowId: string;
  readonly elementId: string;
  readonly processInstanceKey: Key;
  readonly rootProcessInstanceKey: Key;
  readonly processDefinitionKey: Key;
  readonly processDefinitionId: string;
  readonly tenantId: string;
  readonly taken: number;
}

const TEXT = { type: 'string' } as const satisfies SchemaObject;

export const TAKEN_FLOWS = listOf({
  type: 'object',
  required: ['sequenceFlowId', 'taken'],
  properties: {
    ...{ sequenceFlowId: TEXT, elementId: TEXT, processInstanceKey: TEXT, rootProcessInstanceKey: TEXT },
    ...{ processDefinitionKey: TEXT, processDefinitionId: TEXT, tenantId: TEXT, taken: { type: 'integer' } },
  },
});

/** What is read of process instances. */
@Injectable()
export class ProcessInstancesService {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(CONFIG) private readonly config: ApiConfig,
  ) {}

  search(body: unknown): Promise<SearchResult<ProcessInstance>> {
    return search(this.database, { table: processInstances, body });
  }

  async get(key: Key): Promise<LinkedProcessInstance> {
    const instance = await get(this.database, processInstances, key);
    const { temporalUiUrl, temporal } = this.config;
    const temporalUrl =
      temporalUiUrl === undefined || instance.workflowId === null
        ? null
        : `${temporalUiUrl}/namespaces/${encodeURIComponent(temporal.namespace)}/workflows/${encodeURIComponent(instance.workflowId)}`;
    return { ...instance, temporalUrl };
  }

  async callHierarchy(key: Key): Promise<readonly CallHierarchyEntry[]> {
    await this.assertExists(key);
    return callHierarchy(this.database, key);
  }

  async timeline(key: Key): Promise<Timeline> {
    await this.assertExists(key);
    return { items: await timeline(this.database, key), events: await timelineEvents(this.database, key) };
  }

  async elementStatistics(key: Key): Promise<{ readonly items: readonly ElementStatistics[] }> {
    await this.assertExists(key);
    return {
      items: await elementStatistics(this.database, (parameters) => `e.process_instance_key = ${parameters.add(key)}`),
    };
  }

  async sequenceFlows(key: Key): Promise<{ readonly items: readonly TakenFlow[] }> {
    await this.assertExists(key);
    const items = await this.database.query<TakenFlow[]>(
      `SELECT f.flow_id AS "sequenceFlowId", f.flow_id AS "elementId", i.key AS "processInstanceKey",
         i.root_process_instance_key AS "rootProcessInstanceKey", i.process_definition_key AS "processDefinitionKey",
         i.process_id AS "processDefinitionId", i.tenant_id AS "tenantId", f.taken
       FROM engine.sequence_flows f JOIN engine.process_instances i ON i.key = f.process_instance_key
       WHERE i.key = $1 ORDER BY f.flow_id`,
      [key],
    );
    return { items };
  }

  private async assertExists(key: Key): Promise<void> {
    const found = await this.database.query<unknown[]>('SELECT 1 FROM engine.process_instances WHERE key = $1', [key]);
    if (found.length === 0) throw notFound('process instance', key);
  }
}
