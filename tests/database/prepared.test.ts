/** Prepared statements answer, and fail, as those do that are not. */
import { afterAll, beforeEach, beforeAll, describe, expect, test } from '@jest/globals';
import { QueryFailedError } from 'typeorm';
import { queryPrepared } from '../../database/prepared.js';
import { connect, type Connection } from './connection.js';

let connection: Connection;

beforeAll(async () => {
  connection = await connect(1);
});
beforeEach(async () => {
  await connection.dataSource.query(`DROP TABLE IF EXISTS things; CREATE TABLE things (id int PRIMARY KEY, name text);
    INSERT INTO things VALUES (1, 'one'), (2, 'two')`);
});
afterAll(() => connection.close());

const prepared = (text: string, values?: readonly unknown[]): Promise<unknown> =>
  queryPrepared(connection.dataSource.manager, text, values);

describe('a prepared statement', () => {
  test.each([
    ['SELECT * FROM things WHERE id = $1', [1]],
    ['INSERT INTO things VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING id', [1, 'other']],
    ['UPDATE things SET name = $2 WHERE id >= $1 RETURNING id', [1, 'some']],
    ['DELETE FROM things WHERE id = $1', [3]],
    ['SELECT count(*) FROM things', []],
  ])('answers like the plain one, however often: %s', async (text, values) => {
    const plain: unknown = await connection.dataSource.query(text, values);
    for (let time = 0; time < 7; time += 1) expect(await prepared(text, values)).toEqual(plain);
  });

  test('fails like the plain one', async () => {
    const failed = await prepared('INSERT INTO things VALUES ($1, $2)', [1, 'again']).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(QueryFailedError);
    expect((failed as QueryFailedError).driverError).toMatchObject({ code: '23505' });
  });

  test('is prepared anew after a column has come', async () => {
    const text = 'SELECT * FROM things WHERE id < $1';
    await prepared(text, [2]);
    await connection.dataSource.query('ALTER TABLE things ADD COLUMN size int');
    await prepared(text, [2]).catch(() => undefined);
    expect(await prepared(text, [2])).toEqual([{ id: 1, name: 'one', size: null }]);
  });
});
