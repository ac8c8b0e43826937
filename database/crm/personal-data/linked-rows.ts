/** What hangs on a customer: found from the foreign keys of the schema, so that a new table is never forgotten. */
import type { EntityManager } from 'typeorm';
import { recordTable } from '../record-fields.js';
import { recordTypeNames } from '../records.js';
import { sealedForms } from '../sealed.js';
import { addressesOf } from './identity.js';
import type { LinkedRows } from './personal-columns.js';

interface Reference {
  readonly table: string;
  readonly column: string;
  readonly refersTo: string;
}

/** Of tables with an `id`: foreign keys, and columns that are called like one (`customer_id` of what is sent). */
const REFERENCES = `
  SELECT child.relname AS "table", a.attname AS "column", parent.relname AS "refersTo"
  FROM pg_constraint c JOIN pg_class child ON child.oid = c.conrelid JOIN pg_class parent ON parent.oid = c.confrelid
  JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
  WHERE c.contype = 'f' AND c.connamespace = 'crm'::regnamespace
    AND EXISTS (SELECT FROM pg_attribute i WHERE i.attrelid = child.oid AND i.attname = 'id' AND NOT i.attisdropped)
  UNION
  SELECT c.table_name, c.column_name, record."table"
  FROM unnest($1::text[], $2::text[]) record("column", "table")
    JOIN information_schema.columns c ON c.table_schema = 'crm' AND c.column_name = record."column"
    JOIN information_schema.columns i ON i.table_schema = 'crm' AND i.table_name = c.table_name AND i.column_name = 'id'`;

/** Tables whose rows name their record by \`record_type\` and \`record_id\`. */
const ABOUT_RECORDS = `
  SELECT table_name AS "table" FROM information_schema.columns
  WHERE table_schema = 'crm' AND column_name IN ('id', 'record_type', 'record_id')
  GROUP BY table_name HAVING count(*) = 3`;

/** Messages of and to an address, that nobody knew the sender or recipient of. */
const BY_ADDRESS = [
  ['inbound_messages', 'sender'],
  ['outbox', 'recipient'],
] as const;

export async function rowsOfCustomer(manager: EntityManager, customerId: string): Promise<LinkedRows> {
  const references = await manager.query<readonly Reference[]>(REFERENCES, [
    recordTypeNames.map((type) => `${type.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}_id`),
    recordTypeNames.map(recordTable),
  ]);
  const aboutRecords = await manager.query<readonly { readonly table: string }[]>(ABOUT_RECORDS);
  const found = new Map<string, readonly string[]>();

  const select = async (table: string, condition: string, parameters: readonly unknown[]): Promise<void> => {
    const rows = await manager.query<readonly { readonly id: string }[]>(
      `SELECT id FROM crm.${table} WHERE ${condition}`,
      [...parameters],
    );
    await follow(
      table,
      rows.map(({ id }) => id),
    );
  };
  const follow = async (table: string, candidates: readonly string[]): Promise<void> => {
    const known = found.get(table) ?? [];
    const ids = candidates.filter((id) => !known.includes(id));
    if (ids.length === 0) return;
    found.set(table, [...known, ...ids]);
    for (const { table: child, column, refersTo } of references)
      if (refersTo === table) await select(child, `${column} = ANY($1)`, [ids]);
    // What an interaction tells of was sent: the outbox is followed the other way.
    if (table === 'interactions')
      await select('outbox', 'id IN (SELECT outbox_id FROM crm.interactions WHERE id = ANY($1))', [ids]);
    const type = recordTypeNames.find((name) => recordTable(name) === table);
    if (type === undefined) return;
    for (const about of aboutRecords)
      await select(about.table, 'record_type = $1 AND record_id = ANY($2)', [type, ids]);
  };

  await follow('customers', [customerId]);
  const addresses = (await addressesOf(manager, found)).flatMap(sealedForms);
  for (const [table, column] of BY_ADDRESS)
    await select(table, `${column} = ANY($1) AND customer_id IS NULL AND lead_id IS NULL`, [addresses]);
  return found;
}
