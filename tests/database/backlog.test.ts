/** The backlog is read at a bounded cost, and tells what waits how long. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { COUNTED, readBacklog } from '../../database/backlog.js';
import { createDataSource } from '../../database/data-source.js';
import { testDatabase, type TestDatabase } from '../support/database.js';

let database: TestDatabase;
let dataSource: DataSource;
beforeAll(async () => {
  database = await testDatabase();
  dataSource = await createDataSource({ url: database.url }).initialize();
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

it('counts what waits, by queue and code, up to a limit', async () => {
  await dataSource.query(
    `INSERT INTO engine.incidents (key, state, error_type, error_message, element_id, element_instance_key,
       process_instance_key, process_definition_key, process_id, created_at)
     SELECT key, CASE WHEN key > 3 THEN 'RESOLVED' ELSE 'ACTIVE' END, CASE WHEN key = 1 THEN 'A' ELSE 'B' END, '', 'task',
       key, key, 1, 'p', now() - interval '1 hour' FROM generate_series(1, 5) key`,
  );
  await dataSource.query(
    `INSERT INTO engine.jobs (key, type, state, retries, element_id, element_instance_key, process_instance_key,
       process_definition_key, process_id, created_at)
     SELECT key, 'pack', 'CREATED', 3, 'task', key, key, 1, 'p', now() - interval '1 hour' FROM generate_series(1, $1::int) key`,
    [COUNTED + 1],
  );
  const backlog = await readBacklog(dataSource);
  const countOf = (name: string): number | undefined => backlog.find((entry) => entry.name === name)?.count;
  expect({ A: countOf('A'), B: countOf('B'), jobs: countOf('jobs') }).toEqual({ A: 1, B: 2, jobs: COUNTED });
  expect(backlog.find(({ name }) => name === 'jobs')?.oldestSeconds).toBeGreaterThanOrEqual(3600);
  expect(backlog.find(({ name }) => name === 'outbox')).toMatchObject({ count: 0, oldestSeconds: 0 });
});

it('gives up where PostgreSQL takes too long', async () => {
  const lock = dataSource.createQueryRunner();
  await lock.startTransaction();
  await lock.query('LOCK TABLE engine.jobs IN ACCESS EXCLUSIVE MODE');
  await expect(readBacklog(dataSource)).rejects.toThrow('statement timeout');
  await lock.rollbackTransaction();
  await lock.release();
});
