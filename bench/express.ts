/** Instances that begin in one transaction of PostgreSQL in this process, as they do in an API process. */
import type { Client, WorkflowHandle } from '@temporalio/client';
import type { DataSource } from 'typeorm';

import { beginExpress, type LocalActivities } from '../activities/engine/begin-express.js';
import type { Database } from '../database/database.js';
import { settlePromotion } from '../database/engine/promotions.js';
import { nextKeys } from '../database/keys.js';
import { readPlan } from '../database/plans.js';
import { type StartInput, UPDATES } from '../workflows/contract.js';
import { deploy } from './definitions.js';
import { TASK_QUEUES } from './names.js';
import { createWork } from './work.js';

export interface ExpressInstance {
  readonly key: string;
  /** Of the workflow that it goes on as; absent where it has ended. */
  readonly workflow?: WorkflowHandle;
}

export interface ExpressOptions {
  readonly dataSource: DataSource;
  readonly client: Client;
}

/** Deploys the process; what it gives begins an instance of it. */
export async function expressProcess(
  { dataSource, client }: ExpressOptions,
  processId: string,
  xml: string,
): Promise<(variables: StartInput['variables']) => Promise<ExpressInstance>> {
  const { key: processDefinitionKey, hash } = await deploy(dataSource, processId, xml);
  const plan = await readPlan(dataSource, hash);
  const activities = (database: Database): LocalActivities => createWork(database) as LocalActivities;
  return async (variables) => {
    const [key = ''] = await nextKeys(dataSource.manager, 1);
    const input = { plan: { hash }, processDefinitionKey, version: 1, processInstanceKey: key, variables };
    const begun = await beginExpress({ dataSource, activities }, { plan, input, workflowId: key });
    if (!begun?.order) return { key };
    const args: [StartInput] = [JSON.parse(begun.order.input) as StartInput];
    const workflow = await client.workflow.start(processId, { workflowId: key, taskQueue: TASK_QUEUES.baton, args });
    await settlePromotion(dataSource, begun.order);
    return { key, workflow };
  };
}

/** Looks its one user task up and completes it. False where it has none. */
export async function completeTask({ dataSource, client }: ExpressOptions, key: string): Promise<boolean> {
  const [task] = await dataSource.query<readonly { readonly key: string }[]>(
    `SELECT key FROM engine.user_tasks WHERE process_instance_key = $1 AND state = 'CREATED'`,
    [key],
  );
  if (task === undefined) return false;
  const payload = { userTaskKey: task.key, variables: { approved: true } };
  await client.workflow.getHandle(key).executeUpdate(UPDATES.completeUserTask, { args: [payload] });
  return true;
}
