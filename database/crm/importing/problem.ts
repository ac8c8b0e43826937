/** What is wrong with a row of an import. The codes are stable. */
import type { CleaningCode } from '../cleaning/index.js';

export type ImportCode =
  CleaningCode | 'DUPLICATE' | 'REFERENCE_UNKNOWN' | 'ROW_TOO_LONG' | 'VALUE_INVALID' | 'VALUE_MISSING';

export interface ImportProblem {
  /** Header of the column; null where the row as a whole is meant. */
  readonly column: string | null;
  readonly code: ImportCode;
  /** Reads "Expected …, but …". */
  readonly message: string;
}
