/** What somebody is known by, so that it can be sought where no key leads. */
import type { EntityManager } from 'typeorm';
import { unseal } from '../sealed.js';
import { addressPattern } from './address-pattern.js';
import { ERASED, isLongEnough } from './masked.js';
import { metadataOf, personalColumns, type LinkedRows } from './personal-columns.js';

export interface Identity {
  /** E-mail addresses, and telephone numbers in E.164: nobody else has them. */
  readonly addresses: readonly string[];
  /** Finds the addresses in any spelling; undefined where there are none. */
  readonly pattern: RegExp | undefined;
  /** All that was written of them, the longest first; also as JSON and CSV escape it. */
  readonly texts: readonly string[];
  /** Of these what is never a word of a machine's, as a state or a type is: names, and what has several words. */
  readonly telling: readonly string[];
}

/** Who has a name and addresses of his own. */
const PEOPLE = ['customers', 'contacts', 'leads'];

export async function identityOf(manager: EntityManager, rows: LinkedRows): Promise<Identity> {
  const addresses = await addressesOf(manager, rows);
  const names = new Set<string>();
  for (const table of PEOPLE) for (const name of await textsOf(manager, rows, table, ['name'])) names.add(name);
  const all = new Set<string>();
  for (const table of rows.keys()) {
    const metadata = metadataOf(manager, table);
    const columns = (metadata ? personalColumns(metadata) : []).filter(({ kind }) => kind === 'text');
    for (const text of await textsOf(
      manager,
      rows,
      table,
      columns.map(({ name }) => name),
    ))
      all.add(text);
  }
  const texts = [...all].filter((text) => isLongEnough(text) && !text.includes(ERASED));
  const telling = texts.filter((text) => names.has(text) || /\s/.test(text));
  return { addresses, pattern: addressPattern(addresses), texts: spellings(texts), telling: spellings(telling) };
}

export async function addressesOf(manager: EntityManager, rows: LinkedRows): Promise<readonly string[]> {
  const addresses = new Set<string>();
  for (const table of PEOPLE)
    for (const address of await textsOf(manager, rows, table, ['email', 'phone'])) addresses.add(address);
  return [...addresses];
}

async function textsOf(
  manager: EntityManager,
  rows: LinkedRows,
  table: string,
  columns: readonly string[],
): Promise<readonly string[]> {
  if (columns.length === 0) return [];
  const found = await manager.query<readonly Readonly<Record<string, string | null>>[]>(
    `SELECT ${columns.join(', ')} FROM crm.${table} WHERE id = ANY($1)`,
    [rows.get(table) ?? []],
  );
  return found.flatMap((row) => Object.values(row).flatMap((text) => (text === null ? [] : [unseal(text)])));
}

const spellings = (texts: readonly string[]): readonly string[] =>
  [...new Set(texts.flatMap((text) => [text, JSON.stringify(text).slice(1, -1), text.replaceAll('"', '""')]))].sort(
    (a, b) => b.length - a.length,
  );
