/** What is wrong with a value that somebody typed. The codes are stable. */
export type CleaningCode = 'NAME_MISSING' | 'EMAIL_INVALID' | 'PHONE_INVALID' | 'COUNTRY_UNKNOWN';

export interface CleaningProblem {
  /** Name of the field, as in the API. */
  readonly field: string;
  readonly code: CleaningCode;
  /** Reads "Expected …, but …". */
  readonly message: string;
}

/** A cleaned value, null where there is none; with a problem the value is null. */
export interface Cleaned<Value> {
  readonly value: Value | null;
  readonly problem?: Omit<CleaningProblem, 'field'>;
}
