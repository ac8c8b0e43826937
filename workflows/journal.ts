/**
 * Records on their way to the view. They are gathered while the workflow task goes on by itself and committed in one
 * numbered, idempotent step before it would wait, so that a process of five local tasks costs one commit.
 */
import { proxyLocalActivities } from '@temporalio/workflow';

import type { Key } from './bpmn/plan.js';
import type { AuditEntry, CommitResult, EngineActivities } from './contract.js';
import type { EngineRecord } from './engine/record.js';
import type { Arrival, Reply } from './inbox.js';

/** As many records are committed at once, so that a long run of local activities can be watched while it runs. */
const FULL = 500;

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
    return this.records.length >= FULL;
  }

  get empty(): boolean {
    return this.records.length + this.audit.length + this.replies.length === 0;
  }

  /** Commits what is gathered and answers the updates it is from. Gives the messages that were waiting for it. */
  async commit(): Promise<CommitResult['correlated']> {
    const { records, audit, replies } = this;
    this.records = [];
    this.audit = [];
    this.replies = [];
    let correlated: CommitResult['correlated'] = [];
    if (records.length + audit.length > 0) {
      const { processInstanceKey } = this;
      const sequence = this.committed + 1;
      ({ correlated } = await commitStep({
        processInstanceKey,
        sequence,
        records,
        ...(audit.length > 0 && { audit }),
      }));
      this.committed = sequence;
    }
    for (const reply of replies) reply.done();
    return correlated;
  }
}
