/**
 * Fills an empty database as years of use would: one statement a table, the same data at each run. Keys grow with time, as
 * those of the engine do; how long things take is spread log-normally, with a long tail.
 */
import type { DataSource } from 'typeorm';

import type { Log } from '../../bin/log.js';

/** Element instances of one that has ended; of one that runs there are six. With one in five running: ten on average. */
const ELEMENTS = [
  ['order', 'PROCESS', 0, 0],
  ['received', 'START_EVENT', 1, 0.4],
  ['check', 'SERVICE_TASK', 40, 0.7],
  ['decided', 'EXCLUSIVE_GATEWAY', 1, 0.4],
  ['enrich', 'SERVICE_TASK', 300, 1.1],
  ['approve', 'USER_TASK', 5_400_000, 1.3],
  ['book', 'SERVICE_TASK', 120, 0.9],
  ['confirm', 'SEND_TASK', 900, 1],
  ['settle', 'SERVICE_TASK', 60, 0.6],
  ['archive', 'SERVICE_TASK', 25, 0.5],
  ['done', 'END_EVENT', 1, 0.4],
] as const;
const USER_TASK = 5;

/** Five processes of unlike weight in four versions each; the last two are of other tenants. */
const DEFINITIONS = /* sql */ `
  INSERT INTO engine.process_definitions (key, process_id, name, version, deployment_key, resource_key, resource_name,
    plan_hash, tenant_id)
  SELECT (p * 10 + v) * 10000000, 'process-' || p, 'Process ' || p, v, 10000000, 10000000, 'process.bpmn',
    repeat('0', 64), (ARRAY['<default>', '<default>', '<default>', 'north', 'south'])[p]
  FROM generate_series(1, 5) p, generate_series(1, 4) v`;

/** What is drawn of each instance, once: all tables are made of it. `$1`: how many. */
const drawn = ELEMENTS.map(([, , ms, sigma], index) =>
  ms === 0 ? '0 AS d0' : `${String(ms)} * exp(${String(sigma)} * random_normal()) AS d${String(index)}`,
).join(', ');
const DRAW = /* sql */ `
  CREATE UNLOGGED TABLE scale.instances AS
  SELECT i, (1000 + i) * 10000000::bigint AS key, p, v, (p * 10 + v) * 10000000::bigint AS definition, starts, running,
    r1, r2, r3, r4, ARRAY[d0, d1, d2, d3, d4, LEAST(d5, 400000000), d6, d7, d8, d9, d10] AS ms
  FROM (
    SELECT i, CASE WHEN r1 < 0.5 THEN 1 WHEN r1 < 0.75 THEN 2 WHEN r1 < 0.9 THEN 3 WHEN r1 < 0.97 THEN 4 ELSE 5 END AS p,
      1 + floor(4 * i / ($1::float8 + 1))::int AS v, timestamptz '2026-06-30' - (1 - i / $1::float8) * interval '365 days' AS starts,
      CASE WHEN i > 0.7 * $1 THEN r4 < 0.5 ELSE r4 < 0.07 END AS running, random() AS r1, random() AS r2, random() AS r3, r4, ${drawn}
    FROM (SELECT i, random() AS r1, random() AS r4 FROM generate_series(1, $1::bigint) i) once
  ) one`;

const sumBefore = (index: number): string =>
  Array.from({ length: index }, (_, place) => `ms[${String(place + 1)}]`).join(' + ') || '0';
const at = (ms: string): string => `starts + (${ms}) * interval '1 ms'`;
const TOTAL = sumBefore(ELEMENTS.length);
const WAITS = sumBefore(USER_TASK);
const ENDS = `CASE WHEN NOT running THEN ${at(TOTAL)} END`;
const STATE = `CASE WHEN running THEN 'ACTIVE' WHEN r3 < 0.05 THEN 'TERMINATED' ELSE 'COMPLETED' END`;

