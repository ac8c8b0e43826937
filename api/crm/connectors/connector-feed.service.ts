import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { feedConnector } from '../../../database/crm/sync/feed.js';
import { Notifications } from '../../database/notifications.service.js';
import { DeliveryLoop } from '../../messages/delivery-loop.js';
import { LOG } from '../../tokens.js';

/** Marks what changed for the connectors that it concerns: the feed of changes is the outbox. */
@Injectable()
export class ConnectorFeed extends DeliveryLoop<string> {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(Notifications) notifications: Notifications,
    @Inject(LOG) log: Logger,
  ) {
    super(notifications, log);
  }

  protected async due(limit: number): Promise<readonly string[]> {
    const rows = await this.database.query<{ readonly id: string }[]>(
      `SELECT id FROM crm.connectors c WHERE active AND direction <> 'in' AND (
         transaction_id > pg_snapshot_xmin(pg_current_snapshot())::text::bigint OR EXISTS (SELECT FROM crm.changes n
           WHERE (n.transaction_id, n.sequence) > (c.transaction_id, c.sequence)
             AND n.transaction_id < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
             AND n.record_type = c.record_type AND n.owned_by = c.owned_by))
       ORDER BY id LIMIT $1`,
      [limit],
    );
    return rows.map(({ id }) => id);
  }

  protected async deliver(connectorId: string): Promise<void> {
    while (await this.database.transaction((manager) => feedConnector(manager, connectorId)));
  }
}
