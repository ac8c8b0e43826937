/** What a row refers to has to be there, and to be of the same organisation where it belongs to one. */
import type { EntityManager } from 'typeorm';
import { recordTypes } from '../records.js';
import type { ImportPlan } from './plan.js';
import type { ReadRow } from './read-row.js';

export async function checkReferences<Row extends ReadRow>(
  manager: EntityManager,
  { recordType, ownedBy, columns }: ImportPlan,
  rows: readonly Row[],
): Promise<readonly Row[]> {
  const { foreignKeys } = manager.connection.getMetadata(recordTypes[recordType].entity);
  let checked = rows;
  for (const { columns: own, referencedEntityMetadata: target, referencedColumns } of foreignKeys) {
    const column = columns.find(({ field }) => field.name === own[0]?.propertyName);
    const referenced = referencedColumns[0]?.databaseName;
    if (!column || referenced === undefined) continue;
    const { field, header } = column;
    const wanted = [...new Set(checked.map(({ values }) => values[field.name]))].filter((value) => value !== null);
    if (wanted.length === 0) continue;
    const owned = target.findColumnWithPropertyName('ownedBy') ? 'owned_by = $2' : '$2::bigint IS NOT NULL';
    const found = await manager.query<{ readonly value: string }[]>(
      `SELECT ${referenced}::text AS value FROM ${target.tablePath} WHERE ${referenced}::text = ANY ($1) AND ${owned}`,
      [wanted, ownedBy],
    );
    const known = new Set<unknown>([null, ...found.map(({ value }) => value)]);
    checked = checked.map((row) => {
      const value = row.values[field.name];
      if (known.has(value)) return row;
      const message = `Expected one of ${target.tableName}, but "${String(value)}" is none.`;
      return { ...row, problems: [...row.problems, { column: header, code: 'REFERENCE_UNKNOWN', message }] };
    });
  }
  return checked;
}
