import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { Connector } from '../../../database/crm/connector.entity.js';
import { dueRecords, settleRecord, type DueRecord, type Outcome } from '../../../database/crm/sync/deliveries.js';
import { noteTold, owedTo, type Owed, type Receipt } from '../../../database/crm/sync/owed.js';
import type { ApiConfig } from '../../config.js';
import { Notifications } from '../../database/notifications.service.js';
import { DeliveryLoop } from '../../messages/delivery-loop.js';
import { CONFIG, LOG } from '../../tokens.js';
import { postSigned } from '../../webhooks/post-signed.js';
import { outgoingOf } from './mapping.js';

/** The receiver has news of the record that are not here yet. */
const NEWS = 409;

/**
 * Tells systems of records by signed webhooks, one of a record at a time, what it says now. Who dies over one leaves it
 * to the others, and the receiver may get it twice, under one `webhook-id`.
 */
@Injectable()
export class ConnectorSender extends DeliveryLoop<DueRecord> {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(CONFIG) private readonly config: ApiConfig,
    @Inject(Notifications) notifications: Notifications,
    @Inject(LOG) log: Logger,
  ) {
    super(notifications, log);
  }

  protected due(limit: number): Promise<readonly DueRecord[]> {
    return dueRecords(this.database.manager, limit);
  }

  protected async deliver(due: DueRecord): Promise<void> {
    const connector = await this.database.manager.findOneBy(Connector, { id: due.connectorId });
    if (!connector) return;
    const owed = await this.database.transaction((manager) => owedTo(manager, connector, due.recordId));
    if (!owed) return settleRecord(this.database.manager, due, { status: null });
    const { receipt = {}, ...outcome } = await this.send(connector, owed);
    await this.database.transaction(async (manager) => {
      const noted = outcome.failure !== undefined || (await noteTold(manager, connector, owed, receipt));
      const again = {
        status: outcome.status,
        failure: 'Expected no news of theirs meanwhile, but there is.',
        later: true,
      };
      await settleRecord(manager, due, noted ? outcome : again);
    });
  }

  private async send(connector: Connector, owed: Owed): Promise<Outcome & { readonly receipt?: Receipt }> {
    const { id, url, secret } = connector;
    const { recordId, version, theirVersion } = owed;
    const now = new Date();
    let message: object;
    try {
      message = messageOf(connector, owed, now);
    } catch (error) {
      return { status: null, failure: (error as Error).message };
    }
    const { status, text, failure } = await postSigned({
      ...{ url: url ?? '', now, message, secrets: secret === null ? [] : [secret] },
      id: `crm_${id}_${recordId}_${String(version ?? 'gone')}_${theirVersion ?? 'none'}`,
      privateAddresses: this.config.privateWebhooks,
    });
    return failure === undefined ? { status, receipt: receiptOf(text) } : { status, failure, later: status === NEWS };
  }
}

function messageOf(connector: Connector, owed: Owed, now: Date): object {
  const { name, recordType } = connector;
  const { operation, recordId, externalId, version, theirVersion, values, changed } = owed;
  const fields = outgoingOf(connector, { values, names: changed, now });
  const data = { connector: name, recordType, recordId, externalId, operation, version, theirVersion, fields };
  return { type: `crm.record.${operation}d`, timestamp: now.toISOString(), data };
}

/** A receiver may say how it calls the record: `{ "externalId": "…" }`. */
function receiptOf(text: string): Receipt {
  try {
    const { externalId } = JSON.parse(text) as { readonly externalId?: unknown };
    return typeof externalId === 'string' && externalId !== '' ? { externalId } : {};
  } catch {
    return {};
  }
}
