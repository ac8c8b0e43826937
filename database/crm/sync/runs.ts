/** Work on whole lists: started, leased, advanced item by item, ended. */
import type { EntityManager } from 'typeorm';
import type { Json } from '../../../workflows/engine/record.js';
import { DELIVERIES_CHANNEL } from '../../engine/messages.js';
import { seal, unseal } from '../sealed.js';
import { SyncRun, type SyncRunKind } from '../sync-run.entity.js';

/** A record as the other system has it. */
export type Item = Readonly<Record<string, Json>>;

/** A process that dies over a run leaves it to others after this long. */
const LEASE_MS = 30_000;
const MOST_ATTEMPTS = 10;
const FIRST_RETRY_MS = 1_000;

export interface NewRun {
  readonly connectorId: string;
  readonly kind: SyncRunKind;
  readonly ownedBy: string;
  readonly startedBy: string | null;
  /** Null: the list is fetched first. */
  readonly items: readonly Item[] | null;
  /** When the list was taken; now where absent. */
  readonly asOf?: Date;
  /** Name of the id in the items. */
  readonly idField: string;
}

/** Answers its id. */
export async function startRun(manager: EntityManager, run: NewRun): Promise<string> {
  const { connectorId, kind, ownedBy, startedBy, items, idField, asOf } = run;
  const { identifiers } = await manager.insert(SyncRun, {
    ...{ connectorId, kind, ownedBy, startedBy, state: 'ACTIVE' as const },
    ...(asOf && { asOf }),
  });
  const id = String(identifiers[0]?.['id']);
  if (items) await addItems(manager, { id, items, idField });
  await wake(manager);
  return id;
}

export async function addItems(
  manager: EntityManager,
  { id, items, idField }: { readonly id: string; readonly items: readonly Item[]; readonly idField: string },
): Promise<void> {
  await manager.query(
    `INSERT INTO crm.sync_items (run_id, number, external_id, item)
     SELECT $1, i.number, i.external_id, i.item FROM unnest($2::text[], $3::text[]) WITH ORDINALITY i(external_id, item, number)`,
    [id, items.map((item) => idOf(item, idField)), items.map((item) => seal(JSON.stringify(item)))],
  );
  await manager.update(SyncRun, { id }, { total: items.length });
}

function idOf(item: Item, idField: string): string | null {
  const id = item[idField];
  return (typeof id === 'string' && id !== '') || typeof id === 'number' ? String(id) : null;
}

export async function dueRuns(manager: EntityManager, limit: number): Promise<readonly SyncRun[]> {
  const rows = await manager.query<{ readonly id: string }[]>(
    `WITH leased AS (
       UPDATE crm.sync_runs SET attempts = attempts + 1, next_attempt_at = now() + $1 * interval '1 millisecond'
       WHERE id IN (SELECT id FROM crm.sync_runs WHERE state = 'ACTIVE' AND next_attempt_at <= now()
         ORDER BY next_attempt_at LIMIT $2 FOR UPDATE SKIP LOCKED)
       RETURNING id
     ) SELECT id FROM leased`,
    [LEASE_MS, limit],
  );
  const runs = await Promise.all(rows.map(({ id }) => manager.findOneBy(SyncRun, { id })));
  return runs.filter((run) => run !== null);
}

export interface NumberedItem {
  readonly number: number;
  readonly item: Item;
}

/** Those after the place of the run, at most so many. */
export async function nextItems(
  manager: EntityManager,
  { id, place }: Pick<SyncRun, 'id' | 'place'>,
  limit: number,
): Promise<readonly NumberedItem[]> {
  const rows = await manager.query<{ readonly number: number; readonly item: string }[]>(
    'SELECT number, item FROM crm.sync_items WHERE run_id = $1 AND number > $2 ORDER BY number LIMIT $3',
    [id, place, limit],
  );
  return rows.map(({ number, item }) => ({ number, item: JSON.parse(unseal(item)) as Item }));
}

export interface ItemDone {
  readonly runId: string;
  readonly number: number;
  readonly result: string;
  readonly detail?: string;
}

/** In the transaction of what was done. Throws where another process has done the item: then nothing is. */
export async function itemDone(manager: EntityManager, { runId, number, result, detail }: ItemDone): Promise<void> {
  const moved = await manager.query<[unknown[], number]>(
    `UPDATE crm.sync_runs SET place = $2, next_attempt_at = now() + $4 * interval '1 millisecond',
       counts = jsonb_set(counts, ARRAY[$3], to_jsonb(coalesce((counts->>$3)::int, 0) + 1))
     WHERE id = $1 AND place = $2 - 1 AND state = 'ACTIVE'`,
    [runId, number, result, LEASE_MS],
  );
  if (moved[1] !== 1) throw new Error(`Expected item ${String(number)} of run ${runId} to be next, but it is not.`);
  await manager.query('UPDATE crm.sync_items SET result = $3, detail = $4 WHERE run_id = $1 AND number = $2', [
    runId,
    number,
    result,
    detail ?? null,
  ]);
}

/** The list is not done yet: it goes on at once. */
export async function continueRun(manager: EntityManager, id: string): Promise<void> {
  await manager.query('UPDATE crm.sync_runs SET attempts = 0, next_attempt_at = now() WHERE id = $1', [id]);
  await wake(manager);
}

export async function endRun(
  manager: EntityManager,
  id: string,
  end: Partial<Pick<SyncRun, 'content' | 'total' | 'counts'>> = {},
): Promise<void> {
  await manager.update(SyncRun, { id, state: 'ACTIVE' }, { ...end, state: 'COMPLETED', endedAt: () => 'now()' });
}

/** It is tried again later, ten times in all. */
export async function failRun(manager: EntityManager, { id, attempts }: SyncRun, message: string): Promise<void> {
  await manager.query(
    `UPDATE crm.sync_runs SET error_message = $2, next_attempt_at = now() + $3 * interval '1 millisecond',
       state = CASE WHEN $4 THEN 'FAILED' ELSE state END, ended_at = CASE WHEN $4 THEN now() END
     WHERE id = $1 AND state = 'ACTIVE'`,
    [id, message, FIRST_RETRY_MS * 2 ** Math.min(attempts, 10), attempts >= MOST_ATTEMPTS],
  );
}

/** Those that ended a month ago, with their lists, reports and files. */
export async function forgetRuns(manager: EntityManager): Promise<void> {
  await manager.query(`DELETE FROM crm.sync_runs WHERE state <> 'ACTIVE' AND ended_at < now() - interval '30 days'`);
}

async function wake(manager: EntityManager): Promise<void> {
  await manager.query(`SELECT pg_notify('${DELIVERIES_CHANNEL}', '')`);
}
