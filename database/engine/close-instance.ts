import type { DataSource } from 'typeorm';
import type { Key } from '../../workflows/bpmn/plan.js';
import type { EngineRecord } from '../../workflows/engine/record.js';
import { commitStep } from './commit.js';

const OPEN = /* sql */ `
  SELECT 'element' AS kind, key::text FROM engine.element_instances WHERE process_instance_key = $1 AND ended_at IS NULL
  UNION ALL
  SELECT 'user-task', key::text FROM engine.user_tasks WHERE process_instance_key = $1 AND ended_at IS NULL
  UNION ALL
  SELECT 'job', key::text FROM engine.jobs WHERE process_instance_key = $1 AND ended_at IS NULL
  UNION ALL
  SELECT 'incident', key::text FROM engine.incidents WHERE process_instance_key = $1 AND state = 'ACTIVE'
  UNION ALL
  SELECT 'message', key::text FROM engine.message_subscriptions WHERE process_instance_key = $1 AND state = 'CREATED'
  UNION ALL
  SELECT 'signal', key::text FROM engine.signal_subscriptions WHERE process_instance_key = $1 AND state = 'CREATED'
  ORDER BY 1, 2`;

/** What the engine records when it ends each of them. */
const RECORDS: Readonly<Record<string, (key: Key, at: number) => EngineRecord>> = {
  element: (key, at) => ({ type: 'element-ended', key, state: 'TERMINATED', at }),
  'user-task': (key, at) => ({ type: 'user-task-ended', key, state: 'CANCELED', at }),
  job: (key, at) => ({ type: 'job-ended', key, state: 'CANCELED', at }),
  incident: (key, at) => ({ type: 'incident-resolved', key, at }),
  message: (key, at) => ({ type: 'subscription-closed', key, reason: 'CANCELED', at }),
  signal: (key, at) => ({ type: 'signal-subscription-closed', key, at }),
};

/**
 * Ends an instance in the view whose workflow was ended in Temporal itself, as a last step of its own would have done. A
 * workflow that is reset takes this step back with its first one.
 */
export async function closeInstance(dataSource: DataSource, processInstanceKey: Key, at: number): Promise<void> {
  const [last] = await dataSource.query<{ readonly sequence: number | null }[]>(
    'SELECT max(sequence) AS sequence FROM engine.commits WHERE process_instance_key = $1',
    [processInstanceKey],
  );
  const records = await closingRecords((sql, values) => dataSource.query(sql, values), processInstanceKey, at);
  await commitStep(dataSource, { processInstanceKey, sequence: (last?.sequence ?? 0) + 1, records });
}

type Query = (sql: string, values: unknown[]) => Promise<{ readonly kind: string; readonly key: Key }[]>;

/** The records that end an instance and all that is open in it. */
export async function closingRecords(query: Query, processInstanceKey: Key, at: number): Promise<EngineRecord[]> {
  const open = await query(OPEN, [processInstanceKey]);
  const ended: EngineRecord = { type: 'instance-ended', state: 'TERMINATED', at };
  return [...open.flatMap(({ kind, key }) => RECORDS[kind]?.(key, at) ?? []), ended];
}
