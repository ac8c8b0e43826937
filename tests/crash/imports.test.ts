/** `kill -9` of the API in the middle of an import of 100,000 rows: the next process goes on where it was. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { testDatabase, type TestDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { freePort, Killable } from '../support/killable.js';
import { testTemporal } from '../support/services.js';
import { customersFile } from './customers-csv.js';

const ROWS = 100_000;
/** A batch of rows and its records take a few megabytes; all rows would take hundreds. */
const HEAP_GROWTH = 48 * 1024 * 1024;

describe('an import of many rows', () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  let api: Killable;
  let url: string;
  let heap: number[] = [];
  beforeAll(async () => {
    database = await testDatabase();
    pool = new pg.Pool({ connectionString: database.url, max: 2 });
    const port = String(await freePort());
    url = `http://127.0.0.1:${port}/v2`;
    api = new Killable(
      'tests/crash/api-with-heap.ts',
      {
        PORT: port,
        DATABASE_URL: database.url,
        TEMPORAL_ADDRESS: testTemporal().address,
        BATON_TASK_QUEUE: 'imports',
      },
      (bytes) => heap.push(Number(bytes)),
    );
    await listening();
  });
  afterAll(async () => {
    await api.kill();
    await pool.end();
    await database.drop();
  });

  const listening = (): Promise<unknown> => eventually(() => fetch(`${url}/topology`).catch(() => undefined));
  const one = async <Row extends object>(sql: string): Promise<Row | undefined> => (await pool.query<Row>(sql)).rows[0];
  const customers = async (): Promise<number> =>
    (await one<{ count: number }>('SELECT count(*)::int AS count FROM crm.customers'))?.count ?? -1;

  it('is taken up where it was, with exact counts, in bounded memory, and nothing of it is seen before its end', async () => {
    const { csv, good, bad, duplicates } = customersFile(ROWS);
    expect({ bad, duplicates }).toEqual({ bad: ROWS / 10, duplicates: ROWS / 20 });
    const form = new FormData();
    form.append('recordType', 'customer');
    form.append('mapping', JSON.stringify({ Name: 'name', 'E-Mail': 'email', Phone: 'phone', Country: 'country' }));
    form.append('file', new Blob([csv], { type: 'text/csv' }), 'customers.csv');
    const created = await fetch(`${url}/crm/imports`, { method: 'POST', body: form });
    const { importKey, detail } = (await created.json()) as { readonly importKey: string; readonly detail?: string };
    expect(detail).toBeUndefined();

    const progress = (): Promise<{ read: number; state: string } | undefined> =>
      one('SELECT rows_read AS read, state FROM crm.imports');
    await eventually(async () => ((await progress())?.read ?? 0) >= ROWS * 0.4);
    await api.kill();
    const killed = await progress();
    expect(killed).toMatchObject({ state: 'running' });
    expect(killed?.read).toBeLessThan(ROWS);
    expect(await customers()).toBe(0);

    heap = [];
    await api.restart();
    await listening();
    const before = await eventually(() => Promise.resolve(heap.at(-1)));
    // What the dead process had leased would come again in half a minute.
    await pool.query('UPDATE crm.imports SET leased_until = now()');
    await eventually(async () => (await progress())?.state !== 'running');
    const answer = (await (await fetch(`${url}/crm/imports/${importKey}`)).json()) as object;
    expect(answer).toMatchObject({
      state: 'completed',
      encoding: 'utf-8',
      rowsRead: ROWS,
      rowsNew: good,
      rowsUpdated: 0,
      rowsBad: bad,
      rowsDuplicate: duplicates,
      error: null,
    });
    expect(await customers()).toBe(good);
    expect(Math.max(...heap) - before).toBeLessThan(HEAP_GROWTH);
    const errors = await (await fetch(`${url}/crm/imports/${importKey}/errors.csv`)).text();
    expect(errors.trimEnd().split('\r\n')).toHaveLength(1 + bad + duplicates);
  });
});
