/** Every instance that the view or Temporal knows of, by pages of either. */
import type { Key } from '../../workflows/bpmn/plan.js';
import { TASK_QUEUE } from '../../workflows/contract.js';
import type { ViewOptions } from './check.js';

export interface Found {
  /** Absent where Temporal alone knows of it: its history tells. */
  readonly processInstanceKey?: Key;
  /** Null for an instance that never had a workflow. */
  readonly workflowId: string | null;
}

const PAGE = 500;

export async function* instancesOf(options: ViewOptions): AsyncGenerator<Found> {
  const { processInstanceKeys } = options;
  if (processInstanceKeys === undefined) {
    yield* ofView(options);
    yield* ofTemporalAlone(options);
    return;
  }
  for (const processInstanceKey of processInstanceKeys) {
    const [row]: Required<Found>[] = await options.dataSource.query(
      'SELECT key::text AS "processInstanceKey", workflow_id AS "workflowId" FROM engine.process_instances WHERE key = $1',
      [processInstanceKey],
    );
    yield row ?? { processInstanceKey, workflowId: processInstanceKey };
  }
}

async function* ofView({ dataSource }: ViewOptions): AsyncGenerator<Found> {
  let after = '-1';
  for (;;) {
    const rows: Required<Found>[] = await dataSource.query(
      `SELECT key::text AS "processInstanceKey", workflow_id AS "workflowId" FROM engine.process_instances
       WHERE key > $1 ORDER BY key LIMIT ${PAGE}`,
      [after],
    );
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.processInstanceKey;
  }
}

/** Temporal's lists lag behind its workflows, so one that has just started may be missed. */
async function* ofTemporalAlone({ dataSource, client, taskQueue = TASK_QUEUE }: ViewOptions): AsyncGenerator<Found> {
  const query = `TaskQueue = '${taskQueue}' AND ExecutionStatus != 'ContinuedAsNew'`;
  let page = new Set<string>();
  const unknown = async (): Promise<readonly Found[]> => {
    const rows: Found[] = await dataSource.query(
      `SELECT w.id AS "workflowId" FROM unnest($1::text[]) AS w(id)
       WHERE NOT EXISTS (SELECT FROM engine.process_instances i WHERE i.workflow_id = w.id)`,
      [[...page]],
    );
    page = new Set();
    return rows;
  };
  for await (const { workflowId } of client.workflow.list({ query })) {
    page.add(workflowId);
    if (page.size === PAGE) yield* await unknown();
  }
  if (page.size > 0) yield* await unknown();
}
