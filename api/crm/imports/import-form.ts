/** What a form asks for, checked against the file that came with it and the record type it is for. */
import type { EntityManager } from 'typeorm';
import { delimiterOf, type Delimiter } from '../../../database/crm/importing/delimiter.js';
import type { Encoding } from '../../../database/crm/importing/encoding.js';
import { fileChunks } from '../../../database/crm/importing/file.js';
import { csvRows } from '../../../database/crm/importing/rows.js';
import { recordFields } from '../../../database/crm/record-fields.js';
import type { RecordTypeName } from '../../../database/crm/records.js';
import { invalid } from '../../problem/problem.js';
import type { StoredFile } from './import-storage.js';
import type { ImportCreation } from './imports.dto.js';

export interface ImportForm {
  readonly recordType: RecordTypeName;
  readonly headers: readonly string[];
  readonly mapping: Readonly<Record<string, string>>;
  readonly delimiter: Delimiter;
  readonly encoding: Encoding;
}

/** Throws a `Problem` of status 400 where the file has no such columns, or the type no such fields. */
export async function importForm(
  manager: EntityManager,
  { file, detected }: StoredFile,
  request: ImportCreation,
): Promise<ImportForm> {
  const recordType = request.recordType as RecordTypeName;
  const encoding = request.encoding ?? detected;
  const delimiter = request.delimiter ?? delimiterOf(await beginning(manager, file, encoding));
  const headers = await headersOf(manager, file, { encoding, delimiter });
  const fields = recordFields(recordType).filter(({ readOnly }) => !readOnly);
  const names = fields.map(({ name }) => name);
  const mapping = request.mapping
    ? mappingOf(request.mapping)
    : Object.fromEntries(headers.filter((header) => names.includes(header)).map((header) => [header, header]));
  const mapped = Object.values(mapping);
  const missing = Object.keys(mapping).filter((header) => !headers.includes(header));
  if (missing.length > 0)
    throw invalid(
      `Expected the first line of the file to have ${missing.join(', ')}, but it has ${headers.join(', ')}.`,
    );
  const unknown = mapped.filter((name) => !names.includes(name));
  if (unknown.length > 0)
    throw invalid(`Expected mapping to name fields among ${names.join(', ')}, but it names ${unknown.join(', ')}.`);
  const twice = mapped.find((name, index) => mapped.indexOf(name) !== index);
  if (twice !== undefined) throw invalid(`Expected mapping to name each field once, but it names ${twice} twice.`);
  const needed = fields.filter(({ name, optional }) => !optional && !mapped.includes(name)).map(({ name }) => name);
  if (needed.length > 0)
    throw invalid(
      `Expected a column for each of ${needed.join(', ')}, which a ${recordType} has to have, but there is none.`,
    );
  return { recordType, headers, mapping, delimiter, encoding };
}

async function beginning(manager: EntityManager, file: string, encoding: Encoding): Promise<string> {
  for await (const chunk of fileChunks(manager, { file })) return new TextDecoder(encoding).decode(chunk);
  return '';
}

async function headersOf(
  manager: EntityManager,
  file: string,
  format: { readonly encoding: Encoding; readonly delimiter: Delimiter },
): Promise<readonly string[]> {
  try {
    for await (const { cells } of csvRows(fileChunks(manager, { file }), format)) {
      const headers = cells.map((cell) => cell.trim());
      const twice = headers.find((header, index) => header !== '' && headers.indexOf(header) !== index);
      if (twice === undefined) return headers;
      throw invalid(`Expected each header once, but ${twice} is there twice.`);
    }
  } catch (error) {
    if (!isCsvError(error)) throw error;
    throw invalid(`Expected a CSV file, but its first line is none: ${error.message}.`);
  }
  throw invalid('Expected a file with headers in its first line, but it is empty.');
}

/** csv-parse's own. */
export const isCsvError = (error: unknown): error is Error =>
  error instanceof Error && String((error as { readonly code?: unknown }).code).startsWith('CSV_');

function mappingOf(text: string): Readonly<Record<string, string>> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && Object.values(value).every((one) => typeof one === 'string'))
      return value as Readonly<Record<string, string>>;
  } catch {
    // Falls through to the refusal.
  }
  throw invalid('Expected mapping to be a JSON object of texts, but it is not.');
}
