import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Key } from '../../workflows/bpmn/plan.js';
import { changedStore, type DataStoreChange } from '../../workflows/contract.js';
import type { Json } from '../../workflows/engine/record.js';
import { storableJson } from './json.js';

/** Whoever reads or writes; the stores are those of its process's tenant. */
export interface DataStoreUser {
  readonly processDefinitionKey: Key;
  readonly processInstanceKey: Key;
  readonly elementId: string;
}

const TENANT = `(SELECT tenant_id FROM engine.process_definitions WHERE key = $1)`;

/** Values by the stores' ids, null for one that was never written: all as they are at one moment. */
export async function readDataStores(
  manager: EntityManager,
  user: DataStoreUser,
  ids: readonly string[],
): Promise<Readonly<Record<string, Json>>> {
  const rows = await manager.query<{ readonly id: string; readonly value: Json }[]>(
    `SELECT i.id, s.value FROM unnest($2::text[]) AS i(id)
     LEFT JOIN engine.data_stores s ON s.store_id = i.id AND s.tenant_id = ${TENANT}`,
    [user.processDefinitionKey, ids],
  );
  return Object.fromEntries(rows.map(({ id, value }) => [id, value]));
}

/** Thrown where a list would have more items than its store takes; nothing is written then. */
export class DataStoreFull extends Error {}

/**
 * Makes the changes in one transaction, once for each key and content: a repetition changes nothing. Whoever writes the
 * same stores at the same time waits, so that no item of a list and no part of an object is lost.
 * @throws DataStoreFull
 */
export async function writeDataStores(
  manager: EntityManager,
  user: DataStoreUser,
  { key, changes }: { readonly key: Key; readonly changes: readonly DataStoreChange[] },
): Promise<void> {
  await manager.transaction(async (transaction) => {
    const made = await transaction.query<unknown[]>(
      `WITH made AS (INSERT INTO engine.data_store_writes (job_key, digest, process_instance_key) VALUES ($1, $2, $3)
         ON CONFLICT DO NOTHING RETURNING 1) SELECT 1 FROM made`,
      [key, createHash('sha256').update(JSON.stringify(changes)).digest('hex'), user.processInstanceKey],
    );
    if (made.length === 0) return;
    const values = await locked(transaction, user, changes);
    for (const change of changes) {
      const { id } = change.store;
      const changed = changedStore(values.get(id) ?? null, change);
      if (!changed.ok) throw new DataStoreFull(changed.message);
      values.set(id, changed.value);
    }
    await transaction.query(
      `UPDATE engine.data_stores s SET value = coalesce(w.value, 'null'), version = s.version + 1, updated_at = now(),
         process_definition_key = $1, process_instance_key = $2, element_id = $3
       FROM jsonb_to_recordset($4) AS w(id text, value jsonb)
       WHERE s.store_id = w.id AND s.tenant_id = ${TENANT}`,
      [...placeOf(user), storableJson([...values].map(([id, value]) => ({ id, value })))],
    );
  });
}

/** What the stores hold; nobody else changes it now. Those that are not there yet are made, in the order of all writers. */
async function locked(
  transaction: EntityManager,
  user: DataStoreUser,
  changes: readonly DataStoreChange[],
): Promise<Map<string, Json>> {
  const named = new Map(changes.map(({ store: { id, name } }) => [id, name ?? null]));
  const ids = [...named.keys()].sort();
  await transaction.query(
    `INSERT INTO engine.data_stores (store_id, name, value, version, process_definition_key, process_instance_key,
       element_id, tenant_id)
     SELECT i.id, i.name, 'null', 0, $1::bigint, $2::bigint, $3, ${TENANT}
     FROM unnest($4::text[], $5::text[]) AS i(id, name)
     ON CONFLICT (tenant_id, store_id) DO NOTHING`,
    [...placeOf(user), ids, ids.map((id) => named.get(id))],
  );
  const rows = await transaction.query<{ readonly id: string; readonly value: Json }[]>(
    `SELECT store_id AS id, value FROM engine.data_stores WHERE store_id = ANY($2) AND tenant_id = ${TENANT}
     ORDER BY store_id FOR UPDATE`,
    [user.processDefinitionKey, ids],
  );
  return new Map(rows.map(({ id, value }) => [id, value]));
}

function placeOf({ processDefinitionKey, processInstanceKey, elementId }: DataStoreUser): readonly string[] {
  return [processDefinitionKey, processInstanceKey, elementId];
}
