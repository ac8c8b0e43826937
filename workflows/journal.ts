/**
 * Records on their way to the view. They are gathered while the workflow task goes on by itself and committed in one
 * numbered, idempotent step before it would wait, so that a process of five local tasks costs one commit.
 */
import { proxyLocalActivities, sleep } from '@temporalio/workflow';

import type { Key } from './bpmn/plan.js';
import { changed } from './changes.js';
import {
  type AuditEntry,
  COMMIT_RECORDS,
  type CommitInput,
  type CommitResult,
  type Committed,
  type EngineActivities,
} from './contract.js';
import type { Cause } from './engine/index.js';
import type { EngineRecord } from './engine/record.js';
import type { Arrival, Reply } from './inbox.js';

/**
 * Tried without end: PostgreSQL may be away for hours. After ten seconds of failures the pauses become durable timers,
 * so that waiting costs the history little.
 */
const { commitStep, takeBackSteps } = proxyLocalActivities<EngineActivities>({
  startToCloseTimeout: '30 seconds',
  localRetryThreshold: '10 seconds',
  retry: { initialInterval: '200 milliseconds', maximumInterval: '1 minute' },
});

export class Journal {
  private records: EngineRecord[] = [];
  private audit: AuditEntry[] = [];
  private replies: Reply[] = [];
  private causes: Cause[] = [];
  /** An update is among what is gathered. */
  private unconfirmed = false;
  private confirming = false;

  constructor(
    private readonly processInstanceKey: Key,
    /** Number of the last committed step; 0 before the first. */
    public committed: number,
  ) {}

  add(records: readonly EngineRecord[], { audit, reply, event, confirm }: Arrival, at: number): void {
    this.records.push(...records);
    if (audit !== undefined) this.audit.push({ ...audit, at });
    if (reply !== undefined) this.replies.push(reply);
    if (reply !== undefined && event !== undefined) this.unconfirmed = true;
    if (confirm) this.confirming = true;
  }

  /** Kept with the next step: what happens may lead to no record. */
  because(cause: Cause): void {
    this.causes.push(cause);
  }

  get full(): boolean {
    return this.records.length >= COMMIT_RECORDS;
  }

  get empty(): boolean {
    return !this.unwritten && this.replies.length === 0;
  }

  /** What is gathered, as the next step. */
  get step(): CommitInput {
    const { processInstanceKey, committed, records, causes, audit, unconfirmed } = this;
    const sequence = committed + 1;
    return {
      processInstanceKey,
      sequence,
      at: Date.now(),
      records,
      causes,
      ...(audit.length > 0 && { audit }),
      ...(unconfirmed && { unconfirmed }),
    };
  }

  /** Commits what is gathered; see `settle`. */
  async commit(): Promise<CommitResult['correlated']> {
    if (this.unwritten) return this.settle(await this.written());
    // A commit would take back by itself what another attempt at its step has left.
    if (this.confirming) await takeBackSteps({ ...this.last, before: Date.now() });
    return this.settle({ correlated: [] });
  }

  /** Before another run goes on: commits what has happened since the last step without a record. */
  async commitCauses(): Promise<void> {
    if (this.causes.length === 0 || !changed('causes-before-moving-on')) return;
    await this.written();
    this.committed += 1;
    this.causes = [];
  }

  /**
   * A replay repeats local activities with the times of workflow tasks that are long over, and what it finds in the view may
   * be of a later one that Temporal never had. A timer ends the workflow task: only who is still Temporal's gets another, later
   * than all before.
   */
  private async written(): Promise<CommitResult> {
    for (;;) {
      const result = await commitStep(this.step);
      if (result.late !== true || !changed('late-steps')) return result;
      await sleep('1 second');
    }
  }

  /** What is gathered is committed: answers the updates it is from. Gives the messages that were waiting for it. */
  settle({ correlated }: CommitResult): CommitResult['correlated'] {
    const { replies } = this;
    if (this.unwritten) {
      this.committed += 1;
      this.causes = [];
    }
    this.records = [];
    this.audit = [];
    this.replies = [];
    this.unconfirmed = false;
    this.confirming = false;
    for (const reply of replies) reply.done(this.last);
    return correlated;
  }

  private get last(): Committed {
    return { processInstanceKey: this.processInstanceKey, sequence: this.committed };
  }

  private get unwritten(): boolean {
    return this.records.length + this.audit.length > 0;
  }
}
