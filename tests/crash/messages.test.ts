/**
 * Eight publishers, two APIs and two workers, each API and worker killed once: whichever of subscription and message
 * comes first, each message is taken once.
 */
import { randomInt, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';

import { flow, model } from '../api/models.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { freePort, Killable } from '../support/killable.js';
import { testTemporal } from '../support/services.js';

const ORDERS = 48;
const PUBLISHERS = 8;

const wait = (id: string): string =>
  `<bpmn:intermediateCatchEvent id="${id}"><bpmn:messageEventDefinition id="${id}-definition" messageRef="paid"/></bpmn:intermediateCatchEvent>`;

/** Message start `ordered` → catch `paid` → catch `paid` → end: a message that is taken twice would end it. */
const MODEL = model({
  id: 'order',
  roots: `<bpmn:message id="ordered" name="ordered"/>
<bpmn:message id="paid" name="paid"><bpmn:extensionElements><zeebe:subscription correlationKey="=order"/></bpmn:extensionElements></bpmn:message>`,
  body: `<bpmn:startEvent id="begin"><bpmn:messageEventDefinition id="begin-definition" messageRef="ordered"/></bpmn:startEvent>
${flow('begin', 'deposit')}${wait('deposit')}${flow('deposit', 'rest')}${wait('rest')}${flow('rest', 'end')}<bpmn:endEvent id="end"/>`,
});

interface Publication {
  readonly name: string;
  readonly order: number;
  readonly payment?: 'deposit' | 'rest';
}

describe('messages, while processes are killed', () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  let urls: readonly string[] = [];
  let apis: readonly Killable[] = [];
  let workers: readonly Killable[] = [];

  beforeAll(async () => {
    database = await testDatabase();
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
    };
    const ports = [await freePort(), await freePort()];
    urls = ports.map((port) => `http://127.0.0.1:${String(port)}/v2`);
    apis = ports.map((port) => new Killable('api/main.ts', { ...environment, PORT: String(port) }));
    workers = [1, 2].map(() => new Killable('worker/main.ts', environment));
    await Promise.all(urls.map((url) => eventually(() => fetch(`${url}/topology`).catch(() => undefined))));
    const form = new FormData();
    form.append('resources', new Blob([MODEL]), 'order.bpmn');
    expect((await fetch(`${urls[0] ?? ''}/deployments`, { method: 'POST', body: form })).status).toBe(200);
  });
  afterAll(async () => {
    await Promise.all([...apis, ...workers].map((process) => process.kill()));
    await pool.end();
    await database.drop();
  });

  /** As a careful client does: the same message, with its id, until somebody has it. */
  async function publish({ name, order, payment }: Publication): Promise<void> {
    const body = JSON.stringify({
      name,
      correlationKey: String(order),
      messageId: `${name}-${String(order)}-${payment ?? ''}`,
      timeToLive: 3_600_000,
      variables: payment === undefined ? { order: String(order) } : { [payment]: order },
    });
    const headers = { 'content-type': 'application/json' };
    await eventually(async () => {
      const url = urls[randomInt(urls.length)] ?? '';
      const answer = await fetch(`${url}/messages/publication`, { method: 'POST', headers, body }).catch(
        () => undefined,
      );
      return answer?.status === 200 || answer?.status === 409;
    });
  }

  /** @param after - what happens once so many are published */
  async function publishAll(
    publications: readonly Publication[],
    after: ReadonlyMap<number, () => Promise<void>> = new Map(),
  ): Promise<void> {
    const queue = [...publications];
    let published = 0;
    const happenings: Promise<void>[] = [];
    const publisher = async (): Promise<void> => {
      for (let next = queue.shift(); next; next = queue.shift()) {
        await publish(next);
        published += 1;
        happenings.push(after.get(published)?.() ?? Promise.resolve());
      }
    };
    await Promise.all(Array.from({ length: PUBLISHERS }, publisher));
    await Promise.all(happenings);
  }

  const orders = Array.from({ length: ORDERS }, (_, order) => order);
  const active = async (elementId: string): Promise<number> => {
    const { rows } = await pool.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM engine.element_instances WHERE element_id = $1 AND state = 'ACTIVE'`,
      [elementId],
    );
    return rows[0]?.count ?? 0;
  };

  it('each is taken once, and none is lost', async () => {
    const mixed = orders
      .flatMap((order): Publication[] => [
        { name: 'ordered', order },
        { name: 'paid', order, payment: 'deposit' },
      ])
      .map((publication) => ({ publication, rank: randomInt(2 ** 32) }))
      .sort((one, other) => one.rank - other.rank)
      .map(({ publication }) => publication);
    const killed = [...apis, ...workers].sort(() => randomInt(3) - 1);
    await publishAll(mixed, new Map(killed.map((process, index) => [(index + 1) * 18, () => process.restart()])));
    await eventually(async () => (await active('rest')) === ORDERS);
    const { rows } = await pool.query(
      `SELECT state, count(*)::int AS count FROM engine.process_instances GROUP BY state`,
    );
    expect(rows).toEqual([{ state: 'ACTIVE', count: ORDERS }]);
  });

  it('and the next of each as well', async () => {
    await publishAll(orders.map((order) => ({ name: 'paid', order, payment: 'rest' })));
    const ended = async (): Promise<unknown[]> =>
      (
        await pool.query<{ variables: object }>(
          `SELECT jsonb_object_agg(variable.name, variable.value) AS variables
           FROM engine.process_instances AS instance JOIN engine.variables AS variable
             ON variable.process_instance_key = instance.key
           WHERE instance.state = 'COMPLETED' GROUP BY instance.key`,
        )
      ).rows.map(({ variables }) => variables);
    await eventually(async () => (await ended()).length === ORDERS);
    const wanted = orders.map((order) => ({ order: String(order), deposit: order, rest: order }));
    expect(new Set(await ended())).toEqual(new Set(wanted));
    // Who delivered it writes that down when the instance has answered.
    await eventually(async () => {
      const { rows } = await pool.query(`SELECT 1 FROM engine.message_deliveries WHERE state = 'PENDING'`);
      return rows.length === 0;
    });
  });
});
