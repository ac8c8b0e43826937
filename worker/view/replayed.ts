/** Replays histories and hears what they tell (`workflows/told.interceptor.ts`). */
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { extname } from 'node:path';
import type { temporal } from '@temporalio/proto';
import { type ReplayResult, Worker } from '@temporalio/worker';
import type { DataSource } from 'typeorm';

import { findPlan } from '../../database/plans.js';
import type { Told } from '../../workflows/contract.js';
import { workflowBundle } from '../bundle.js';
import { dataConverter } from '../temporal/data-converter.js';
import { PlanCodec } from '../temporal/plan-codec.js';

const INTERCEPTOR = fileURLToPath(
  new URL(`../../workflows/told.interceptor${extname(import.meta.url)}`, import.meta.url),
);

export interface ReplayedRun {
  readonly told: readonly Told[];
  /** Why it does not replay: another engine made it, or a worker lacks its plan. What it told before is told. */
  readonly failure?: string;
}

/** One run at a time. */
export class HistoryReader {
  private told: Told[] = [];
  private readonly feed = new PassThrough({ objectMode: true });

  private constructor(private readonly results: AsyncIterator<ReplayResult>) {}

  static async open(dataSource: DataSource): Promise<HistoryReader> {
    const self: { reader?: HistoryReader } = {};
    const results = Worker.runReplayHistories(
      {
        workflowBundle: await workflowBundle([INTERCEPTOR]),
        dataConverter: dataConverter({ plans: new PlanCodec((hash) => findPlan(dataSource, hash)) }),
        sinks: {
          told: {
            event: {
              callDuringReplay: true,
              fn: (_info: unknown, event: string) => void self.reader?.told.push(JSON.parse(event) as Told),
            },
          },
        },
      },
      { [Symbol.asyncIterator]: () => self.reader!.feed[Symbol.asyncIterator]() },
    );
    return (self.reader = new HistoryReader(results));
  }

  async read(workflowId: string, history: temporal.api.history.v1.IHistory): Promise<ReplayedRun> {
    this.told = [];
    this.feed.write({ workflowId, history });
    const { value } = await this.results.next();
    const { error } = value as ReplayResult;
    return { told: this.told, ...(error && { failure: error.message }) };
  }

  async close(): Promise<void> {
    this.feed.end();
    await this.results.return?.();
  }
}
