/** A customer is forgotten: who they were goes, what happened stays (GDPR Art. 17 with Art. 17 (3)). */
import type { EntityManager } from 'typeorm';
import { recordTable } from '../record-fields.js';
import { recordTypeNames } from '../records.js';
import { seal } from '../sealed.js';
import { erasing } from './erased.js';
import type { Identity } from './identity.js';
import { ERASED } from './masked.js';
import { metadataOf, personalColumns, type LinkedRows, type PersonalColumn } from './personal-columns.js';
import { changeTexts, textTables } from './stored-texts.js';

export interface Forgotten {
  readonly customerId: string;
  readonly rows: LinkedRows;
  readonly identity: Identity;
}

/** Every row that hangs on the customer, and what was copied of it. Within a transaction. */
export async function eraseRows(manager: EntityManager, { customerId, rows, identity }: Forgotten): Promise<void> {
  await manager.query(`SELECT set_config('baton.operation', 'erase', true)`);
  for (const [table, ids] of rows) {
    const metadata = metadataOf(manager, table);
    const columns = metadata ? personalColumns(metadata) : [];
    if (columns.length === 0) continue;
    const set = columns.map((column, index) => `${column.name} = $${String(index + 2)}`).join(', ');
    await manager.query(`UPDATE crm.${table} SET ${set} WHERE id = ANY($1)`, [ids, ...columns.map(nothingIn)]);
  }
  await manager.query(`UPDATE crm.customers SET name = $2, status = 'inactive' WHERE id = $1`, [
    customerId,
    `${ERASED} customer ${customerId}`,
  ]);
  await eraseDocuments(manager, rows);
  await eraseCopies(manager, rows);
  await eraseExternalIds(manager, rows, identity);
  // What else the rows say: reasons, purposes, answers of other servers.
  for (const table of await textTables(manager)) {
    const ids = table.schema === 'crm' ? rows.get(table.table) : undefined;
    if (ids) await changeTexts(manager, { table, where: 'id = ANY($1)', parameters: [ids] }, erasing(identity));
  }
  await manager.query(`SELECT set_config('baton.operation', '', true)`);
}

function nothingIn({ kind, nullable, sealed }: PersonalColumn): unknown {
  if (nullable) return null;
  if (kind === 'json') return '{}';
  if (kind === 'texts') return [];
  return sealed ? seal(ERASED) : ERASED;
}

/** Names of files and what is in them, which is the engine's: documents about the customer, and attachments of messages. */
async function eraseDocuments(manager: EntityManager, rows: LinkedRows): Promise<void> {
  const ids = rows.get('documents') ?? [];
  await manager.query(
    `UPDATE engine.documents SET content = '', file_name = $3
     WHERE id IN (SELECT stored_id FROM crm.document_versions WHERE document_id = ANY($1))
       OR id IN (SELECT unnest(attachments) FROM crm.inbound_messages WHERE id = ANY($2))`,
    [ids, rows.get('inbound_messages') ?? [], ERASED],
  );
  await manager.query('UPDATE crm.document_versions SET file_name = $2, size = 0 WHERE document_id = ANY($1)', [
    ids,
    ERASED,
  ]);
}

/** What was kept of records to take a merge or an import back, and to tell other systems. */
const COPIES: readonly string[] = [
  `UPDATE crm.merges SET changes = $3 WHERE record_type = $1 AND (winner_id = ANY($2) OR loser_ids && $2)`,
  `UPDATE crm.import_rows r SET content = NULL, before = NULL, report = NULL FROM crm.imports i
   WHERE i.id = r.import_id AND i.record_type = $1 AND r.record_id = ANY($2)`,
  `UPDATE crm.sync_deliveries d SET error_message = NULL FROM crm.connectors c
   WHERE c.id = d.connector_id AND c.record_type = $1 AND d.record_id = ANY($2)`,
  `UPDATE crm.sync_items i SET item = $3, detail = NULL
   FROM crm.sync_runs r JOIN crm.connectors c ON c.id = r.connector_id
     JOIN crm.external_ids x ON x.system = c.system AND x.record_type = c.record_type
   WHERE r.id = i.run_id AND i.external_id = x.external_id AND x.record_type = $1 AND x.record_id = ANY($2)`,
];

async function eraseCopies(manager: EntityManager, rows: LinkedRows): Promise<void> {
  for (const type of recordTypeNames) {
    const ids = rows.get(recordTable(type));
    if (!ids) continue;
    for (const copy of COPIES) await manager.query(copy, [type, ids, seal('{}')].slice(0, copy.includes('$3') ? 3 : 2));
  }
}

/** What another system calls a record stays, unless it tells who that is: then it is one that nothing else is called. */
async function eraseExternalIds(manager: EntityManager, rows: LinkedRows, identity: Identity): Promise<void> {
  const erase = erasing(identity);
  const found = await manager.query<readonly { readonly id: string; readonly name: string }[]>(
    'SELECT id, external_id AS name FROM crm.external_ids WHERE id = ANY($1) AND external_id IS NOT NULL',
    [rows.get('external_ids') ?? []],
  );
  for (const { id, name } of found)
    if (erase(name, { type: 'text' }) !== name)
      await manager.query('UPDATE crm.external_ids SET external_id = $2 WHERE id = $1', [id, `${ERASED} ${id}`]);
}
