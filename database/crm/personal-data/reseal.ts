/** Seals anew, under the current key, what an earlier key sealed or none did. */
import type { DataSource, EntityMetadata } from 'typeorm';
import { isCurrent, seal, sealing, sealSearchable, unseal } from '../sealed.js';

/** Rows at a time: each batch is a transaction, so that a stopped run goes on where it was. */
const BATCH = 500;

interface SealedColumn {
  readonly name: string;
  readonly how: 'sealed' | 'searchable';
}

/** Answers how many rows of each table were sealed anew. Whoever writes meanwhile writes under the current key. */
export async function reseal(dataSource: DataSource): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  for (const metadata of dataSource.entityMetadatas) {
    const columns = metadata.columns.flatMap((column): SealedColumn[] => {
      const how = sealing(column);
      return how ? [{ name: column.databaseName, how }] : [];
    });
    if (columns.length > 0) counts[metadata.tableName] = await resealTable(dataSource, metadata, columns);
  }
  return counts;
}

type Row = Readonly<Record<string, string | null>>;

async function resealTable(
  dataSource: DataSource,
  { tablePath, primaryColumns }: EntityMetadata,
  columns: readonly SealedColumn[],
): Promise<number> {
  const keys = primaryColumns.map(({ databaseName }) => databaseName);
  const stale = columns.map(({ name }) => `(${name} IS NOT NULL AND ${name} NOT LIKE $1)`).join(' OR ');
  let count = 0;
  for (;;) {
    const done = await dataSource.transaction(async (manager) => {
      const rows = await manager.query<readonly Row[]>(
        `SELECT ${[...keys, ...columns.map(({ name }) => name)].join(', ')} FROM ${tablePath}
         WHERE ${stale} LIMIT ${String(BATCH)} FOR UPDATE SKIP LOCKED`,
        [currentForm()],
      );
      for (const row of rows) {
        const values = columns.map(({ name, how }) => resealed(row[name] ?? null, how));
        const set = columns.map(({ name }, index) => `${name} = $${String(index + 1)}`).join(', ');
        const where = keys.map((key, index) => `${key} = $${String(columns.length + index + 1)}`).join(' AND ');
        await manager.query(`UPDATE ${tablePath} SET ${set} WHERE ${where}`, [
          ...values,
          ...keys.map((key) => row[key]),
        ]);
      }
      return rows.length;
    });
    count += done;
    if (done < BATCH) return count;
  }
}

/** A pattern of SQL: what the current key sealed. */
function currentForm(): string {
  const [, id = ''] = seal('').split(':');
  return `sealed:${id.replaceAll(/[%_\\]/g, '\\$&')}:%`;
}

function resealed(stored: string | null, how: SealedColumn['how']): string | null {
  if (stored === null || isCurrent(stored)) return stored;
  return how === 'sealed' ? seal(unseal(stored)) : sealSearchable(unseal(stored));
}
