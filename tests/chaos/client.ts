/** A careful client: it sends to whichever API answers, and repeats what was not answered, or with a 5xx. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Ledger } from './ledger.js';

export interface Answer {
  readonly status: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers of every shape
  readonly body: any;
}

/** More than a command waits for its workflow. */
const PATIENCE_MS = 20_000;
const PAUSE_MS = 300;

export class CarefulClient {
  private turn = 0;

  constructor(
    private readonly urls: readonly string[],
    private readonly ledger: Ledger,
    /** Aborted: nothing is repeated any more. */
    private readonly signal: AbortSignal,
  ) {}

  /** One try, under this `Idempotency-Key` where it has one; undefined where it stays open whether it was done. */
  async attempt(path: string, body: object | FormData, requestId?: string): Promise<Answer | undefined> {
    this.turn += 1;
    const url = this.urls[this.turn % this.urls.length] ?? '';
    const form = body instanceof FormData;
    try {
      const response = await fetch(`${url}${path}`, {
        method: 'POST',
        body: form ? body : JSON.stringify(body),
        headers: {
          ...(!form && { 'content-type': 'application/json' }),
          ...(requestId !== undefined && { 'idempotency-key': requestId }),
        },
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      const text = await response.text();
      this.ledger.answered(response.status);
      return response.status >= 500
        ? undefined
        : { status: response.status, body: text === '' ? {} : JSON.parse(text) };
    } catch {
      this.ledger.answered(0);
      return undefined;
    }
  }

  /** Until it is answered, and how often it was not before; undefined where the run ended meanwhile. */
  async persist(
    path: string,
    body: object | FormData,
    requestId?: string,
  ): Promise<(Answer & { readonly unanswered: number }) | undefined> {
    for (let unanswered = 0; !this.signal.aborted; unanswered += 1) {
      const answer = await this.attempt(path, body, requestId);
      if (answer !== undefined) return { ...answer, unanswered };
      await sleep(PAUSE_MS);
    }
    return undefined;
  }

  /** What a search finds; nothing where it is not answered. */
  async find<Item>(path: string, filter: object, limit = 100): Promise<readonly Item[]> {
    const answer = await this.attempt(path, { filter, page: { limit } });
    return answer?.status === 200 ? (answer.body as { readonly items: readonly Item[] }).items : [];
  }
}
