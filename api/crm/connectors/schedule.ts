import type { EntityManager } from 'typeorm';
import type { Connector } from '../../../database/crm/connector.entity.js';
import { startRun } from '../../../database/crm/sync/runs.js';
import { parseCycle } from '../../../workflows/bpmn/time.js';

type Scheduled = Pick<Connector, 'id' | 'kind' | 'direction' | 'listUrl' | 'schedule' | 'ownedBy' | 'idField'>;

/** Starts what is due: a CSV file is written, the list of theirs is read. One process does it. */
export async function startScheduled(manager: EntityManager, now: Date): Promise<void> {
  const due = await manager.query<Scheduled[]>(
    `SELECT id, kind, direction, list_url AS "listUrl", schedule, owned_by AS "ownedBy", id_field AS "idField"
     FROM crm.connectors WHERE active AND schedule IS NOT NULL AND next_run_at <= $1
     ORDER BY next_run_at LIMIT 20 FOR UPDATE SKIP LOCKED`,
    [now],
  );
  for (const { id, kind, direction, listUrl, schedule, ownedBy, idField } of due) {
    const run = { connectorId: id, ownedBy, idField, startedBy: null, items: null };
    if (kind === 'csv' && direction !== 'in') await startRun(manager, { ...run, kind: 'export' });
    if (listUrl !== null && direction !== 'out') await startRun(manager, { ...run, kind: 'import' });
    const next = parseCycle(schedule ?? '', now.getTime())?.dueAt;
    await manager.query('UPDATE crm.connectors SET next_run_at = $2 WHERE id = $1', [
      id,
      next === undefined ? null : new Date(next),
    ]);
  }
}
