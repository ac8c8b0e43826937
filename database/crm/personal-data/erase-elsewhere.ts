/** Somebody in what no key leads to: files taken in and given out, lists, messages, notes about others. */
import type { EntityManager } from 'typeorm';
import type { Json } from '../../../workflows/engine/record.js';
import { sealLike, unsealIfSealed } from '../sealed.js';
import { mayHold, sqlPatterns } from './address-pattern.js';
import { erasing } from './erased.js';
import type { Identity } from './identity.js';
import { ERASED, someText } from './masked.js';
import { metadataOf, personalColumns } from './personal-columns.js';
import { changeTexts, rowRanges, textTables, type TextColumn, type TextTable } from './stored-texts.js';

/**
 * Left as they are: who does not want to be written to (Art. 21 (3)), the staff's own, and what processes are made of.
 */
const LEFT: ReadonlySet<string> = new Set([
  'crm.suppressions',
  'crm.users',
  'engine.decision_definitions',
  'engine.decision_requirements',
  'engine.deployments',
  'engine.forms',
  'engine.plans',
  'engine.process_definitions',
  'engine.resources',
]);

/** What is left of a text of a row that has one of the addresses, where not even the rest of it may stay. */
const WHOLE: Readonly<Record<string, string>> = {
  'crm.import_rows.report': JSON.stringify({ problems: [], cells: [] }),
  'crm.sync_items.detail': ERASED,
  'crm.sync_items.item': '{}',
};

/**
 * Every row of the database that has one of their addresses, sealed or not, tells of them: it loses all that is known of
 * them. Records of others lose the addresses alone, and only where these stand in a text: what is somebody's own address
 * stays his. Within a transaction; reads every text that is kept.
 */
export async function eraseElsewhere(manager: EntityManager, identity: Identity): Promise<void> {
  const { addresses, pattern } = identity;
  if (!pattern) return;
  const patterns = sqlPatterns(addresses);
  const all = erasing(identity);
  const addressesAlone = erasing({ texts: [], telling: [], pattern });
  for (const table of await textTables(manager)) {
    if (LEFT.has(table.path)) continue;
    const columns = table.isRecord ? freeTexts(manager, table) : table.columns;
    if (columns.length === 0) continue;
    for (const range of rowRanges(table)) {
      const places = await rowsWith(manager, { table: { ...table, columns }, range, patterns, pattern });
      if (places.length === 0) continue;
      const rows = { table: { ...table, columns }, where: 'ctid = ANY($1::tid[])', parameters: [places] };
      await changeTexts(manager, rows, (text, column) => {
        const rest = WHOLE[`${table.path}.${column.name}`];
        if (rest !== undefined) return sealLike(text, rest);
        return table.isRecord ? addressesAlone(text, column) : all(text, column);
      });
    }
  }
}

/** Without whose address a record's is. */
function freeTexts(manager: EntityManager, { table, columns }: TextTable): readonly TextColumn[] {
  const metadata = metadataOf(manager, table);
  const free = metadata ? personalColumns(metadata).filter(({ searchable }) => !searchable) : [];
  return columns.filter(({ name }) => free.some((column) => column.name === name));
}

async function rowsWith(
  manager: EntityManager,
  {
    table: { path, columns },
    range,
    patterns,
    pattern,
  }: {
    readonly table: TextTable;
    readonly range: string;
    readonly patterns: readonly string[];
    readonly pattern: RegExp;
  },
): Promise<readonly string[]> {
  const texts = columns.map(({ name }) => `to_json(${name})`).join(', ');
  const may = columns.map(({ name }) => mayHold(`${name}::text`, '$1::text[]')).join(' OR ');
  const rows = await manager.query<readonly { readonly place: string; readonly texts: Json }[]>(
    `SELECT ctid AS place, json_build_array(${texts}) AS texts FROM ${path} WHERE ${range} AND (${may})`,
    [patterns],
  );
  return rows
    .filter((row) => someText(row.texts, (text) => unsealIfSealed(text).search(pattern) !== -1))
    .map(({ place }) => place);
}
