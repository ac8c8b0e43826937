/** Requests that clients gave an id: each has the key of what it makes before it makes it. */
import type { EntityManager } from 'typeorm';
import type { Key } from '../../workflows/bpmn/plan.js';

export interface RequestName {
  /** Kind and name; empty where nobody has to say who he is. */
  readonly caller: string;
  readonly tenantId: string;
  readonly id: string;
}

/** What a request makes. */
export interface Made {
  readonly key: Key;
  readonly processDefinitionKey?: Key | null;
}

export interface Reserved extends Made {
  readonly fingerprint: string;
  /** It was asked for before, under this id. */
  readonly repeated: boolean;
  /** It was there once. */
  readonly settled: boolean;
}

const COLUMNS = /* sql */ `key::text, process_definition_key::text AS "processDefinitionKey", fingerprint, settled`;

/** What the first request of this name makes; that is the caller's where it is the first. */
export async function reserve(
  manager: EntityManager,
  { caller, tenantId, id }: RequestName,
  { fingerprint, key, processDefinitionKey = null }: Made & { readonly fingerprint: string },
): Promise<Reserved> {
  for (;;) {
    const [own] = await manager.query<Omit<Reserved, 'repeated'>[]>(
      `INSERT INTO engine.requests (caller, tenant_id, id, fingerprint, key, process_definition_key)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING ${COLUMNS}`,
      [caller, tenantId, id, fingerprint, key, processDefinitionKey],
    );
    if (own) return { ...own, repeated: false };
    const [first] = await manager.query<Omit<Reserved, 'repeated'>[]>(
      `SELECT ${COLUMNS} FROM engine.requests WHERE caller = $1 AND tenant_id = $2 AND id = $3`,
      [caller, tenantId, id],
    );
    if (first) return { ...first, repeated: true };
    // Forgotten in between.
  }
}

/** What it makes is there. */
export async function settleRequest(manager: EntityManager, { caller, tenantId, id }: RequestName): Promise<void> {
  await manager.query('UPDATE engine.requests SET settled = true WHERE caller = $1 AND tenant_id = $2 AND id = $3', [
    caller,
    tenantId,
    id,
  ]);
}

/** What is older may be asked for anew. */
export async function forgetRequests(manager: EntityManager, hours: number): Promise<void> {
  await manager.query(`DELETE FROM engine.requests WHERE at < now() - $1 * interval '1 hour'`, [hours]);
}
