import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { dueBatchItems, settleBatchItem, type BatchItem } from '../../database/engine/batch-operations.js';
import { Notifications } from '../database/notifications.service.js';
import { deleteEvaluation } from '../decision-instances/delete-evaluation.js';
import { IncidentsService } from '../incidents/incidents.service.js';
import { DeliveryLoop } from '../messages/delivery-loop.js';
import { Problem } from '../problem/problem.js';
import { InstanceOperationsService, type Operator } from '../process-instances/instance-operations.service.js';
import type { MigrationPlan } from '../process-instances/migration.dto.js';
import { LOG } from '../tokens.js';
import type { BatchMove } from './batch-operations.dto.js';

const SWITCHES: readonly BatchItem['type'][] = ['SUSPEND_PROCESS_INSTANCE', 'RESUME_PROCESS_INSTANCE'];

/**
 * Works on the items of batch operations. Every API process does it; a lease in the database keeps two from the same
 * item. Who dies over an item leaves it to the next, who finds out whether it was done.
 */
@Injectable()
export class BatchRunnerService extends DeliveryLoop<BatchItem> {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(Notifications) notifications: Notifications,
    @Inject(InstanceOperationsService) private readonly instances: InstanceOperationsService,
    @Inject(IncidentsService) private readonly incidents: IncidentsService,
    @Inject(LOG) log: Logger,
  ) {
    super(notifications, log);
  }

  protected due(limit: number): Promise<readonly BatchItem[]> {
    return dueBatchItems(this.database.manager, limit);
  }

  /** Throws where it stays open whether the item was done: it comes again. */
  protected async deliver(item: BatchItem): Promise<void> {
    const failure = await this.perform(item).then(
      () => undefined,
      (error: unknown) => {
        if (!(error instanceof Problem) || error.options.status >= 500) throw error;
        // On another attempt: what is not there any more was done by the one before.
        const gone = error.options.code === 'NOT_FOUND' || error.options.code === 'INVALID_STATE';
        // Its caller was suspended or resumed before it, and it with it.
        const already = SWITCHES.includes(item.type) && error.options.code === 'INVALID_STATE';
        if (already) return undefined;
        return item.attempts > 1 && gone && item.type !== 'MIGRATE_PROCESS_INSTANCE' ? undefined : error.message;
      },
    );
    await settleBatchItem(this.database.manager, item, failure);
  }

  private perform({ type, request, actor, attempts, ...item }: BatchItem): Promise<void> {
    const { batchOperationKey, itemKey, processInstanceKey: key } = item;
    const operator: Operator = actor === null ? {} : { actor };
    switch (type) {
      case 'CANCEL_PROCESS_INSTANCE':
        return this.instances.cancel(key, operator);
      case 'DELETE_DECISION_INSTANCE':
        return deleteEvaluation(this.database, itemKey, operator.actor);
      case 'DELETE_PROCESS_INSTANCE':
        return this.instances.delete(key, operator);
      case 'MIGRATE_PROCESS_INSTANCE':
        return this.instances.migrate(key, request as unknown as MigrationPlan, operator, attempts > 1);
      case 'MODIFY_PROCESS_INSTANCE': {
        const moves = (request as unknown as { readonly moveInstructions: readonly BatchMove[] }).moveInstructions;
        const move = moves.map(({ sourceElementId, targetElementId }) => ({
          source: { elementId: sourceElementId },
          elementId: targetElementId,
          ancestor: { kind: 'inferred' as const },
        }));
        const operationId = `batch:${batchOperationKey}:${itemKey}`;
        return this.instances.modify(key, { activate: [], move, terminate: [] }, { ...operator, operationId });
      }
      case 'RESOLVE_INCIDENT':
        return this.incidents.resolve(itemKey, actor ?? undefined);
      case 'RESUME_PROCESS_INSTANCE':
        return this.instances.resume(key, operator);
      case 'SUSPEND_PROCESS_INSTANCE':
        return this.instances.suspend(key, operator);
    }
  }
}
