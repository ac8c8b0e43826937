import { stringify } from 'csv-stringify/sync';
import { safeCell } from './safe-cell.js';

/** RFC 4180, with nothing in it that a spreadsheet would run. */
export const csvLines = (rows: readonly (readonly string[])[]): string =>
  stringify(
    rows.map((row) => row.map(safeCell)),
    { record_delimiter: '\r\n' },
  );
