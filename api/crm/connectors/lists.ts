/** Whole lists of their records, as JSON or CSV, and ours as CSV. */
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { post } from '../../../activities/channels/http-post.js';
import type { Connector } from '../../../database/crm/connector.entity.js';
import type { Item } from '../../../database/crm/sync/runs.js';
import { invalid } from '../../problem/problem.js';

const FETCH_TIMEOUT_MS = 25_000;
const LARGEST_LIST = 64 * 1024 * 1024;

/** The first line names the columns. Throws a `Problem` of status 400 with the line where it is no CSV. */
export function readCsv(text: string, { delimiter }: Pick<Connector, 'delimiter'>): readonly Item[] {
  try {
    return parse(text, { columns: true, delimiter, bom: true, skip_empty_lines: true, trim: true });
  } catch (error) {
    throw invalid(`Expected a CSV file, but: ${(error as Error).message}.`);
  }
}

export function writeCsv(rows: readonly Item[], columns: readonly string[], delimiter: string): string {
  return stringify([...rows], { header: true, columns: [...columns], delimiter, cast: { boolean: String } });
}

/** A list of objects, or `{ "records": [...] }`. Throws a `Problem` of status 400 where it is something else. */
export function readItems(body: unknown): readonly Item[] {
  const list = typeof body === 'object' && body !== null && 'records' in body ? body.records : body;
  if (Array.isArray(list) && list.every((item) => typeof item === 'object' && item !== null && !Array.isArray(item)))
    return list as readonly Item[];
  throw invalid('Expected records to be a list of objects, but it is something else.');
}

/** Theirs, from where they serve them. */
export async function fetchList(
  connector: Connector,
  { privateAddresses }: { readonly privateAddresses: boolean },
): Promise<readonly Item[]> {
  const request = {
    url: connector.listUrl ?? '',
    headers: { accept: 'application/json, text/csv' },
    timeoutMs: FETCH_TIMEOUT_MS,
    privateAddresses,
    largestAnswer: LARGEST_LIST,
  };
  const { status, type, text, whole } = await post(request);
  if (status < 200 || status > 299)
    throw new Error(`Expected a status of 2xx for the list, but it is ${String(status)}.`);
  if (!whole) throw new Error(`Expected a whole list of at most ${String(LARGEST_LIST)} bytes, but it is cut off.`);
  return type.includes('json') ? readItems(JSON.parse(text)) : readCsv(text, connector);
}
