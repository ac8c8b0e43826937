/** Mails come in while two workers and two APIs are killed: each is stored, told, published and starts its process once. */
import { randomInt, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { userTaskModel } from '../api/models.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { startImapServer, type ImapServer } from '../support/imap-server.js';
import { freePort, Killable } from '../support/killable.js';
import { testTemporal } from '../support/services.js';

const MAILS = 30;

describe('mails, while processes are killed', () => {
  let database: TestDatabase;
  let imap: ImapServer;
  let pool: pg.Pool;
  let apis: readonly Killable[] = [];
  let workers: readonly Killable[] = [];
  const all = async (text: string): Promise<readonly Record<string, unknown>[]> => (await pool.query(text)).rows;

  beforeAll(async () => {
    database = await testDatabase();
    imap = await startImapServer();
    pool = new pg.Pool({ connectionString: database.url, max: 2 });
    pool.on('error', () => undefined);
    // All databases of a run share one Temporal: instances get ids that no other database gives.
    await pool.query(`ALTER SEQUENCE engine.key_sequence RESTART WITH ${String(randomInt(1_000_000, 2 ** 39))}`);
    const environment = {
      DATABASE_URL: database.url,
      TEMPORAL_ADDRESS: testTemporal().address,
      BATON_TASK_QUEUE: `crash-${randomUUID()}`,
      BATON_LINK_SECRET: 'test-secret',
      MAIL_FROM: 'baton@example.com',
      IMAP_URL: imap.url,
    };
    const ports = [await freePort(), await freePort()];
    apis = ports.map((port) => new Killable('api/main.ts', { ...environment, PORT: String(port) }));
    workers = [1, 2].map(() => new Killable('worker/main.ts', environment));
    const urls = ports.map((port) => `http://127.0.0.1:${String(port)}/v2`);
    await Promise.all(urls.map((url) => eventually(() => fetch(`${url}/topology`).catch(() => undefined))));
    const form = new FormData();
    form.append('resources', new Blob([userTaskModel('inquiry')]), 'inquiry.bpmn');
    expect((await fetch(`${urls[0] ?? ''}/deployments`, { method: 'POST', body: form })).status).toBe(200);
    const rule = {
      name: 'Inquiries',
      order: 1,
      condition: { kind: 'keyword', words: ['inquiry'] },
      actions: [
        { kind: 'startProcess', processId: 'inquiry', variables: { subject: 'message.subject' } },
        { kind: 'publishMessage', name: 'asked', correlationKey: 'message.subject' },
        { kind: 'stop' },
      ],
    };
    const headers = { 'content-type': 'application/json' };
    const made = await fetch(`${urls[0] ?? ''}/crm/filter-rules`, {
      method: 'POST',
      headers,
      body: JSON.stringify(rule),
    });
    expect(made.status).toBe(201);
  });
  afterAll(async () => {
    await Promise.all([...apis, ...workers].map((process) => process.kill()));
    await imap.stop();
    await pool.end();
    await database.drop();
  });

  it('each once', async () => {
    const handled = async (): Promise<number> =>
      Number((await all(`SELECT count(*) FROM crm.inbound_messages WHERE state = 'handled'`))[0]?.['count']);
    const victims = [workers[0], apis[0], workers[1], apis[1]];
    for (let sent = 0; sent < MAILS; sent += 1) {
      const id = String(sent);
      imap.append(`From: ada@customer.example\nMessage-ID: <${id}@c.example>\nSubject: ${id}\n\nAn inquiry.\n`);
      if (sent % 6 !== 5) continue;
      const victim = victims.shift();
      await eventually(async () => (await handled()) > sent / 3);
      await victim?.restart();
    }
    await eventually(async () => (await handled()) === MAILS);

    const subjects = Array.from({ length: MAILS }, (_, index) => String(index)).sort();
    const told = await all('SELECT inbound_id FROM crm.interactions WHERE inbound_id IS NOT NULL');
    expect(new Set(told.map((row) => row['inbound_id'])).size).toBe(MAILS);
    expect(told).toHaveLength(MAILS);
    const published = await all(
      `SELECT correlation_key AS key FROM engine.messages WHERE name = 'asked' ORDER BY correlation_key COLLATE "C"`,
    );
    expect(published.map(({ key }) => key)).toEqual(subjects);
    const started = await all(
      `SELECT v.value #>> '{}' AS subject FROM engine.process_instances p
       JOIN engine.variables v ON v.scope_key = p.key AND v.name = 'subject'
       JOIN crm.inbound_messages m ON m.process_instance_key = p.key ORDER BY (v.value #>> '{}') COLLATE "C"`,
    );
    expect(started.map(({ subject }) => subject)).toEqual(subjects);
    expect(await all('SELECT 1 FROM engine.process_instances')).toHaveLength(MAILS);
  });
});
