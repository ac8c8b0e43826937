/** Half-open connections: the server's end is gone, and nobody tells the client. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { answerMsOf } from '../../database/answering-client.js';
import { createDataSource } from '../../database/data-source.js';
import { Proxy } from '../support/tcp-proxy.js';
import { type TestDatabase, testDatabase } from '../support/database.js';

describe('a connection whose other end is gone', () => {
  let database: TestDatabase;
  let proxy: Proxy;
  let dataSource: DataSource;
  beforeAll(async () => {
    database = await testDatabase();
    const url = new URL(database.url);
    const port = Number(url.port);
    proxy = new Proxy(() => port);
    url.port = String(await proxy.listen());
    dataSource = await createDataSource({ url: url.href, poolSize: 1, answerMs: 500 }).initialize();
  });
  afterAll(async () => {
    await dataSource.destroy();
    await proxy.close();
    await database.drop();
  });

  it('fails what is asked on it, and the pool goes on with another', async () => {
    expect(await dataSource.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
    proxy.halfOpen();
    await expect(dataSource.query('SELECT 2')).rejects.toThrow(
      'Expected PostgreSQL to answer within 500 ms, but it said nothing.',
    );
    expect(await dataSource.query('SELECT 3 AS three')).toEqual([{ three: 3 }]);
  });

  it('fails a transaction on it, and the pool goes on with another', async () => {
    await expect(
      dataSource.transaction(async (manager) => {
        await manager.query('SELECT 1');
        proxy.halfOpen();
        await manager.query('SELECT 2');
      }),
    ).rejects.toThrow('Expected PostgreSQL to answer');
    expect(await dataSource.query('SELECT 3 AS three')).toEqual([{ three: 3 }]);
  });

  it('may be silent as long as nothing is asked, and is minded again once something is', async () => {
    const turn = dataSource.createQueryRunner();
    await turn.query('SELECT 1');
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(await turn.query('SELECT 2 AS two')).toEqual([{ two: 2 }]);
    proxy.halfOpen();
    await expect(turn.query('SELECT 3')).rejects.toThrow('Expected PostgreSQL to answer');
    await turn.release();
  });

  it('is given a minute, or what DATABASE_ANSWER_SECONDS says', () => {
    expect([answerMsOf({}), answerMsOf({ DATABASE_ANSWER_SECONDS: '5' })]).toEqual([60_000, 5_000]);
    expect(() => answerMsOf({ DATABASE_ANSWER_SECONDS: '0' })).toThrow(
      'Expected DATABASE_ANSWER_SECONDS to be a number above 0, but it is 0.',
    );
  });
});
