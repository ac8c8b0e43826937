/**
 * Compares PostgreSQL's view with Temporal, instance by instance: an instance's histories are replayed, the steps that
 * they commit are committed again to a scratch by the functions that committed them to the view, and the rows compared.
 * Nothing that runs waits for it; an instance that goes on meanwhile is looked at again.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import type { DataSource, QueryRunner } from 'typeorm';

import { compareRows, type Difference } from '../../database/view/comparison.js';
import { closeInScratch, commitToScratch, dropScratch, makeScratch } from '../../database/view/scratch.js';
import type { Key } from '../../workflows/bpmn/plan.js';
import { type Account, AccountReader } from './account.js';
import { type Found, instancesOf } from './instances.js';

export interface ViewOptions {
  readonly dataSource: DataSource;
  readonly client: Client;
  /** Of the workers whose instances are meant; the usual one where absent. */
  readonly taskQueue?: string;
  /** All instances where absent. */
  readonly processInstanceKeys?: readonly Key[];
}

export interface InstanceReport {
  readonly processInstanceKey: Key;
  /**
   * `different`: see `differences`; `rebuilt`: it was. `lost`: it has not ended, but Temporal does not have its workflow. `moving`: it went on
   * each time that it was looked at. `unknown`: nothing is left that the view could be compared with.
   */
  readonly outcome: 'same' | 'different' | 'rebuilt' | 'lost' | 'restarted' | 'moving' | 'unknown';
  /**
   * What it was compared with. `temporal`: all that its workflow did. `both`: the runs that Temporal keeps, and before them
   * what the view kept, proven by the state that the first of these runs began with. `view`: Temporal keeps nothing of it
   * (any more); its rows are compared with the causes kept beside them.
   */
  readonly source: 'temporal' | 'both' | 'view';
  /** Steps committed, by either account. */
  readonly steps: { readonly told: number; readonly view: number };
  readonly differences: readonly Difference[];
  /** Why it is `unknown`, or what else is to be said. */
  readonly reason?: string;
}

/** An instance whose view is ahead of its history is looked at so often, after pauses that grow. */
const LOOKS = 6;
const PAUSE_MS = 250;

/** One report for each instance that the view or Temporal knows of. */
export async function* checkView(options: ViewOptions): AsyncGenerator<InstanceReport> {
  const check = await ViewCheck.open(options);
  try {
    for await (const found of instancesOf(options)) yield await check.look(found);
  } finally {
    await check.close();
  }
}

export class ViewCheck {
  private constructor(
    private readonly runner: QueryRunner,
    private readonly accounts: AccountReader,
  ) {}

  static async open({ dataSource, client }: ViewOptions): Promise<ViewCheck> {
    const runner = dataSource.createQueryRunner();
    await runner.connect();
    await makeScratch(runner);
    return new ViewCheck(runner, await AccountReader.open(dataSource, client));
  }

  async close(): Promise<void> {
    await this.accounts.close();
    await dropScratch(this.runner);
    await this.runner.release();
  }

  /** @param repair - makes the rows what they should be, in the transaction that compared them */
  async look(found: Found, repair?: Repair): Promise<InstanceReport> {
    let whole = repair !== undefined;
    for (let look = 1; ; look += 1) {
      const { report, underWay } = await this.compare(found, whole, repair);
      const { told, view } = report.steps;
      if (report.outcome === 'different' && view > told && underWay) {
        // What is in the view is in the history as soon as its workflow task has ended.
        if (look === LOOKS) return { ...report, outcome: 'moving' };
        await pause(PAUSE_MS * look);
        continue;
      }
      // It may have been between the view and the histories that another attempt took the place of a step.
      if (report.outcome === 'different' && look === 1 && repair === undefined) continue;
      if (whole || told <= view) return report;
      // What is in the history was in the view before: the instance has gone on since, or the view lacks steps.
      if ((await this.lastStep(report.processInstanceKey)).sequence >= told) return report;
      whole = true;
    }
  }

  /** The view as it is before the histories are fetched, so that they tell of all that is in it; of more where `whole`. */
  private async compare(found: Found, whole: boolean, repair?: Repair): Promise<Look> {
    await this.runner.startTransaction('REPEATABLE READ');
    try {
      await this.runner.query('SELECT 1');
      const account = await this.accounts.of(found);
      const { processInstanceKey, source, reason } = account;
      const view = await this.lastStep(processInstanceKey);
      const underWay = account.underWay || view.unconfirmed;
      const closing = closingOf(account, view);
      const told = closing?.sequence ?? account.steps.at(-1)?.sequence ?? 0;
      const about = { processInstanceKey, source, steps: { told, view: view.sequence } };
      if (reason !== undefined) return { underWay, report: { ...about, outcome: 'unknown', differences: [], reason } };
      for (const step of account.steps) {
        if (whole || step.sequence <= view.sequence) await commitToScratch(this.runner, step);
      }
      if (closing !== undefined && (whole || told <= view.sequence))
        await closeInScratch(this.runner, processInstanceKey, closing);
      const differences = await compareRows(this.runner, processInstanceKey);
      const outcome = account.lost ? 'lost' : differences.length === 0 ? 'same' : 'different';
      const report: InstanceReport = { ...about, outcome, differences };
      await repair?.(this.runner, report, account);
      return { report, underWay };
    } catch (error) {
      await this.runner.rollbackTransaction();
      throw error;
    } finally {
      // Empties the scratch.
      if (this.runner.isTransactionActive) await this.runner.commitTransaction();
    }
  }

  private async lastStep(processInstanceKey: Key): Promise<LastStep> {
    const [last] = (await this.runner.query(
      `SELECT sequence, (extract(epoch FROM at) * 1000)::float8 AS at, causes IS NULL AS unexplained,
         EXISTS (SELECT FROM engine.unconfirmed_steps WHERE process_instance_key = $1) AS unconfirmed
       FROM engine.commits WHERE process_instance_key = $1 ORDER BY sequence DESC LIMIT 1`,
      [processInstanceKey],
    )) as LastStep[];
    return last ?? { sequence: 0, at: 0, unexplained: false, unconfirmed: false };
  }
}

export type Repair = (runner: QueryRunner, report: InstanceReport, account: Account) => Promise<void>;

interface Look {
  readonly report: InstanceReport;
  readonly underWay: boolean;
}

interface LastStep {
  readonly sequence: number;
  readonly at: number;
  /** No engine made it: it closed what had been ended in Temporal. */
  readonly unexplained: boolean;
  /** Whether Temporal has it, nobody has been told yet (ADR 4). */
  readonly unconfirmed: boolean;
}

/** The view ends such an instance some seconds later, by a step of its own. */
function closingOf(
  { steps, endedOutsideAt, closed }: Account,
  view: LastStep,
): { sequence: number; at: number } | undefined {
  if (steps.length === 0) return undefined;
  const sequence = (steps.at(-1)?.sequence ?? 0) + 1;
  if (closed || (endedOutsideAt !== undefined && view.unexplained && view.sequence === sequence)) {
    return { sequence, at: view.at };
  }
  return endedOutsideAt === undefined ? undefined : { sequence, at: endedOutsideAt };
}
