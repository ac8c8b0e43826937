/**
 * Records on their way to the view. They are gathered while the workflow task goes on by itself and committed in one
 * numbered, idempotent step before it would wait, so that a process of five local tasks costs one commit.
 */
import { proxyLocalActivities } from '@temporalio/workflow';

import type { Key } from './bpmn/plan.js';
import { changed } from './changes.js';
import {
  type AuditEntry,
  COMMIT_RECORDS,
  type CommitInput,
  type CommitResult,
  type EngineActivities,
} from './contract.js';
import type { Cause } from './engine/index.js';
import type { EngineRecord } from './engine/record.js';
import type { Arrival, Reply } from './inbox.js';

/**
 * Tried without end: PostgreSQL may be away for hours. After ten seconds of failures the pauses become durable timers,
 * so that waiting costs the history little.
 */
const { commitStep } = proxyLocalActivities<EngineActivities>({
  startToCloseTimeout: '30 seconds',
  localRetryThreshold: '10 seconds',
  retry: { initialInterval: '200 milliseconds', maximumInterval: '1 minute' },
});

export class Journal {
  private records: EngineRecord[] = [];
  private audit: AuditEntry[] = [];
  private replies: Reply[] = [];
  private causes: Cause[] = [];

  constructor(
    private readonly processInstanceKey: Key,
    /** Number of the last committed step; 0 before the first. */
    public committed: number,
  ) {}

  add(records: readonly EngineRecord[], { audit, reply }: Arrival, at: number): void {
    this.records.push(...records);
    if (audit !== undefined) this.audit.push({ ...audit, at });
    if (reply !== undefined) this.replies.push(reply);
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
    const { processInstanceKey, committed, records, causes, audit } = this;
    const sequence = committed + 1;
    return { processInstanceKey, sequence, records, causes, ...(audit.length > 0 && { audit }) };
  }

  /** Commits what is gathered; see `settle`. */
  async commit(): Promise<CommitResult['correlated']> {
    return this.settle(this.unwritten ? await commitStep(this.step) : { correlated: [] });
  }

  /** Before another run goes on: commits what has happened since the last step without a record. */
  async commitCauses(): Promise<void> {
    if (this.causes.length === 0 || !changed('causes-before-moving-on')) return;
    await commitStep(this.step);
    this.committed += 1;
    this.causes = [];
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
    for (const reply of replies) reply.done();
    return correlated;
  }

  private get unwritten(): boolean {
    return this.records.length + this.audit.length > 0;
  }
}
