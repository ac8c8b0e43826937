import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CalendarsService } from '../../api/calendars/calendars.service.js';
import type { ProcessDurationsRequest } from '../../api/statistics/durations.dto.js';
import type { DurationMeasures } from '../../api/statistics/measures.js';
import { MeasuringService } from '../../api/statistics/measuring.service.js';
import { ProcessDurationsService } from '../../api/statistics/process-durations.service.js';
import { sealDurations } from '../../database/durations/seal.js';
import { connect, type Connection } from './connection.js';

/** Two definitions, three elements each, over 70 days that ended long ago: 12,000 durations from 0 ms to weeks. */
const ROWS = `
  INSERT INTO engine.process_definitions (key, process_id, name, version, deployment_key, resource_key, resource_name, plan_hash)
  SELECT d * 10000000::bigint, 'order', 'Order', d, 1, 1, 'order.bpmn', repeat('0', 64) FROM generate_series(1, 2) d;
  SELECT setseed(0.25);
  INSERT INTO engine.process_instances (key, process_definition_key, process_id, version, process_name, workflow_id, state,
    started_at, ended_at, root_process_instance_key)
  SELECT (10 + i) * 10000000::bigint, (1 + i % 2) * 10000000::bigint, 'order', 1 + i % 2, 'Order', 'order-' || i, 'COMPLETED', at,
    at + exp(12 + 3 * random_normal()) * interval '1 ms', (10 + i) * 10000000::bigint
  FROM (SELECT i, timestamptz '2026-01-10' + i * interval '30 min' AS at FROM generate_series(0, 3000) i) one;
  INSERT INTO engine.element_instances (key, process_instance_key, process_definition_key, process_id, element_id, element_type,
    scope_key, state, started_at, ended_at)
  SELECT i.key + e, i.key, i.process_definition_key, 'order', 'task-' || e, 'SERVICE_TASK', i.key, 'COMPLETED', i.started_at,
    i.started_at + CASE e WHEN 1 THEN floor(3 * random()) ELSE exp(e * 3 + random_normal()) END * interval '1 ms'
  FROM engine.process_instances i, generate_series(1, 3) e`;

describe('sketches of durations', () => {
  let connection: Connection;
  let service: ProcessDurationsService;

  const sql = <Row>(text: string): Promise<Row[]> => connection.dataSource.query<Row[]>(text);
  const seal = (): Promise<void> => sealDurations(connection.dataSource);
  const stale = async (): Promise<readonly string[]> =>
    (await sql<{ day: string }>('SELECT starts::text AS day FROM engine.duration_periods WHERE stale ORDER BY 1')).map(
      ({ day }) => day,
    );
  const sketches = (): Promise<unknown[]> =>
    sql('SELECT * FROM engine.duration_sketches ORDER BY unit, starts, process_definition_key, element_id');
  const REQUESTS: readonly ProcessDurationsRequest[] = [
    {},
    { groupBy: ['element'], filter: { processDefinitionId: 'order' } },
    { groupBy: ['period'] },
    { groupBy: ['element', 'period'], period: 'month', filter: { processDefinitionId: 'order' } },
    { filter: { endedFrom: '2026-01-15T13:00:00Z', endedBefore: '2026-03-02T07:30:00Z' } },
    { groupBy: ['period'], period: 'week', filter: { endedFrom: '2026-02-01T00:00:00Z' } },
    { filter: { processDefinitionId: 'nobody' } },
    { filter: { state: 'TERMINATED' } },
  ];
  const answers = (): Promise<readonly { total: DurationMeasures; items: readonly object[] }[]> =>
    Promise.all(REQUESTS.map((request) => service.ofProcesses(request)));

  beforeAll(async () => {
    connection = await connect();
    await sql(ROWS);
    const { dataSource } = connection;
    service = new ProcessDurationsService(dataSource, new MeasuringService(new CalendarsService(dataSource)));
  });

  afterAll(() => connection.close());

  test('tell what the rows tell: counts, sums and extremes exactly, percentiles within 1 %', async () => {
    const exact = await answers();
    await seal();
    expect(await stale()).toEqual([]);
    const sketched = await answers();

    expect(sketched).toHaveLength(REQUESTS.length);
    for (const [index, { total, items }] of sketched.entries()) {
      expect([total, ...items]).toEqual(
        [exact[index]?.total, ...(exact[index]?.items ?? [])].map((row) => within1Percent(row as object)),
      );
    }
  });

  test('made again are the same', async () => {
    const before = await sketches();
    await sql('UPDATE engine.duration_periods SET stale = true');
    await seal();
    expect(await sketches()).toEqual(before);
  });

  test('are made anew where rows of their day change, come or go', async () => {
    const [total] = await answers();
    await sql(`DELETE FROM engine.process_instances WHERE key = 100000000`);
    await sql(`UPDATE engine.process_instances SET ended_at = started_at WHERE key = 1100000000`);
    expect(await stale()).not.toEqual([]);
    expect((await service.ofProcesses({})).total).toMatchObject({ count: Number(total?.total.count) - 1, min: 0 });
    await seal();
    expect(await stale()).toEqual([]);
    expect((await service.ofProcesses({})).total).toMatchObject({ count: Number(total?.total.count) - 1, min: 0 });
  });

  test('count a step once, though it is taken back and comes again', async () => {
    const before = (await service.ofProcesses({})).total.count;
    for (let time = 0; time < 3; time += 1) {
      await sql('DELETE FROM engine.process_instances WHERE key = 2100000000');
      await sql(`INSERT INTO engine.process_instances (key, process_definition_key, process_id, version, workflow_id, state, started_at,
        ended_at, root_process_instance_key) VALUES (2100000000, 10000000, 'order', 1, 'again', 'COMPLETED', '2026-02-14', '2026-02-14', 1)`);
      await seal();
    }
    expect((await service.ofProcesses({})).total.count).toBe(before);
  });

  test('stay when rows are deleted because they are old', async () => {
    const before = await answers();
    await connection.dataSource.transaction(async (transaction) => {
      await transaction.query(`SET LOCAL baton.retention = 'on'`);
      await transaction.query(`DELETE FROM engine.process_instances WHERE ended_at < '2026-02-01'`);
      await transaction.query(`DELETE FROM engine.element_instances WHERE ended_at < '2026-02-01'`);
    });
    expect(await stale()).toEqual([]);
    expect((await service.ofProcesses({})).total).toEqual(before[0]?.total);
  });
});

/** Matches the row where its percentiles are near enough: whole milliseconds make short ones a little wider. */
function within1Percent(row: object): object {
  const near = Object.entries(row).map(([name, value]) => [
    name,
    /^p\d/.test(name) && typeof value === 'number'
      ? { asymmetricMatch: (other: number) => Math.abs(other - value) <= Math.max(value / 100, 1) }
      : value,
  ]);
  return Object.fromEntries(near) as object;
}
