/** A customer is forgotten: who they were goes, what happened stays (GDPR Art. 17 with Art. 17 (3)). */
import type { EntityManager } from 'typeorm';
import { seal, unseal } from '../sealed.js';
import { rowsOfCustomer, type LinkedRows } from './linked-rows.js';
import { metadataOf, personalColumns, type PersonalColumn } from './personal-columns.js';

export interface Erased {
  readonly rows: LinkedRows;
  /** What told of the customer, so that it can be sought elsewhere; each at least this long. */
  readonly texts: readonly string[];
}

/** Shorter ones would be found by chance. */
const SHORTEST_TEXT = 4;

/** What stands where something was. */
export const ERASED = '⟦erased⟧';

/** Every personal column of every row that hangs on the customer. Within a transaction. */
export async function eraseRows(manager: EntityManager, customerId: string): Promise<Erased> {
  await manager.query(`SELECT set_config('baton.operation', 'erase', true)`);
  const rows = await rowsOfCustomer(manager, customerId);
  const texts = new Set<string>();
  for (const [table, ids] of rows) {
    const metadata = metadataOf(manager, table);
    const columns = metadata ? personalColumns(metadata) : [];
    if (columns.length === 0) continue;
    for (const text of await textsOf(manager, { table, ids, columns })) texts.add(text);
    const set = columns.map((column, index) => `${column.name} = $${String(index + 2)}`).join(', ');
    await manager.query(`UPDATE crm.${table} SET ${set} WHERE id = ANY($1)`, [ids, ...columns.map(nothingIn)]);
  }
  await eraseDocuments(manager, rows.get('documents') ?? []);
  await manager.query(`UPDATE crm.customers SET name = $2, status = 'inactive' WHERE id = $1`, [
    customerId,
    `${ERASED} customer ${customerId}`,
  ]);
  return { rows, texts: [...texts].filter((text) => text.length >= SHORTEST_TEXT && text !== ERASED) };
}

async function textsOf(
  manager: EntityManager,
  {
    table,
    ids,
    columns,
  }: { readonly table: string; readonly ids: readonly string[]; readonly columns: readonly PersonalColumn[] },
): Promise<readonly string[]> {
  const texts = columns.filter(({ kind }) => kind === 'text').map(({ name }) => name);
  if (texts.length === 0) return [];
  const rows = await manager.query<readonly Readonly<Record<string, string | null>>[]>(
    `SELECT ${texts.join(', ')} FROM crm.${table} WHERE id = ANY($1)`,
    [ids],
  );
  return rows.flatMap((row) => Object.values(row).flatMap((text) => (text === null ? [] : [unseal(text)])));
}

function nothingIn({ kind, nullable, sealed }: PersonalColumn): unknown {
  if (nullable) return null;
  if (kind === 'json') return '{}';
  if (kind === 'texts') return [];
  return sealed ? seal(ERASED) : ERASED;
}

/** Names of files and what is in them, which is the engine's. */
async function eraseDocuments(manager: EntityManager, ids: readonly string[]): Promise<void> {
  await manager.query(
    `UPDATE engine.documents SET content = '', file_name = $2
     WHERE id IN (SELECT stored_id FROM crm.document_versions WHERE document_id = ANY($1))`,
    [ids, ERASED],
  );
  await manager.query('UPDATE crm.document_versions SET file_name = $2, size = 0 WHERE document_id = ANY($1)', [
    ids,
    ERASED,
  ]);
}
