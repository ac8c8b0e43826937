/** Every refusal of the API, as RFC 9457 writes it, with a stable `code` beside it. */
import { STATUS_CODES } from 'node:http';

export interface ProblemOptions {
  readonly status: number;
  /** Stable and upper case, e.g. `NOT_FOUND`: what a client may switch on. */
  readonly code: string;
  /** Reads "Expected …, but …", and says what to do where that is not plain. */
  readonly detail: string;
  /** Further members of the answer, e.g. `diagnostics`. */
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** The body of an answer of media type `application/problem+json`. */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** Path of the request. */
  readonly instance: string;
  readonly code: string;
}

/** Thrown by services, answered by `ProblemFilter`. */
export class Problem extends Error {
  constructor(readonly options: ProblemOptions) {
    super(options.detail);
    this.name = 'Problem';
  }
}

export function problemDocument(options: ProblemOptions, instance: string): ProblemDocument {
  return {
    type: 'about:blank',
    title: STATUS_CODES[options.status] ?? 'Error',
    status: options.status,
    detail: options.detail,
    instance,
    code: options.code,
    ...options.extensions,
  };
}

export function invalid(detail: string): Problem {
  return new Problem({ status: 400, code: 'INVALID_ARGUMENT', detail });
}

/** `noun` reads as in "user task". */
export function notFound(noun: string, key: string): Problem {
  return new Problem({
    status: 404,
    code: 'NOT_FOUND',
    detail: `Expected ${/^[aeio]/i.test(noun) ? 'an' : 'a'} ${noun} with key ${key}, but there is none.`,
  });
}

/** What an instance that keeps still cannot do. */
export function suspended(processInstanceKey: string): Problem {
  return new Problem({
    status: 409,
    code: 'INSTANCE_SUSPENDED',
    detail: `Expected process instance ${processInstanceKey} to be ACTIVE, but it is SUSPENDED. Resume it first.`,
  });
}

export function conflict(detail: string): Problem {
  return new Problem({ status: 409, code: 'INVALID_STATE', detail });
}

export function forbidden(detail: string): Problem {
  return new Problem({ status: 403, code: 'FORBIDDEN', detail });
}
