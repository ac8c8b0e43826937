import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { Connector } from '../../../database/crm/connector.entity.js';
import { compareRecord, noteMissing, sendMissing } from '../../../database/crm/sync/check.js';
import { rulesOf } from '../../../database/crm/sync/rules.js';
import {
  addItems,
  continueRun,
  dueRuns,
  endRun,
  failRun,
  forgetRuns,
  itemDone,
  nextItems,
  type NumberedItem,
} from '../../../database/crm/sync/runs.js';
import { take } from '../../../database/crm/sync/take.js';
import { SyncRun } from '../../../database/crm/sync-run.entity.js';
import type { ApiConfig } from '../../config.js';
import { Notifications } from '../../database/notifications.service.js';
import { DeliveryLoop } from '../../messages/delivery-loop.js';
import { CONFIG, LOG } from '../../tokens.js';
import { writeExport } from './export.js';
import { fetchList } from './lists.js';
import { incomingOf } from './mapping.js';
import { startScheduled } from './schedule.js';

const AT_ONCE = 200;

type Performing = (item: NumberedItem) => Promise<void>;

/**
 * Works on whole lists, a stretch at a time. Every API process does it; a lease keeps two from the same run, and who dies
 * over one leaves it to the next, who goes on after the last item that was done.
 */
@Injectable()
export class SyncRunner extends DeliveryLoop<SyncRun> {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(CONFIG) private readonly config: ApiConfig,
    @Inject(Notifications) notifications: Notifications,
    @Inject(LOG) log: Logger,
  ) {
    super(notifications, log);
  }

  protected async due(limit: number): Promise<readonly SyncRun[]> {
    await this.database.transaction((manager) => startScheduled(manager, new Date()));
    return dueRuns(this.database.manager, limit);
  }

  protected override expire(): Promise<unknown> {
    return forgetRuns(this.database.manager);
  }

  protected async deliver(run: SyncRun): Promise<void> {
    try {
      const connector = await this.database.manager.findOneByOrFail(Connector, { id: run.connectorId });
      await this.work(connector, run);
    } catch (error) {
      await failRun(this.database.manager, run, (error as Error).message);
      throw error;
    }
  }

  private async work(connector: Connector, run: SyncRun): Promise<void> {
    const { manager } = this.database;
    const { id, kind, total, recordPlace: after } = run;
    if (kind === 'export') {
      await this.database.transaction((transaction) =>
        writeExport(transaction, connector, { runId: id, now: new Date() }),
      );
      return;
    }
    if (total === null) {
      await manager.update(SyncRun, { id }, { asOf: () => 'clock_timestamp()' });
      const items = await fetchList(connector, { privateAddresses: this.config.privateWebhooks });
      await this.database.transaction((transaction) =>
        addItems(transaction, { id, items, idField: connector.idField }),
      );
      return continueRun(manager, id);
    }
    const items = await nextItems(manager, run, AT_ONCE);
    if (items.length > 0) {
      const perform = await (kind === 'check' ? this.comparer(connector, run) : this.taker(connector, run));
      for (const item of items) await perform(item);
      return continueRun(manager, id);
    }
    const sweep = kind === 'check' ? noteMissing : sendMissing;
    const sweeps = kind === 'check' || (kind === 'reconcile' && connector.direction !== 'in');
    const more = sweeps && (await this.database.transaction((one) => sweep(one, connector, { runId: id, after })));
    await (more ? continueRun(manager, id) : endRun(manager, id));
  }

  /** Takes in one item and moves the run's place in one transaction. */
  private async taker(connector: Connector, { id: runId, kind, asOf }: SyncRun): Promise<Performing> {
    const ruleOf = await rulesOf(this.database.manager, connector);
    return async ({ number, item }) => {
      const now = new Date();
      const mapped = incomingOf(connector, item, now);
      if ('problem' in mapped) {
        const refused = { runId, number, result: 'REFUSED', detail: mapped.problem };
        return this.database.transaction((manager) => itemDone(manager, refused));
      }
      const taking = {
        connector,
        incoming: mapped.incoming,
        ruleOf,
        now,
        ...(kind === 'reconcile' && { listedAt: asOf }),
      };
      await take(this.database.manager, taking, (manager, { result, detail }) =>
        itemDone(manager, { runId, number, result, ...(detail !== undefined && { detail }) }),
      );
    };
  }

  private comparer(connector: Connector, run: SyncRun): Performing {
    const runId = run.id;
    return ({ number, item }) => {
      const mapped = incomingOf(connector, item, new Date());
      return this.database.transaction(async (manager) => {
        if ('problem' in mapped) return itemDone(manager, { runId, number, result: 'REFUSED', detail: mapped.problem });
        const differences = await compareRecord(manager, connector, { run, incoming: mapped.incoming });
        await itemDone(manager, { runId, number, result: differences > 0 ? 'DIFFERENT' : 'SAME' });
      });
    };
  }
}
