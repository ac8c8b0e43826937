/**
 * Records on their way to the view. They are gathered while the workflow task goes on by itself and committed in one
 * numbered, idempotent step before it would wait, so that a process of five local tasks costs one commit.
 */
import { proxyLocalActivities } from '@temporalio/workflow';

import type { Key } from './bpmn/plan.js';
import {
  type AuditEntry,
  COMMIT_RECORDS,
  type CommitInput,
  type CommitResult,
  type EngineActivities,
} from './contract.js';
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

  get full(): boolean {
    return this.records.length >= COMMIT_RECORDS;
  }

  get empty(): boolean {
    return !this.unwritten && this.replies.length === 0;
  }

  /** What is gathered, as the next step. */
  get step(): CommitInput {
    const { processInstanceKey, committed, records, audit } = this;
    return { processInstanceKey, sequence: committed + 1, records, ...(audit.length > 0 && { audit }) };
  }

  /** Commits what is gathered; see `settle`. */
  async commit(): Promise<CommitResult['correlated']> {
    return this.settle(this.unwritten ? await commitStep(this.step) : { correlated: [] });
  }

  /** What is gathered is committed: answers the updates it is from. Gives the messages that were waiting for it. */
  settle({ correlated }: CommitResult): CommitResult['correlated'] {
    const { replies } = this;
    if (this.unwritten) this.committed += 1;
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
