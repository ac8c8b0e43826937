/** What an instance has committed, from whoever still knows of it: Temporal first, then what the view kept. */
import type { Client } from '@temporalio/client';
import type { DataSource } from 'typeorm';

import type { ToldStep } from '../../database/view/scratch.js';
import type { Key } from '../../workflows/bpmn/plan.js';
import { historyOf, type WorkflowHistory } from './history.js';
import type { Found } from './instances.js';
import { HistoryReader } from './replayed.js';
import { proves, Steps } from './steps.js';

export interface Account {
  readonly processInstanceKey: Key;
  readonly source: 'temporal' | 'both' | 'view';
  readonly steps: readonly ToldStep[];
  /** A workflow task is due or under way: the view may be a step ahead. */
  readonly underWay: boolean;
  /** The workflow was ended in Temporal itself then, ms since the epoch. */
  readonly endedOutsideAt?: number;
  /** Temporal does not have the workflow, and the view closed the instance because it was ended there. */
  readonly closed: boolean;
  /** Temporal does not have the workflow of an instance that has not ended. */
  readonly lost: boolean;
  /** Why the steps are not known. */
  readonly reason?: string;
}

export class AccountReader {
  private constructor(
    private readonly dataSource: DataSource,
    private readonly client: Client,
    private readonly reader: HistoryReader,
    private readonly steps: Steps,
  ) {}

  static async open(dataSource: DataSource, client: Client): Promise<AccountReader> {
    return new AccountReader(dataSource, client, await HistoryReader.open(dataSource), new Steps(dataSource));
  }

  close(): Promise<void> {
    return this.reader.close();
  }

  async of({ processInstanceKey, workflowId }: Found): Promise<Account> {
    const history = workflowId === null ? undefined : await historyOf(this.client, workflowId);
    if (history !== undefined && workflowId !== null) {
      const account = await this.ofHistory(workflowId, history, processInstanceKey);
      return { ...account, steps: await this.steps.asCommitted(account) };
    }
    return this.ofView(processInstanceKey ?? '0');
  }

  private async ofHistory(workflowId: string, history: WorkflowHistory, known: Key | undefined): Promise<Account> {
    const { runs, underWay, endedOutsideAt } = history;
    const steps: ToldStep[] = [];
    let processInstanceKey = known;
    let source: Account['source'] = 'temporal';
    const account = (reason?: string): Account => ({
      processInstanceKey: processInstanceKey ?? workflowId.replace(/:.*/s, ''),
      source,
      steps,
      underWay,
      closed: false,
      lost: false,
      ...(endedOutsideAt !== undefined && { endedOutsideAt }),
      ...(reason !== undefined && { reason }),
    });
    for (const run of runs) {
      const { told, failure } = await this.reader.read(workflowId, run);
      const began = told.find((event) => event.kind === 'began')?.input;
      processInstanceKey ??= began?.processInstanceKey ?? began?.state?.info.processInstanceKey;
      if (steps.length === 0 && processInstanceKey !== undefined && began?.state !== undefined && began.sequence) {
        const kept = await this.steps.keptSteps(processInstanceKey, began.sequence);
        source = 'both';
        if (!proves(kept, began.state)) {
          return account(
            `Temporal has forgotten the first ${String(began.sequence)} steps, and what the view kept of them ${kept.gap === undefined ? 'leads to another state' : `is not whole: ${kept.gap}`}`,
          );
        }
        steps.push(...kept.steps);
      }
      steps.push(...(await this.steps.stepsOf(told)));
      processInstanceKey ??= steps[0]?.processInstanceKey;
      if (failure !== undefined) return account(`its history does not replay: ${failure}`);
    }
    if (known === undefined && processInstanceKey !== undefined && (await this.isDeleted(processInstanceKey))) {
      return account('it was deleted from the view');
    }
    return account();
  }

  private async ofView(processInstanceKey: Key): Promise<Account> {
    // Of an express process, the workflow may still have to be started.
    const [row]: { readonly lost: boolean }[] = await this.dataSource.query(
      `SELECT ended_at IS NULL AND NOT EXISTS (
         SELECT FROM engine.promotions WHERE process_instance_key = key) AS lost
       FROM engine.process_instances WHERE key = $1`,
      [processInstanceKey],
    );
    const { steps, gap, closed } = await this.steps.keptSteps(processInstanceKey);
    const reason =
      row === undefined ? 'neither the view nor Temporal knows of it' : gap && `Temporal does not have it, and ${gap}`;
    return {
      processInstanceKey,
      source: 'view',
      steps,
      underWay: false,
      closed,
      lost: row?.lost === true,
      ...(reason !== undefined && { reason }),
    };
  }

  private async isDeleted(processInstanceKey: Key): Promise<boolean> {
    const rows: unknown[] = await this.dataSource.query(
      `SELECT 1 FROM engine.audit_log WHERE entity_key = $1 AND operation = 'DELETE' AND entity_type = 'PROCESS_INSTANCE'
         AND NOT EXISTS (SELECT FROM engine.process_instances WHERE key = $1)`,
      [processInstanceKey],
    );
    return rows.length > 0;
  }
}
