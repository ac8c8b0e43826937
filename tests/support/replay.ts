/** Every history that a test produces has to replay with the code that made it. */
import type { Client } from '@temporalio/client';
import { Worker, type WorkflowBundle } from '@temporalio/worker';
import type { DataSource } from 'typeorm';

import { findPlan } from '../../database/plans.js';
import { workflowBundle } from '../../worker/bundle.js';
import { dataConverter } from '../../worker/temporal/data-converter.js';
import { PlanCodec } from '../../worker/temporal/plan-codec.js';

/** Replays all runs of a task queue: what was started, what that started and continued as. Throws where one differs. */
export async function replayAll(options: {
  readonly client: Client;
  readonly taskQueue: string;
  readonly dataSource: DataSource;
  /** The shell's own where absent. */
  readonly workflowBundle?: WorkflowBundle;
}): Promise<void> {
  const { client, taskQueue, dataSource } = options;
  const results = Worker.runReplayHistories(
    {
      workflowBundle: options.workflowBundle ?? (await workflowBundle()),
      dataConverter: dataConverter({ plans: new PlanCodec((hash) => findPlan(dataSource, hash)) }),
    },
    client.workflow.list({ query: `TaskQueue = '${taskQueue}'` }).intoHistories(),
  );
  let replayed = 0;
  for await (const { workflowId, error } of results) {
    replayed += 1;
    if (error) throw new Error(`Expected the history of ${workflowId} to replay, but: ${error.message}`);
  }
  if (replayed === 0) throw new Error('Expected histories to replay, but there is none');
}
