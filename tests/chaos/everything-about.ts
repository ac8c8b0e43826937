/** Everything that is known of an instance, for whoever looks into a violation. */
import { QUERIES } from '../../workflows/contract.js';
import type { Findings } from './invariants/invariant.js';

const TABLES = [
  'element_instances',
  'message_subscriptions',
  'message_deliveries',
  'signal_subscriptions',
  'signal_deliveries',
  'user_tasks',
  'jobs',
  'incidents',
  'variables',
];

export async function everythingAbout({ sql, client }: Findings, key: string): Promise<string> {
  const of = async (table: string, where: string, columns = '*'): Promise<string> => {
    const rows = await sql<{ readonly row: object }>(
      `SELECT to_jsonb(t) AS row FROM (SELECT ${columns} FROM engine.${table} WHERE ${where} ORDER BY 1, 2) t`,
      [key],
    );
    return [`${table}:`, ...rows.map(({ row }) => `  ${JSON.stringify(row)}`)].join('\n');
  };
  const parts = [await of('process_instances', 'key = $1')];
  for (const table of TABLES) parts.push(await of(table, 'process_instance_key = $1'));
  parts.push(await of('commits', 'process_instance_key = $1', 'process_instance_key, sequence, at, causes, result'));
  const [row] = await sql<{ readonly id: string }>(
    'SELECT workflow_id AS id FROM engine.process_instances WHERE key = $1',
    [key],
  );
  if (row !== undefined) parts.push(await workflowOf(client, row.id).catch(String));
  return parts.join('\n');
}

async function workflowOf(client: Findings['client'], workflowId: string): Promise<string> {
  const handle = client.workflow.getHandle(workflowId);
  const { status, raw } = await handle.describe();
  const { events } = await handle.fetchHistory();
  const state: unknown = await handle.query(QUERIES.state).catch(String);
  const { pendingWorkflowTask, pendingActivities, pendingChildren } = raw;
  return [
    `workflow ${workflowId}: ${status.name} ${JSON.stringify({ pendingWorkflowTask, pendingActivities, pendingChildren })}`,
    `state: ${JSON.stringify(state)}`,
    'history:',
    ...(events ?? []).map((event) => `  ${JSON.stringify(event).slice(0, 1_500)}`),
  ].join('\n');
}
