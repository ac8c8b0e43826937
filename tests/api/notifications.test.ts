/** While PostgreSQL is away, each API tries to listen again, once at a time. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { pino } from 'pino';
import { Notifications } from '../../api/database/notifications.service.js';
import type { ApiConfig } from '../../api/config.js';
import { Proxy } from '../support/tcp-proxy.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';

describe('the connection that listens', () => {
  let database: TestDatabase;
  let proxy: Proxy;
  let notifications: Notifications;
  let pool: pg.Pool;
  /** Connections that were tried. */
  let tried = 0;
  let port: number;
  let away = false;
  beforeAll(async () => {
    database = await testDatabase();
    pool = new pg.Pool({ connectionString: database.url, max: 1 });
    const url = new URL(database.url);
    port = Number(url.port);
    proxy = new Proxy(() => {
      tried += 1;
      // Nobody listens there.
      return away ? 1 : port;
    });
    url.port = String(await proxy.listen());
    const config = { databaseUrl: url.href, databaseAnswerMs: 5_000 } as ApiConfig;
    notifications = new Notifications(config, pino({ level: 'silent' }));
    await notifications.onModuleInit();
  });
  afterAll(async () => {
    await notifications.onModuleDestroy();
    await proxy.close();
    await pool.end();
    await database.drop();
  });

  it('comes back once, however often it was tried', async () => {
    away = true;
    proxy.reset();
    await eventually(() => Promise.resolve(tried > 6));
    away = false;
    const before = tried;
    const heard = new Promise((resolve) => notifications.listen('baton_jobs', resolve));
    await eventually(async () => {
      await pool.query(`SELECT pg_notify('baton_jobs', 'chaos')`);
      return Promise.race([heard, new Promise((resolve) => setTimeout(resolve, 100))]);
    });
    // Whoever else tried would have come by now.
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    const { rows } = await pool.query(
      `SELECT count(*)::int AS listening FROM pg_stat_activity WHERE application_name = 'baton-api-listen' AND datname = current_database()`,
    );
    expect(rows).toEqual([{ listening: 1 }]);
    expect(tried - before).toBe(1);
  });
});
