/** Why a text does not compile. */
export interface JuelProblem {
  readonly ok: false;
  readonly message: string;
  /** Index of the first character concerned. */
  readonly offset: number;
  /** `JUEL_UNSUPPORTED`: valid JUEL, but it needs Java: a bean, a class, a function of a plugin. */
  readonly code: 'JUEL_SYNTAX' | 'JUEL_UNSUPPORTED';
}

/** Carries a problem out of the parser; caught by `parse`. */
export class JuelProblemFound extends Error {
  constructor(readonly problem: JuelProblem) {
    super(problem.message);
  }
}

export function syntaxProblem(offset: number, message: string): JuelProblemFound {
  return new JuelProblemFound({ ok: false, code: 'JUEL_SYNTAX', message, offset });
}

export function unsupported(offset: number, message: string): JuelProblemFound {
  return new JuelProblemFound({ ok: false, code: 'JUEL_UNSUPPORTED', message, offset });
}