const INSTANCES = /* sql */ `
  INSERT INTO engine.process_instances (key, process_definition_key, process_id, version, process_name, workflow_id, state,
    started_at, ended_at, business_id, root_process_instance_key, tenant_id)
  SELECT key, definition, 'process-' || p, v, 'Process ' || p, 'process-' || p || '-' || key, ${STATE}, starts, ${ENDS},
    'order-' || i, key, (ARRAY['<default>', '<default>', '<default>', 'north', 'south'])[p]
  FROM scale.instances`;

const rows = ELEMENTS.map(
  ([id, type], index) =>
    `(${String(index)}, '${id}', '${type}', ${index === 0 ? 'starts' : at(sumBefore(index))},
      ${index === 0 ? ENDS : `CASE WHEN NOT running OR ${String(index)} < ${String(USER_TASK)} THEN ${at(sumBefore(index + 1))} END`})`,
).join(', ');
const ELEMENT_INSTANCES = /* sql */ `
  INSERT INTO engine.element_instances (key, process_instance_key, process_definition_key, process_id, element_id,
    element_name, element_type, scope_key, state, started_at, ended_at)
  SELECT s.key + e.place + 1, s.key, s.definition, 'process-' || p, e.id, initcap(e.id), e.type, s.key,
    CASE WHEN e.ends IS NULL THEN 'ACTIVE' WHEN e.place = ${String(ELEMENTS.length - 1)} AND r3 < 0.05 THEN 'TERMINATED' ELSE 'COMPLETED' END,
    e.begins, e.ends
  FROM scale.instances s CROSS JOIN LATERAL (VALUES ${rows}) AS e(place, id, type, begins, ends)
  WHERE NOT running OR e.place <= ${String(USER_TASK)}`;

/** Two of five open tasks are somebody's; one of fifty is nobody's in particular. Groups and people are of unlike size. */
const USER_TASKS = /* sql */ `
  INSERT INTO engine.user_tasks (key, state, element_instance_key, process_instance_key, process_definition_key, process_id,
    element_id, name, assignee, claimed_at, candidate_groups, candidate_users, due_date, follow_up_date, priority, created_at,
    ended_at, tenant_id)
  SELECT key + 100, CASE WHEN running THEN 'CREATED' ELSE 'COMPLETED' END, key + ${String(USER_TASK + 1)}, key, definition,
    'process-' || p, 'approve', 'Approve order ' || i,
    CASE WHEN NOT running OR r2 < 0.4 THEN 'user-' || floor(500 * r3 * r3) END,
    CASE WHEN NOT running OR r2 < 0.4 THEN ${at(`${WAITS} + ms[${String(USER_TASK + 1)}] * r2`)} END,
    CASE WHEN r2 > 0.98 THEN '{}' ELSE ARRAY['group-' || floor(40 * r1 * r1), 'group-' || (40 + floor(20 * r3))] END,
    CASE WHEN r2 < 0.95 AND r2 > 0.9 THEN ARRAY['user-' || floor(500 * r3)] ELSE '{}' END,
    CASE WHEN r1 < 0.7 THEN ${at(WAITS)} + r3 * interval '14 days' END, CASE WHEN r1 > 0.9 THEN ${at(WAITS)} + interval '1 day' END,
    10 * floor(11 * r2)::int, ${at(WAITS)}, CASE WHEN NOT running THEN ${at(sumBefore(USER_TASK + 1))} END,
    (ARRAY['<default>', '<default>', '<default>', 'north', 'south'])[p]
  FROM scale.instances`;

const JOBS = /* sql */ `
  INSERT INTO engine.jobs (key, type, state, retries, element_id, element_instance_key, process_instance_key,
    process_definition_key, process_id, created_at, activated_at, ended_at, tenant_id)
  SELECT key + 200, 'check', 'COMPLETED', 3, 'check', key + 3, key, definition, 'process-' || p, ${at(sumBefore(2))},
    ${at(`${sumBefore(2)} + ms[3] / 4`)}, ${at(sumBefore(3))}, (ARRAY['<default>', '<default>', '<default>', 'north', 'south'])[p]
  FROM scale.instances`;

