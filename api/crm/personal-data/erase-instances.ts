/** What ended process instances kept of a customer: variables, decisions, messages, errors. */
import type { EntityManager } from 'typeorm';
import { ERASED } from '../../../database/crm/personal-data/erase.js';
import type { Key } from '../../../workflows/bpmn/plan.js';
import type { Json } from '../../../workflows/engine/record.js';
import { masked, maskedText } from '../masking/mask.js';

interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: 'jsonb' | 'text';
}

/** Every text and JSON of the engine that belongs to an instance. */
const COLUMNS = `
  SELECT c.table_name AS "table", c.column_name AS "column", c.data_type AS "type"
  FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
  WHERE c.table_schema = 'engine' AND t.table_type = 'BASE TABLE' AND c.data_type IN ('jsonb', 'text')
    AND EXISTS (SELECT FROM information_schema.columns k WHERE k.table_schema = 'engine'
      AND k.table_name = c.table_name AND k.column_name = 'process_instance_key')
  ORDER BY 1, 2`;

/** Wherever one of the texts stands in what is kept of the instances, it stands no more. */
export async function eraseInstances(
  manager: EntityManager,
  { keys, texts }: { readonly keys: readonly Key[]; readonly texts: readonly string[] },
): Promise<void> {
  const longestFirst = [...texts].sort((a, b) => b.length - a.length);
  for (const { table, column, type } of await manager.query<readonly Column[]>(COLUMNS)) {
    const rows = await manager.query<readonly { readonly place: string; readonly value: Json }[]>(
      `SELECT ctid AS place, ${column} AS value FROM engine.${table}
       WHERE process_instance_key = ANY($1) AND ${column} IS NOT NULL FOR UPDATE`,
      [keys],
    );
    for (const { place, value } of rows) {
      const kept =
        type === 'text' ? maskedText(String(value), longestFirst, ERASED) : masked(value, longestFirst, ERASED);
      const [before, after] = [JSON.stringify(value), JSON.stringify(kept)];
      if (before === after) continue;
      await manager.query(`UPDATE engine.${table} SET ${column} = $2 WHERE ctid = $1`, [
        place,
        type === 'text' ? kept : after,
      ]);
    }
  }
}
