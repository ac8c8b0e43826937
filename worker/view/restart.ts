/**
 * Starts an instance again that Temporal has lost, or has an older state of: from the state that the view's causes lead
 * to. Its timers keep their time, its tasks and jobs are the same; a remote activity that was under way is called again,
 * under the key that it had.
 */
import type { Client } from '@temporalio/client';
import type { DataSource } from 'typeorm';

import type { Key } from '../../workflows/bpmn/plan.js';
import { type CalledProcess, type StartInput, TASK_QUEUE } from '../../workflows/contract.js';
import { checkView, type InstanceReport, type ViewOptions } from './check.js';
import { type Kept, Steps } from './steps.js';

/** One report for each instance, as of `checkView`: `restarted` where it was lost or behind the view. */
export async function* restartLost(options: ViewOptions): AsyncGenerator<InstanceReport> {
  for await (const report of checkView(options)) {
    const { outcome, steps, processInstanceKey } = report;
    const behind = outcome === 'different' && steps.view > steps.told;
    if (outcome !== 'lost' && !behind) {
      yield report;
      continue;
    }
    const reason = await restartInstance(options, processInstanceKey);
    yield reason === undefined ? { ...report, outcome: 'restarted' } : { ...report, reason };
  }
}

/** Answers why it cannot be started, or nothing. What runs under its workflow id is terminated. */
export async function restartInstance(
  { dataSource, client, taskQueue = TASK_QUEUE }: ViewOptions,
  processInstanceKey: Key,
): Promise<string | undefined> {
  const kept = await new Steps(dataSource).keptSteps(processInstanceKey);
  const input = await inputOf(dataSource, kept);
  if (typeof input === 'string') return input;
  await start(client, taskQueue, input);
  return undefined;
}

type Restart = StartInput & Required<Pick<StartInput, 'state'>> & { readonly processId: string };

async function inputOf(dataSource: DataSource, { reached, steps, gap, closed }: Kept): Promise<Restart | string> {
  if (gap !== undefined) return `what the view kept of it is not whole: ${gap}`;
  if (reached === undefined) return 'the view kept nothing of it';
  if (closed) return 'it was ended in Temporal itself';
  const { state, planHash, plan } = reached;
  const { processInstanceKey, processDefinitionKey, version, businessId, conversation, parent, tags } = state.info;
  const related: readonly Related[] = await dataSource.query(
    `SELECT key::text AS "processInstanceKey", workflow_id AS "workflowId",
       parent_element_instance_key::text AS "elementInstanceKey"
     FROM engine.process_instances WHERE parent_process_instance_key = $1 OR key = $2 ORDER BY process_instances.key`,
    [processInstanceKey, parent?.processInstanceKey ?? null],
  );
  const caller = related.find((one) => one.processInstanceKey === parent?.processInstanceKey);
  if (parent !== undefined && caller === undefined) return 'the view does not know its caller';
  return {
    processId: plan.processId,
    plan: { hash: planHash },
    processDefinitionKey,
    version,
    processInstanceKey,
    variables: {},
    tags,
    ...(businessId !== undefined && { businessId }),
    ...(conversation !== undefined && { conversation }),
    ...(parent !== undefined && caller !== undefined && { parent: { ...parent, workflowId: caller.workflowId } }),
    state,
    sequence: steps.length,
    called: calledIn(related, state.calls),
  };
}

interface Related extends CalledProcess {
  readonly elementInstanceKey: Key | null;
}

function calledIn(related: readonly Related[], calls: object): Readonly<Record<Key, CalledProcess>> {
  const running = related.filter(
    ({ elementInstanceKey }) => elementInstanceKey !== null && elementInstanceKey in calls,
  );
  return Object.fromEntries(
    running.map(({ elementInstanceKey, processInstanceKey, workflowId }) => [
      elementInstanceKey ?? '',
      { processInstanceKey, workflowId },
    ]),
  );
}

async function start(client: Client, taskQueue: string, { processId, ...input }: Restart): Promise<void> {
  await client.workflow.start(processId, {
    taskQueue,
    workflowId: input.state.info.workflowId,
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    workflowIdConflictPolicy: 'TERMINATE_EXISTING',
    args: [input],
  });
}
