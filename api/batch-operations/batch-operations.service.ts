import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { callersTenants } from '../auth/caller.js';
import { completeBatch, type BatchOperationType } from '../../database/engine/batch-operations.js';
import { storableJson } from '../../database/engine/json.js';
import { nextKeys } from '../../database/keys.js';
import type { Key } from '../../workflows/bpmn/plan.js';
import { CHANNELS } from '../database/notifications.service.js';
import { conflict } from '../problem/problem.js';
import { decisionInstances } from '../decision-instances/decision-instances.table.js';
import { processInstances } from '../process-instances/process-instances.table.js';
import { startableDefinition } from '../process-instances/startable-definition.js';
import { condition } from '../search/condition.js';
import { Parameters } from '../search/parameters.js';
import { get, search, visible, type SearchResult } from '../search/search.js';
import type { ItemOf, SearchTable } from '../search/table.js';
import { batchOperationItems, batchOperations } from './batch-operations.table.js';

export type BatchOperation = ItemOf<typeof batchOperations>;
export type BatchOperationItem = ItemOf<typeof batchOperationItems>;

export interface CreatedBatch {
  readonly batchOperationKey: Key;
  readonly batchOperationType: BatchOperationType;
}

export interface BatchCreation {
  readonly type: BatchOperationType;
  /** Of what the operation is about, as its search takes it. */
  readonly filter: Readonly<Record<string, unknown>>;
  /** What is done with each. */
  readonly request?: object;
  readonly actor: string | undefined;
}

/** Which of those that fit the filter can be meant at all. */
const MEANT: Readonly<Record<BatchOperationType, string>> = {
  DELETE_DECISION_INSTANCE: 'true',
  CANCEL_PROCESS_INSTANCE: `i.ended_at IS NULL AND i.parent_process_instance_key IS NULL`,
  DELETE_PROCESS_INSTANCE: 'i.ended_at IS NOT NULL',
  MIGRATE_PROCESS_INSTANCE: 'i.ended_at IS NULL',
  MODIFY_PROCESS_INSTANCE: 'i.ended_at IS NULL',
  RESOLVE_INCIDENT: 'i.ended_at IS NULL',
  RESUME_PROCESS_INSTANCE: `i.state = 'SUSPENDED'`,
  SUSPEND_PROCESS_INSTANCE: `i.state = 'ACTIVE'`,
};

/** What items are about: SQL of the key of an item, of its process instance and of the root of that; 0 where there is none. */
interface Subject {
  readonly table: SearchTable;
  readonly keys: string;
  readonly join?: string;
}

const INSTANCES: Subject = { table: processInstances, keys: 'i.key, i.key, i.root_process_instance_key' };

const SUBJECTS: Readonly<Partial<Record<BatchOperationType, Subject>>> = {
  DELETE_DECISION_INSTANCE: {
    table: decisionInstances,
    keys: 'i.evaluation_key, COALESCE(i.process_instance_key, 0), COALESCE(p.root_process_instance_key, 0)',
  },
  RESOLVE_INCIDENT: {
    table: processInstances,
    keys: 'n.key, i.key, i.root_process_instance_key',
    join: `JOIN engine.incidents n ON n.process_instance_key = i.key AND n.state = 'ACTIVE'`,
  },
};

@Injectable()
export class BatchOperationsService {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  search(body: unknown): Promise<SearchResult<BatchOperation>> {
    return search(this.database, { table: batchOperations, body });
  }

  get(key: Key): Promise<BatchOperation> {
    return get(this.database, batchOperations, key);
  }

  searchItems(body: unknown): Promise<SearchResult<BatchOperationItem>> {
    return search(this.database, { table: batchOperationItems, body });
  }

