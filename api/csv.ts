/** Comma-separated values, as RFC 4180 and spreadsheets have them. */
import { stringify } from 'csv-stringify/sync';

export const asksForCsv = (accept: string | undefined): boolean => accept?.startsWith('text/csv') === true;

/** With a header. A text that a spreadsheet would take for a formula is written as a text. */
export function csvOf(rows: readonly (object | readonly unknown[])[], columns: readonly string[]): string {
  return stringify([...rows], { header: true, columns, record_delimiter: 'windows', escape_formulas: true });
}
