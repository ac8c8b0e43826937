import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { sealDurations } from '../../database/durations/seal.js';
import { forgetInstances } from '../../database/retention/forget-instances.js';
import { connect, type Connection } from './connection.js';
import { TestInstance } from './instance.js';

const ENDED = 1200;

/** Ended in spring, but for three: one that runs, one that it called and that has ended, and one that ended yesterday. */
const ROWS = `
  INSERT INTO engine.process_definitions (key, process_id, name, version, deployment_key, resource_key, resource_name, plan_hash)
  VALUES (10000000, 'order', 'Order', 1, 1, 1, 'order.bpmn', repeat('0', 64));
  INSERT INTO engine.process_instances (key, process_definition_key, process_id, version, workflow_id, state, started_at, ended_at,
    root_process_instance_key, tenant_id)
  SELECT i * 10000000::bigint, 10000000, 'order', 1, 'order-' || i, CASE i WHEN 1 THEN 'ACTIVE' ELSE 'COMPLETED' END, '2026-03-01',
    CASE i WHEN 1 THEN NULL WHEN 3 THEN now() - interval '1 hour' ELSE timestamptz '2026-03-01' + i * interval '1 min' END,
    CASE i WHEN 2 THEN 1 ELSE i END * 10000000::bigint, 'north'
  FROM generate_series(1, ${String(ENDED + 3)}) i;
  INSERT INTO engine.element_instances (key, process_instance_key, process_definition_key, process_id, element_id, element_type,
    scope_key, state, started_at, ended_at)
  SELECT key + 1, key, 10000000, 'order', 'task', 'USER_TASK', key, state, started_at, ended_at FROM engine.process_instances;
  INSERT INTO engine.variables (key, process_instance_key, scope_key, name, value, updated_at)
  SELECT key + 2, key, key, 'amount', '1', started_at FROM engine.process_instances;
  INSERT INTO crm.idempotency_keys (key, activity_type, process_instance_key) SELECT key || '-done', 'crm:find', key
  FROM engine.process_instances;
  INSERT INTO engine.audit_log (at, operation, entity_type, entity_key, process_instance_key)
  SELECT started_at, 'CREATE', 'PROCESS_INSTANCE', key, key FROM engine.process_instances`;

describe('instances that ended long ago', () => {
  let connection: Connection;

  const sql = <Row>(text: string): Promise<Row[]> => connection.dataSource.query<Row[]>(text);
  const forget = (): Promise<number> => forgetInstances(connection.dataSource, { days: 30 });
  const keys = async (table: string, column: string): Promise<readonly string[]> =>
    (await sql<{ key: string }>(`SELECT ${column} AS key FROM ${table} ORDER BY 1`)).map(({ key }) => key);
  const KEPT = ['10000000', '20000000', '30000000'];

  beforeEach(async () => {
    await connection?.close();
    connection = await connect();
    await sql(ROWS);
  });

  afterAll(() => connection.close());

  test('go with all their rows, while others run; the audit log stays', async () => {
    await sealDurations(connection.dataSource);
    const running = new TestInstance(connection.dataSource, { number: 9000 });
    await running.commit([running.started()]);
    const steps = async (): Promise<void> => {
      for (let step = 0; step < 50; step += 1)
        await running.commit([running.activated(running.nextKey(), 'task', Date.now())]);
    };

    const [gone] = await Promise.all([forget(), steps()]);

    expect(gone).toBe(ENDED);
    expect(await keys('engine.process_instances', 'key')).toEqual([...KEPT, running.key]);
    expect(await keys('engine.variables', 'process_instance_key')).toEqual(KEPT);
    expect(await keys('crm.idempotency_keys', 'process_instance_key')).toEqual(KEPT);
    expect(
      (await keys('engine.element_instances', 'process_instance_key')).filter((key) => key === running.key),
    ).toHaveLength(50);
    expect(
      await sql(`SELECT count(*)::int AS count, count(*) FILTER (WHERE tenant_id = 'north')::int AS north FROM engine.audit_log
      WHERE operation = 'CREATE'`),
    ).toEqual([{ count: ENDED + 3, north: ENDED }]);
    expect(await forget()).toBe(0);
  });

  test('leave how long they took', async () => {
    const sketches = (): Promise<unknown[]> =>
      sql('SELECT * FROM engine.duration_sketches ORDER BY unit, starts, element_id');
    await sealDurations(connection.dataSource);
    const before = await sketches();
    expect(before).not.toEqual([]);

    await forget();
    await sealDurations(connection.dataSource);

    expect(await sketches()).toEqual(before);
  });

  test('stay as long as it is not known how long they took', async () => {
    expect(await forget()).toBe(0);
    await sealDurations(connection.dataSource);
    await sql(`UPDATE engine.duration_periods SET stale = true WHERE unit = 'DAY' AND starts = '2026-03-01'`);
    expect(await forget()).toBe(0);
    await sealDurations(connection.dataSource);
    expect(await forget()).toBe(ENDED);
  });

  test('wait for nobody: what somebody holds goes the next time', async () => {
    await sealDurations(connection.dataSource);
    await connection.dataSource.transaction(async (other) => {
      await other.query('SELECT FROM engine.process_instances WHERE key = 50000000 FOR UPDATE');
      expect(await forget()).toBe(ENDED - 1);
    });
    expect(await forget()).toBe(1);
  });
});
