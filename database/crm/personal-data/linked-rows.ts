/** What hangs on a customer: found from the foreign keys of the schema, so that a new table is never forgotten. */
import type { EntityManager } from 'typeorm';
import { recordTable } from '../record-fields.js';
import { recordTypeNames } from '../records.js';

/** Ids of rows by the name of their table in schema `crm`, the customer's own first. */
export type LinkedRows = ReadonlyMap<string, readonly string[]>;

interface ForeignKey {
  readonly table: string;
  readonly column: string;
  readonly refersTo: string;
}

/** Of tables with an `id`. What an interaction tells of was sent: the outbox is followed the other way. */
const FOREIGN_KEYS = `
  SELECT child.relname AS "table", a.attname AS "column", parent.relname AS "refersTo"
  FROM pg_constraint c JOIN pg_class child ON child.oid = c.conrelid JOIN pg_class parent ON parent.oid = c.confrelid
  JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
  WHERE c.contype = 'f' AND c.connamespace = 'crm'::regnamespace
    AND EXISTS (SELECT FROM pg_attribute i WHERE i.attrelid = child.oid AND i.attname = 'id' AND NOT i.attisdropped)`;

/** Tables whose rows name their record by \`record_type\` and \`record_id\`. */
const ABOUT_RECORDS = `
  SELECT table_name AS "table" FROM information_schema.columns
  WHERE table_schema = 'crm' AND column_name IN ('id', 'record_type', 'record_id')
  GROUP BY table_name HAVING count(*) = 3`;

export async function rowsOfCustomer(manager: EntityManager, customerId: string): Promise<LinkedRows> {
  const foreignKeys = await manager.query<readonly ForeignKey[]>(FOREIGN_KEYS);
  const aboutRecords = await manager.query<readonly { readonly table: string }[]>(ABOUT_RECORDS);
  const found = new Map<string, Set<string>>();
  const waiting: { readonly table: string; readonly ids: readonly string[] }[] = [
    { table: 'customers', ids: [customerId] },
  ];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { table } = next;
    const known = found.get(table) ?? new Set<string>();
    const ids = next.ids.filter((id) => !known.has(id));
    if (ids.length === 0) continue;
    found.set(table, new Set([...known, ...ids]));
    const follow = async (to: string, condition: string, parameters: readonly unknown[]): Promise<void> => {
      const rows = await manager.query<readonly { readonly id: string }[]>(
        `SELECT id FROM crm.${to} WHERE ${condition}`,
        [...parameters],
      );
      waiting.push({ table: to, ids: rows.map(({ id }) => id) });
    };
    for (const key of foreignKeys)
      if (key.refersTo === table) await follow(key.table, `${key.column} = ANY($1)`, [ids]);
    if (table === 'interactions')
      await follow('outbox', 'id IN (SELECT outbox_id FROM crm.interactions WHERE id = ANY($1))', [ids]);
    const type = recordTypeNames.find((name) => recordTable(name) === table);
    if (type === undefined) continue;
    for (const about of aboutRecords)
      await follow(about.table, 'record_type = $1 AND record_id = ANY($2)', [type, ids]);
  }
  return new Map([...found].map(([table, ids]) => [table, [...ids]]));
}
