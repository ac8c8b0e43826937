/** What PostgreSQL refuses, as a problem of the request. */
import { Problem } from '../../problem/problem.js';

interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly expected: string;
}

/** By SQLSTATE. */
const REFUSALS: Readonly<Record<string, Refusal>> = {
  '22001': { status: 400, code: 'INVALID_ARGUMENT', expected: 'shorter texts' },
  '22003': { status: 400, code: 'INVALID_ARGUMENT', expected: 'smaller numbers' },
  '23502': { status: 400, code: 'INVALID_ARGUMENT', expected: 'a value that is not empty' },
  '23503': { status: 400, code: 'REFERENCE_UNKNOWN', expected: 'what the record refers to to be there' },
  '23505': { status: 409, code: 'ALREADY_EXISTS', expected: 'no other record of the same key' },
  '23514': { status: 400, code: 'INVALID_ARGUMENT', expected: 'values within their bounds' },
  '42501': { status: 403, code: 'FORBIDDEN', expected: 'a record that is yours to write' },
};

/** What the driver says of it. */
interface Refused {
  readonly code?: string;
  readonly constraint?: string;
  readonly column?: string;
}

export async function refusedByDatabase<Result>(run: () => Promise<Result>): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    const { code, constraint, column } = (error as { readonly driverError?: Refused }).driverError ?? {};
    const refusal = code === undefined ? undefined : REFUSALS[code];
    if (!refusal) throw error;
    const { status, expected } = refusal;
    const what = constraint ?? column;
    const why = what === undefined ? '' : ` (${what})`;
    throw new Problem({
      status,
      code: refusal.code,
      detail: `Expected ${expected}, but the database refuses it${why}.`,
    });
  }
}
