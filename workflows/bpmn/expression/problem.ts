/** What a compilation may be told, and how it says no. */
export interface ParseOptions {
  /** Variables whose names hold operator characters (`a+b`), which FEEL can only read when it knows them. */
  readonly names?: readonly string[];
  /** Functions that the evaluation's `lookup` supplies beside the built-in ones (business knowledge models). */
  readonly functions?: readonly string[];
}

export interface ParseProblem {
  readonly ok: false;
  readonly message: string;
  /** Index of the first character concerned. */
  readonly offset: number;
  readonly code: 'FEEL_SYNTAX' | 'FEEL_UNKNOWN_FUNCTION';
}
