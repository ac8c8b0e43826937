/** What reached the workflow and waits for its turn. Handlers and callbacks only put; the shell's loop alone takes. */
import type { Key } from './bpmn/plan.js';
import type { AuditEntry, Committed } from './contract.js';
import type { EventBody } from './engine/index.js';

/** The update that waits for the commit of its event. */
export interface Reply {
  done(committed: Committed): void;
  refuse(reason: Error): void;
}

export interface Arrival {
  /** Dropped when its turn comes and the effect it is from was cancelled or replaced meanwhile. */
  readonly from?: {
    readonly key: Key;
    readonly token: string;
    /** The effect goes on after this. */
    readonly goesOn?: true;
  };
  readonly event?: EventBody;
  /** Instead of an event: what the host itself has to do next. */
  readonly next?: () => void;
  readonly reply?: Reply;
  readonly audit?: Omit<AuditEntry, 'at'>;
  /** The view may be ahead: it is to have the steps of this workflow and no others. */
  readonly confirm?: true;
}

export class Inbox {
  private readonly arrivals: Arrival[] = [];
  private wake: (() => void) | undefined;
  private bug: { readonly error: unknown } | undefined;

  put(arrival: Arrival): void {
    this.arrivals.push(arrival);
    this.wake?.();
  }

  /** Before all that has arrived. */
  putFirst(arrival: Arrival): void {
    this.arrivals.unshift(arrival);
    this.wake?.();
  }

  /** Something failed that only a mended Baton cures: the loop throws it, and Temporal tries the workflow task again. */
  fail(error: unknown): void {
    this.bug ??= { error };
    this.wake?.();
  }

  take(): Arrival | undefined {
    if (this.bug !== undefined) throw this.bug.error;
    return this.arrivals.shift();
  }

  get empty(): boolean {
    return this.arrivals.length === 0 && this.bug === undefined;
  }

  /** Resolves as soon as there is something to take. */
  async filled(): Promise<void> {
    if (!this.empty) return;
    await new Promise<void>((resolve) => {
      this.wake = resolve;
    });
    this.wake = undefined;
  }
}
