import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { createDataSource, migrate } from '../../database/data-source.js';
import { nextKeys } from '../../database/keys.js';
import { connect, type Connection } from './connection.js';

describe('schema', () => {
  let connection: Connection;

  beforeAll(async () => {
    connection = await connect();
  });

  afterAll(async () => {
    await connection.close();
  });

  test('migrations make exactly what the entities describe', async () => {
    const changes = await connection.dataSource.driver.createSchemaBuilder().log();
    expect(changes.upQueries.map((change) => change.query)).toEqual([]);
  });

  test('every migration can be taken back and made again, by several processes at once', async () => {
    const { dataSource } = connection;
    const processes = await Promise.all(
      [1, 2, 3].map(() => createDataSource({ url: connection.url, poolSize: 2 }).initialize()),
    );
    while ((await appliedMigrations(dataSource)) > 0) await dataSource.undoLastMigration();
    expect(await dataSource.query(`SELECT 1 FROM information_schema.schemata WHERE schema_name = 'engine'`)).toEqual(
      [],
    );

    await Promise.all(processes.map((process) => migrate(process)));

    expect(await dataSource.showMigrations()).toBe(false);
    await Promise.all(processes.map((process) => process.destroy()));
  });

  test('keys ascend, end in seven zeros and are never given twice', async () => {
    const { manager } = connection.dataSource;
    const batches = await Promise.all([nextKeys(manager, 50), nextKeys(manager, 1), nextKeys(manager, 50)]);
    expect(batches.map((batch) => batch.length)).toEqual([50, 1, 50]);
    for (const batch of batches) {
      expect(batch.every((key) => /^[1-9]\d*0{7}$/.test(key))).toBe(true);
      expect([...batch].sort((a, b) => Number(BigInt(a) - BigInt(b)))).toEqual(batch);
    }
    expect(new Set(batches.flat()).size).toBe(101);
  });
});

async function appliedMigrations(dataSource: DataSource): Promise<number> {
  const [row]: { readonly applied: number }[] = await dataSource.query(
    'SELECT count(*)::int AS applied FROM migrations',
  );
  return row?.applied ?? 0;
}