  /** Takes what there is now: what comes to fit the filter later is not meant. */
  async create({ type, filter, request = {}, actor }: BatchCreation): Promise<CreatedBatch> {
    if ('targetProcessDefinitionKey' in request)
      await startableDefinition(this.database, { processDefinitionKey: String(request.targetProcessDefinitionKey) });
    const [key] = await nextKeys(this.database.manager, 1);
    if (key === undefined) throw new Error('Expected a key to be allocated, but there is none.');
    const parameters = new Parameters();
    const batch = parameters.add(key);
    const { table, keys, join = '' } = SUBJECTS[type] ?? INSTANCES;
    const items = `INSERT INTO engine.batch_operation_items (batch_operation_key, item_key, process_instance_key,
        root_process_instance_key, tenant_id, state, next_attempt_at)
      SELECT DISTINCT ${batch}::bigint, ${keys}, i.tenant_id, 'ACTIVE', now()
      FROM ${table.from} ${join} WHERE ${MEANT[type]} AND ${condition(table, filter, parameters)}
        AND ${visible(table, parameters)}`;
    await this.database.transaction(async (transaction) => {
      await transaction.query(
        `INSERT INTO engine.batch_operations (key, type, state, request, actor, started_at, tenants)
         VALUES ($1, $2, 'ACTIVE', $3, $4, now(), $5)`,
        [key, type, storableJson(request), actor ?? null, callersTenants() ?? ['<default>']],
      );
      await transaction.query(items, parameters.values);
      await transaction.query(
        `UPDATE engine.batch_operations b SET tenants = COALESCE((SELECT array_agg(DISTINCT t.tenant_id)
           FROM engine.batch_operation_items t WHERE t.batch_operation_key = b.key), b.tenants) WHERE b.key = $1`,
        [key],
      );
      await transaction.query(
        `INSERT INTO engine.audit_log (at, actor, operation, entity_type, entity_key, details)
         VALUES (now(), $1, 'CREATE', 'BATCH', $2, $3)`,
        [actor ?? null, key, storableJson({ type, filter, request })],
      );
      await completeBatch(transaction, key);
      await transaction.query(`SELECT pg_notify('${CHANNELS.deliveries}', '')`);
    });
    return { batchOperationKey: key, batchOperationType: type };
  }

  suspend(key: Key, actor: string | undefined): Promise<void> {
    return this.change(key, { from: ['ACTIVE'], to: 'SUSPENDED', operation: 'SUSPEND' }, actor);
  }

  resume(key: Key, actor: string | undefined): Promise<void> {
    return this.change(key, { from: ['SUSPENDED'], to: 'ACTIVE', operation: 'RESUME' }, actor);
  }

  /** What is not done yet is not done any more. */
  cancel(key: Key, actor: string | undefined): Promise<void> {
    return this.change(key, { from: ['ACTIVE', 'SUSPENDED'], to: 'CANCELED', operation: 'CANCEL' }, actor);
  }

  private async change(
    key: Key,
    { from, to, operation }: { readonly from: readonly string[]; readonly to: string; readonly operation: string },
    actor: string | undefined,
  ): Promise<void> {
    const changed = await this.database.query<unknown[]>(
      `WITH changed AS (
         UPDATE engine.batch_operations SET state = $2, ended_at = CASE WHEN $2 = 'CANCELED' THEN now() END
         WHERE key = $1 AND state = ANY ($3) RETURNING key
       ), dropped AS (
         UPDATE engine.batch_operation_items t SET state = 'CANCELED', processed_at = now()
         FROM changed WHERE $2 = 'CANCELED' AND t.batch_operation_key = changed.key AND t.state = 'ACTIVE'
       ), logged AS (
         INSERT INTO engine.audit_log (at, actor, operation, entity_type, entity_key)
         SELECT now(), $4, $5, 'BATCH', key FROM changed
       ) SELECT pg_notify('${CHANNELS.deliveries}', '') FROM changed`,
      [key, to, from, actor ?? null, operation],
    );
    if (changed.length > 0) return;
    const { state } = await this.get(key);
    throw conflict(`Expected batch operation ${key} to be ${from.join(' or ')}, but it is ${state}.`);
  }
}
