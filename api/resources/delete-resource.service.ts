import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Key } from '../../workflows/bpmn/plan.js';
import { BatchOperationsService, type CreatedBatch } from '../batch-operations/batch-operations.service.js';
import { openStarts } from '../deployments/open-starts.js';
import { lockDeployments } from '../deployments/store-deployment.js';
import { startsOf, storedDefinitions } from '../deployments/stored-definitions.js';
import { TimerStarts } from '../deployments/timer-starts.service.js';
import { Problem } from '../problem/problem.js';
import { ResourcesService } from './resources.service.js';
import { usersOf } from './users-of.js';

export interface DeletedResource {
  readonly resourceKey: Key;
  /** What deletes the history, where that was asked for. */
  readonly batchOperation: CreatedBatch | null;
}

interface Deleted {
  readonly processes: readonly { readonly key: Key; readonly processId: string; readonly tenantId: string }[];
  readonly requirements: readonly { readonly key: Key }[];
  readonly forms: readonly { readonly key: Key }[];
}

/**
 * A version that nothing uses is deleted: it is found, started and called no more, and the version before it is the
 * latest again, with its start events. Its row stays for the history that refers to it.
 */
@Injectable()
export class DeleteResource {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(ResourcesService) private readonly resources: ResourcesService,
    @Inject(TimerStarts) private readonly timerStarts: TimerStarts,
    @Inject(BatchOperationsService) private readonly batches: BatchOperationsService,
  ) {}

  /** Throws a `Problem`: 404 where it is not there, 409 where instances use it. */
  async delete(
    resourceKey: Key,
    { deleteHistory, actor }: { readonly deleteHistory: boolean; readonly actor: string | undefined },
  ): Promise<DeletedResource> {
    const { resourceName } = await this.resources.get(resourceKey);
    const deleted = await this.database.transaction(async (manager) => {
      await lockDeployments(manager);
      const found = await heldBy(manager, resourceKey);
      const instances = await usersOf(manager, {
        processes: found.processes.map(({ key }) => key),
        forms: found.forms.map(({ key }) => key),
      });
      if (instances.length > 0) throw inUse(resourceKey, instances);
      await mark(manager, found);
      for (const process of found.processes) await reopen(manager, process);
      await manager.query(
        `INSERT INTO engine.audit_log (at, actor, operation, entity_type, entity_key, details)
         VALUES (now(), $1, 'DELETE', 'RESOURCE', $2, $3)`,
        [actor ?? null, resourceKey, JSON.stringify({ resources: [resourceName], deleteHistory })],
      );
      return found;
    });
    await this.timerStarts.deployed(deleted.processes.map(({ processId }) => processId));
    return { resourceKey, batchOperation: deleteHistory ? await this.history(deleted, actor) : null };
  }

  /** Forms have none. */
  private async history({ processes, requirements }: Deleted, actor: string | undefined): Promise<CreatedBatch | null> {
    const among = (versions: readonly { readonly key: Key }[]): object => ({ $in: versions.map(({ key }) => key) });
    if (processes.length > 0)
      return this.batches.create({
        type: 'DELETE_PROCESS_INSTANCE',
        filter: { processDefinitionKey: among(processes) },
        actor,
      });
    if (requirements.length === 0) return null;
    const filter = { decisionRequirementsKey: among(requirements) };
    return this.batches.create({ type: 'DELETE_DECISION_INSTANCE', filter, actor });
  }
}

/** By the key of a file, all that it holds. */
async function heldBy(manager: EntityManager, resourceKey: Key): Promise<Deleted> {
  const held = <Row>(table: string, columns: string): Promise<readonly Row[]> =>
    manager.query<Row[]>(
      `SELECT ${columns} FROM engine.${table} WHERE (key = $1 OR resource_key = $1) AND deleted_at IS NULL`,
      [resourceKey],
    );
  return {
    processes: await held('process_definitions', 'key, process_id AS "processId", tenant_id AS "tenantId"'),
    requirements: await held('decision_requirements', 'key'),
    forms: await held('forms', 'key'),
  };
}

async function mark(manager: EntityManager, { processes, requirements, forms }: Deleted): Promise<void> {
  for (const [table, versions] of [
    ['process_definitions', processes],
    ['decision_requirements', requirements],
    ['forms', forms],
  ] as const)
    await manager.query(`UPDATE engine.${table} SET deleted_at = now() WHERE key = ANY($1)`, [
      versions.map(({ key }) => key),
    ]);
}

/** The start events of the version that is the latest now take the place of those of the one deleted. */
async function reopen(
  manager: EntityManager,
  { key, processId, tenantId }: Deleted['processes'][number],
): Promise<void> {
  const [latest] = await storedDefinitions(manager, { processIds: [processId], tenantId, latest: true });
  const starts = latest === undefined ? [] : ((await startsOf(latest)) ?? []);
  await openStarts(manager, {
    processId,
    tenantId,
    processDefinitionKey: latest?.processDefinitionKey ?? key,
    // Those with conditions are of each version, and the latest is asked.
    starts: starts.filter(({ trigger }) => trigger !== 'conditional'),
  });
}

function inUse(resourceKey: Key, processInstanceKeys: readonly Key[]): Problem {
  const named = processInstanceKeys.join(', ');
  return new Problem({
    status: 409,
    code: 'RESOURCE_IN_USE',
    detail: `Expected resource ${resourceKey} to be used by nothing that runs, but it is by process instances ${named}. Cancel or migrate them, or wait for their end.`,
    extensions: { processInstanceKeys },
  });
}
