/** What the clients asked for, and what was accepted: the measure of everything that is found afterwards. */

/** The start of one instance, repeated under its `Idempotency-Key` until it was answered, and sometimes after that. */
export interface Start {
  /** Its `Idempotency-Key`, and the instance's business id, by which it is found. */
  readonly id: string;
  /** Keys of instances that were answered. */
  readonly answers: string[];
}

/** A message under an id of its own, published until it was answered. */
export interface Publication {
  readonly messageId: string;
  readonly name: string;
  readonly correlationKey: string;
  /** `start`s an instance; an instance `wait`s for it, or will; `chance`: one waited, which may end meanwhile. */
  readonly finds: 'start' | 'wait' | 'chance';
  accepted: boolean;
}

/** The completion of a user task or a job, sent until it was answered. */
export interface Completion {
  readonly of: 'user task' | 'job';
  readonly key: string;
  readonly elementId: string;
  /** `ended`: was no longer there at the first try that was answered. */
  answer?: 'done' | 'done before' | 'ended';
}

export class Ledger {
  readonly starts: Start[] = [];
  readonly publications: Publication[] = [];
  readonly completions: Completion[] = [];
  /** Signals that were broadcast and answered. */
  signals = 0;
  /** Answers by status, `0` where there was none. */
  readonly answers = new Map<number, number>();

  answered(status: number): void {
    this.answers.set(status, (this.answers.get(status) ?? 0) + 1);
  }
}
