/** A PostgreSQL whose main process is killed while a query runs: the next one waits until the query's process has ended. */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import pg from 'pg';
import { type Postgres, startPostgres } from '../../bin/embedded/postgres.js';
import { eventually } from '../support/eventually.js';

it('is started again once nothing of the killed one writes any more', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'baton-postgres-'));
  await chmod(directory, 0o755);
  const said: string[] = [];
  const start = (): Promise<Postgres> =>
    startPostgres({
      dataDir: join(directory, 'postgres'),
      password: 'baton',
      logFile: join(directory, 'postgres.log'),
      port: 0,
      log: (line) => said.push(line),
    });
  const first = await start();
  const client = new pg.Client({ connectionString: first.url });
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query<{ readonly pid: number }>('SELECT pg_backend_pid() AS pid');
  const backend = rows[0]?.pid ?? 0;
  const query = client.query('SELECT count(*) FROM generate_series(1, 1e12)').catch(String);
  const watching = new pg.Client({ connectionString: first.url });
  await watching.connect();
  await eventually(async () => {
    const sql = `SELECT 1 FROM pg_stat_activity WHERE pid = $1 AND state = 'active'`;
    return (await watching.query(sql, [backend])).rows.length > 0;
  });
  await watching.end();
  process.kill(first.pid, 'SIGKILL');
  await first.ended;
  const second = start();
  try {
    const waits = eventually(() => Promise.resolve(said.some((line) => line.includes('waiting for the rest'))));
    expect(await Promise.race([waits, second.then(() => 'started beside it')])).toBe(true);
  } finally {
    process.kill(backend, 'SIGKILL');
    await query;
    const { stop } = await second;
    await stop();
    await rm(directory, { recursive: true, force: true });
  }
  expect(said.filter((line) => line.includes('waiting for the rest'))).toHaveLength(1);
});
