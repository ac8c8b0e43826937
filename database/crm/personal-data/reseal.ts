/** Seals anew, under the current key, what an earlier key sealed or none did, wherever it is kept. */
import type { DataSource } from 'typeorm';
import { markStale } from '../matching/mark-stale.js';
import { refreshMatches } from '../matching/refresh.js';
import { isCurrent, seal, sealing, sealLike, sealSearchable, unseal, unsealIfSealed } from '../sealed.js';
import { changeTexts, rowRanges, textTables, type TextTable } from './stored-texts.js';

/**
 * Answers how many rows of each table were sealed anew, and under `match_keys` how many records are compared anew, since
 * their blocking keys are digests under the data key. Each stretch of a table is a transaction, so that a stopped run
 * goes on where it was. Whoever writes meanwhile writes under the current key.
 */
export async function reseal(dataSource: DataSource): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  let changed: number;
  // A row that is changed meanwhile may come to stand where was looked already.
  do {
    changed = 0;
    for (const table of await textTables(dataSource.manager)) {
      if (table.schema !== 'crm' && !keepsSealed(dataSource, table)) continue;
      const count = await resealTable(dataSource, table);
      counts[table.table] = (counts[table.table] ?? 0) + count;
      changed += count;
    }
  } while (changed > 0);
  counts['match_keys'] = await markStale(dataSource.manager);
  while ((await refreshMatches(dataSource)) > 0);
  return counts;
}

/** By column; nothing of those that no entity has. */
function sealingOf({ entityMetadatas }: DataSource, { path }: TextTable): Map<string, ReturnType<typeof sealing>> {
  const columns = entityMetadatas.find(({ tablePath }) => tablePath === path)?.columns ?? [];
  return new Map(columns.map((column) => [column.databaseName, sealing(column)]));
}

function keepsSealed(dataSource: DataSource, table: TextTable): boolean {
  return [...sealingOf(dataSource, table).values()].some((how) => how !== undefined);
}

async function resealTable(dataSource: DataSource, table: TextTable): Promise<number> {
  const hows = sealingOf(dataSource, table);
  const [, id = ''] = seal('').split(':');
  const stale = table.columns.map(({ name }) =>
    hows.get(name)
      ? `(${name} IS NOT NULL AND NOT starts_with(${name}, 'sealed:${id}:'))`
      : `${name}::text ~ 'sealed:(?!${id.replaceAll('.', '[.]')}:)[[:alnum:]_.-]+:[[:alnum:]_-]{38,}'`,
  );
  let count = 0;
  for (const range of rowRanges(table)) {
    const rows = { table, where: `${range} AND (${stale.join(' OR ')})` };
    count += await dataSource.transaction((manager) =>
      changeTexts(manager, rows, (text, { name }) => {
        if (isCurrent(text)) return text;
        const how = hows.get(name);
        if (!how) return sealLike(text, unsealIfSealed(text));
        return how === 'sealed' ? seal(unseal(text)) : sealSearchable(unseal(text));
      }),
    );
  }
  return count;
}