/** One running instance in twenty has an open one; of the others some had one. */
const INCIDENTS = /* sql */ `
  INSERT INTO engine.incidents (key, state, error_type, error_message, element_id, element_instance_key,
    process_instance_key, process_definition_key, process_id, created_at, resolved_at, tenant_id)
  SELECT key + 300, CASE WHEN running THEN 'ACTIVE' ELSE 'RESOLVED' END, 'JOB_NO_RETRIES', 'Expected an answer of the service '
    || floor(30 * r1 * r1) || ', but there was none.', 'approve', key + ${String(USER_TASK + 1)}, key, definition, 'process-' || p,
    ${at(WAITS)}, CASE WHEN NOT running THEN ${at(TOTAL)} END, (ARRAY['<default>', '<default>', '<default>', 'north', 'south'])[p]
  FROM scale.instances WHERE i % 20 = 0`;

const VARIABLES = /* sql */ `
  INSERT INTO engine.variables (key, process_instance_key, scope_key, name, value, updated_at)
  SELECT s.key + 400 + v.place, s.key, s.key, v.name, v.value, starts FROM scale.instances s CROSS JOIN LATERAL (VALUES
    (0, 'amount', to_jsonb(round((1000 * exp(r3 * 5))::numeric, 2))),
    (1, 'customerId', to_jsonb('C-' || floor(r2 * $1 / 10))),
    (2, 'channel', to_jsonb((ARRAY['web', 'web', 'mail', 'phone', 'shop'])[1 + floor(5 * r1)::int]))
  ) AS v(place, name, value)`;

const FLOWS = /* sql */ `
  INSERT INTO engine.sequence_flows (process_instance_key, flow_id, taken)
  SELECT key, 'flow-' || f, 1 FROM scale.instances, generate_series(1, 3) f`;

const COMMITS = /* sql */ `
  INSERT INTO engine.commits (process_instance_key, sequence, result, at, digest, undo, causes)
  SELECT key, c, '{"correlated": []}', starts, repeat('0', 64), '{"created": [], "closed": []}', '[]'
  FROM scale.instances, generate_series(1, 2) c`;

const TABLES: readonly (readonly [name: string, sql: string])[] = [
  ['process_definitions', DEFINITIONS],
  ['process_instances', INSTANCES],
  ['element_instances', ELEMENT_INSTANCES],
  ['user_tasks', USER_TASKS],
  ['jobs', JOBS],
  ['incidents', INCIDENTS],
  ['variables', VARIABLES],
  ['sequence_flows', FLOWS],
  ['commits', COMMITS],
];

/** Triggers stay silent, and indexes are made anew at the end: data comes as a restored backup does. */
export async function generate(dataSource: DataSource, instances: number, log: Log): Promise<void> {
  const runner = dataSource.createQueryRunner();
  await runner.connect();
  const query = (sql: string, values: unknown[] = []): Promise<unknown> => runner.query(sql, values);
  try {
    await query(`SET session_replication_role = replica; SET synchronous_commit = off; SET maintenance_work_mem = '1GB';
      SET jit = off; SELECT setseed(0.5); CREATE SCHEMA IF NOT EXISTS scale; DROP TABLE IF EXISTS scale.instances`);
    log(`Drawing ${String(instances)} instances …`);
    await query(DRAW.replaceAll('$1', String(instances)));
    const indexes = (await query(
      `SELECT x.indexdef, format('%I.%I', x.schemaname, x.indexname) AS name FROM pg_indexes x
      WHERE x.schemaname = 'engine' AND x.tablename = ANY($1)
        AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = format('%I.%I', x.schemaname, x.indexname)::regclass)`,
      [TABLES.map(([name]) => name)],
    )) as readonly { readonly indexdef: string; readonly name: string }[];
    for (const { name } of indexes) await query(`DROP INDEX ${name}`);
    for (const [name, sql] of TABLES) {
      log(`Filling ${name} …`);
      await query(`TRUNCATE engine.${name}`);
      await query(sql.replaceAll('$1', String(instances)));
    }
    log('Making the indexes …');
    for (const { indexdef } of indexes) await query(indexdef);
    await query('DROP TABLE scale.instances');
    await query('VACUUM (ANALYZE)');
    await query('CHECKPOINT');
  } finally {
    await runner.release();
  }
}
