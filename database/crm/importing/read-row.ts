/** A row of the file as a record: read by the kinds of the fields, cleaned, checked. Pure. */
import { cleanRecord } from '../cleaning/index.js';
import { recordFields, type RecordField } from '../record-fields.js';
import type { RecordTypeName } from '../records.js';
import { fieldValue } from './field-value.js';
import type { ImportProblem } from './problem.js';
import type { CsvRow } from './rows.js';

/** A column of the file and the field it fills. */
export interface ImportColumn {
  readonly index: number;
  readonly header: string;
  readonly field: RecordField;
}

export interface ReadRow extends CsvRow {
  readonly values: Readonly<Record<string, unknown>>;
  readonly problems: readonly ImportProblem[];
}

/** In the order of the file; `mapping` is of headers to names of fields. */
export function importColumns(
  recordType: RecordTypeName,
  headers: readonly string[],
  mapping: Readonly<Record<string, string>>,
): readonly ImportColumn[] {
  const fields = new Map(recordFields(recordType).map((field) => [field.name, field]));
  return headers.flatMap((header, index) => {
    const field = fields.get(mapping[header] ?? '');
    return field ? [{ index, header, field }] : [];
  });
}

export function readRow(row: CsvRow, columns: readonly ImportColumn[], width: number): ReadRow {
  const problems: ImportProblem[] = [];
  if (row.cells.length > width)
    problems.push({
      column: null,
      code: 'ROW_TOO_LONG',
      message: `Expected at most ${String(width)} cells, as in the first line, but there are ${String(row.cells.length)}.`,
    });
  const typed: Record<string, unknown> = {};
  for (const { index, header, field } of columns) {
    const read = fieldValue(field, row.cells[index] ?? '');
    if ('message' in read) problems.push({ column: header, code: 'VALUE_INVALID', message: read.message });
    typed[field.name] = 'value' in read ? read.value : null;
  }
  const { values, problems: unclean } = cleanRecord(typed);
  const headerOf = (name: string): string | null => columns.find(({ field }) => field.name === name)?.header ?? null;
  problems.push(...unclean.map(({ field, ...problem }) => ({ column: headerOf(field), ...problem })));
  for (const { header, field } of columns)
    if (!field.optional && values[field.name] === null && !problems.some(({ column }) => column === header))
      problems.push({ column: header, code: 'VALUE_MISSING', message: 'Expected a value, but the cell is empty.' });
  return { ...row, values, problems };
}
