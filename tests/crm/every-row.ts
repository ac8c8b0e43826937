import pg from 'pg';
import { unsealIfSealed } from '../../database/crm/sealed.js';

export interface FoundRow {
  /** `crm.customers` */
  readonly table: string;
  /** JSON of the row, as it is stored. */
  readonly stored: string;
  /** The same with what was sealed opened. */
  readonly opened: string;
}

/** Every row of every table, in whatever schema. */
export async function everyRow(databaseUrl: string): Promise<readonly FoundRow[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
       WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
    );
    const found: FoundRow[] = [];
    for (const { name } of tables) {
      const { rows } = await client.query<object>(`SELECT * FROM ${name}`);
      for (const row of rows)
        found.push({
          table: name,
          stored: JSON.stringify(row, readable),
          opened: JSON.stringify(row, (key, value: unknown) => {
            const text = readable(key, value);
            return typeof text === 'string' ? unsealIfSealed(text) : text;
          }),
        });
    }
    return found;
  } finally {
    await client.end();
  }
}

/** Bytes as text: `JSON.stringify` has made a Buffer an object of numbers before it asks. */
function readable(_key: string, value: unknown): unknown {
  const bytes = value as { readonly type?: unknown; readonly data?: unknown } | null;
  if (typeof bytes !== 'object' || bytes?.type !== 'Buffer' || !Array.isArray(bytes.data)) return value;
  return Buffer.from(bytes.data as number[]).toString('utf8');
}
