/** Refusals of the API, RFC 9457. */

interface ProblemDocument {
  /** 0 where no answer came. */
  readonly status: number;
  /** Stable; texts of ours go by it. */
  readonly code: string;
  /** "Expected …, but …" */
  readonly detail: string;
}

export class Problem extends Error {
  readonly status: number;
  readonly code: string;

  constructor({ status, code, detail }: ProblemDocument) {
    super(detail);
    this.name = 'Problem';
    this.status = status;
    this.code = code;
  }
}

/** Proxies answer refusals of their own, which are no JSON. */
export async function problemOf(response: Response): Promise<Problem> {
  const text = await response.text();
  try {
    const { code, detail } = JSON.parse(text) as Partial<ProblemDocument>;
    return new Problem({ status: response.status, code: code ?? 'UNKNOWN', detail: detail ?? text });
  } catch {
    return new Problem({
      status: response.status,
      code: `HTTP_${String(response.status)}`,
      detail: text.slice(0, 500),
    });
  }
}

export function isProblem(error: unknown, status?: number): error is Problem {
  return error instanceof Problem && (status === undefined || error.status === status);
}
