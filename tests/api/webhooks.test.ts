/** Webhooks, with a receiver of our own and the verification of the `standardwebhooks` package. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { startApi } from '../../api/app.js';
import { eventually } from '../support/eventually.js';
import { freePort, Killable } from '../support/killable.js';
import { startHarness, type Answer, type Harness } from './harness.js';
import { conditionModel, userTaskModel } from './models.js';
import { startReceiver, type Received, type Receiver } from './webhook-receiver.js';

describe('webhooks over HTTP', () => {
  let api: Harness;
  let receiver: Receiver;
  beforeAll(async () => {
    api = await startHarness({ commandTimeoutMs: 120_000 });
    receiver = await startReceiver();
    const files = { 'task.bpmn': userTaskModel('reviewing'), 'choice.bpmn': conditionModel('choosing') };
    expect((await api.deploy(files)).status).toBe(200);
  });
  afterAll(async () => {
    await api.close();
    await receiver.close();
  });

  const start = async (processDefinitionId: string, variables: object = {}): Promise<string> =>
    (await api.post('/process-instances', { processDefinitionId, variables })).body.processInstanceKey as string;
  const create = async (
    path: string,
    options: object = {},
  ): Promise<{ readonly key: string; readonly secret: string }> => {
    const created = await api.post('/webhooks', { url: receiver.url + path, ...options });
    expect(created.status).toBe(201);
    return { key: created.body.webhookKey, secret: created.body.secret };
  };
  const deliveries = async (key: string): Promise<readonly Answer['body'][]> =>
    (await api.post(`/webhooks/${key}/deliveries/search`, { sort: [{ field: 'deliveryKey' }] })).body.items;
  const verify = (secret: string, { text, headers }: Received): unknown =>
    new Webhook(secret).verify(text, headers as Record<string, string>);
  /** What is to be tried later is tried now. */
  const now = (): Promise<object[]> =>
    api.sql(`WITH due AS (UPDATE engine.webhook_deliveries SET next_attempt_at = now() WHERE state = 'PENDING')
      UPDATE engine.webhooks SET paused_until = NULL`);

  it('send signed events of the types and processes that are wanted', async () => {
    const { key, secret } = await create('/wanted', {
      eventTypes: ['user-task.*', 'process-instance.completed'],
      processDefinitionIds: ['reviewing'],
    });
    await start('choosing', { amount: 3 });
    const instance = await start('reviewing');
    const [task] = (await api.post('/user-tasks/search', { filter: { processInstanceKey: instance } })).body.items;
    await api.post(`/user-tasks/${task.userTaskKey}/assignment`, { assignee: 'ada' });
    await api.post(`/user-tasks/${task.userTaskKey}/completion`);
    const received = await receiver.at('/wanted', 4);
    expect(received.map(({ body }) => body.type).sort()).toEqual([
      'process-instance.completed',
      'user-task.assigned',
      'user-task.completed',
      'user-task.created',
    ]);
    for (const one of received) expect(verify(secret, one)).toEqual(one.body);
    expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(4);
    expect(received.find(({ body }) => body.type === 'user-task.assigned')?.body).toMatchObject({
      timestamp: expect.stringMatching(/Z$/),
      data: { userTaskKey: task.userTaskKey, assignee: 'ada', processInstanceKey: instance, tenantId: '<default>' },
    });
    await eventually(async () => (await deliveries(key)).every(({ state }) => state === 'DELIVERED'));
    expect(await deliveries(key)).toMatchObject(
      received.map(() => ({ attempts: 1, responseStatus: 200, errorMessage: null, nextAttemptDate: null })),
    );
    expect(() => verify(`whsec_${'A'.repeat(44)}`, received[0] as Received)).toThrow();
  });

  it('try again under the same id, until they are dead, and then by hand', async () => {
    const { key, secret } = await create('/flaky', { eventTypes: ['process-instance.started'] });
    receiver.answer('/flaky', 500, 302);
    await start('choosing', { amount: 3 });
    await receiver.at('/flaky', 1);
    const failed = await eventually(async () =>
      (await deliveries(key)).find(({ responseStatus }) => responseStatus === 500),
    );
    expect(failed).toMatchObject({
      state: 'PENDING',
      attempts: 1,
      errorMessage: 'Expected a status of 2xx, but it is 500.',
    });
    expect(Date.parse(failed.nextAttemptDate) - Date.parse(failed.lastAttemptDate)).toBeGreaterThan(3_900);
    expect((await api.get(`/webhooks/${key}`)).body).toMatchObject({ failures: 1, pausedUntil: expect.any(String) });
    await now();
    await receiver.at('/flaky', 2);
    await eventually(async () => (await deliveries(key)).some(({ responseStatus }) => responseStatus === 302));
    await api.sql('UPDATE engine.webhook_deliveries SET attempts = 9 WHERE webhook_key = $1', [key]);
    receiver.answer('/flaky', 503);
    await now();
    const dead = await eventually(async () => (await deliveries(key)).find(({ state }) => state === 'DEAD'));
    expect(dead).toMatchObject({ attempts: 10, responseStatus: 503, nextAttemptDate: null });
    const again = await api.post(`/webhooks/${key}/deliveries/${dead.deliveryKey}/redelivery`);
    expect(again).toMatchObject({ status: 200, body: { state: 'DELIVERED', attempts: 1, responseStatus: 200 } });
    expect((await api.get(`/webhooks/${key}`)).body).toMatchObject({ failures: 0, pausedUntil: null });
    const received = await receiver.at('/flaky', 4);
    expect(new Set(received.map(({ headers }) => headers['webhook-id']))).toEqual(
      new Set([`msg_${String(dead.deliveryKey)}`]),
    );
    for (const one of received) verify(secret, one);
    expect(receiver.received.filter(({ path }) => path === '/elsewhere')).toEqual([]);
  });

  it('say why a receiver did not take a ping, and do not repeat it', async () => {
    const { key, secret } = await create('/ping', { active: false });
    expect(await api.post(`/webhooks/${key}/ping`)).toMatchObject({
      status: 200,
      body: { eventType: 'webhook.ping', state: 'DELIVERED', responseStatus: 200 },
    });
    const [ping] = await receiver.at('/ping', 1);
    expect(verify(secret, ping as Received)).toMatchObject({ type: 'webhook.ping', data: { webhookKey: key } });
    receiver.answer('/ping', 0);
    expect((await api.post(`/webhooks/${key}/ping`)).body).toMatchObject({
      state: 'DEAD',
      responseStatus: null,
      errorMessage: 'Expected an answer, but: none came in 10000 ms.',
    });
    const port = await freePort();
    await api.call('PATCH', `/webhooks/${key}`, { url: `http://127.0.0.1:${String(port)}/` });
    const refused = (await api.post(`/webhooks/${key}/ping`)).body;
    expect(refused).toMatchObject({ state: 'DEAD', errorMessage: expect.stringContaining('ECONNREFUSED') });
  });

  it('sign with the secret until now, too, while it is given time', async () => {
    const given = `whsec_${Buffer.alloc(24, 7).toString('base64')}`;
    const { key, secret } = await create('/rotated', { active: false, secret: given });
    expect(secret).toBe(given);
    const rotated = (await api.post(`/webhooks/${key}/secret-rotation`, { gracePeriod: 3_600_000 })).body
      .secret as string;
    expect(rotated).not.toBe(given);
    await api.post(`/webhooks/${key}/ping`);
    for (const one of [given, rotated]) verify(one, (await receiver.at('/rotated', 1))[0] as Received);
    await api.sql('UPDATE engine.webhooks SET previous_secret_until = now() WHERE key = $1', [key]);
    await api.post(`/webhooks/${key}/ping`);
    const [, after] = await receiver.at('/rotated', 2);
    verify(rotated, after as Received);
    expect(() => verify(given, after as Received)).toThrow();
    const stored = await api.sql('SELECT secret, previous_secret FROM engine.webhooks WHERE key = $1', [key]);
    expect(stored).toEqual([
      { secret: expect.stringMatching(/^sealed:test:/), previous_secret: expect.stringMatching(/^sealed:test:/) },
    ]);
    expect(JSON.stringify((await api.get(`/webhooks/${key}`)).body)).not.toContain('whsec_');
  });

  it('end where the receiver is gone for good, and begin anew where they are activated', async () => {
    const { key } = await create('/gone', { eventTypes: ['process-instance.started'] });
    receiver.answer('/gone', 410);
    await start('choosing', { amount: 3 });
    await eventually(async () => !(await api.get(`/webhooks/${key}`)).body.active);
    expect(await deliveries(key)).toMatchObject([{ state: 'DEAD', responseStatus: 410 }]);
    const [{ deliveryKey }] = (await deliveries(key)) as [{ deliveryKey: string }];
    expect((await api.post(`/webhooks/${key}/deliveries/${deliveryKey}/redelivery`)).status).toBe(409);
    await start('choosing', { amount: 3 });
    const changed = await api.call('PATCH', `/webhooks/${key}`, { active: true, name: 'again' });
    expect(changed).toMatchObject({ status: 200, body: { active: true, name: 'again', failures: 0 } });
    const last = await start('choosing', { amount: 3 });
    await receiver.at('/gone', 2);
    expect((await receiver.at('/gone', 2))[1]?.body.data.processInstanceKey).toBe(last);
    expect((await api.call('DELETE', `/webhooks/${key}`)).status).toBe(204);
    expect((await api.get(`/webhooks/${key}`)).status).toBe(404);
    expect(await api.sql('SELECT 1 FROM engine.webhook_deliveries WHERE webhook_key = $1', [key])).toEqual([]);
  });

  it('reach nobody on a private address, whatever name it has', async () => {
    const careful = await startApi({ ...api.config, privateWebhooks: false });
    const post = async (path: string, body: object): Promise<Answer['body']> => {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(careful.url + path, { method: 'POST', headers, body: JSON.stringify(body) });
      return { status: response.status, ...((await response.json()) as object) };
    };
    try {
      expect(await post('/v2/webhooks', { url: receiver.url })).toMatchObject({ status: 400 });
      const before = receiver.received.length;
      const port = new URL(receiver.url).port;
      for (const host of ['127.0.0.1', 'localhost', '[::1]', '[::ffff:127.0.0.1]', '2130706433', '169.254.169.254']) {
        const { webhookKey } = await post('/v2/webhooks', { url: `https://${host}:${port}/`, active: false });
        const ping = await post(`/v2/webhooks/${String(webhookKey)}/ping`, {});
        expect(ping).toMatchObject({ state: 'DEAD', errorMessage: expect.stringMatching(/is not allowed/) });
      }
      expect(receiver.received).toHaveLength(before);
    } finally {
      await careful.close();
    }
  });

  it('are sent once by several API processes, and none is lost when one is killed', async () => {
    const { key } = await create('/many', { eventTypes: ['process-instance.started'] });
    const other = new Killable('api/main.ts', {
      DATABASE_URL: api.databaseUrl,
      TEMPORAL_ADDRESS: api.config.temporal.address,
      BATON_TASK_QUEUE: 'nobody',
      BATON_WEBHOOK_PRIVATE: '1',
      PORT: String(await freePort()),
    });
    try {
      const first = await Promise.all(Array.from({ length: 30 }, () => start('choosing', { amount: 3 })));
      await receiver.at('/many', 30);
      await eventually(async () => (await deliveries(key)).filter(({ state }) => state === 'DELIVERED').length === 30);
      const told = (await receiver.at('/many', 30)).map(({ body }) => body.data.processInstanceKey as string);
      expect(told.toSorted()).toEqual(first.toSorted());
      const second = Array.from({ length: 30 }, () => start('choosing', { amount: 3 }));
      await receiver.at('/many', 35);
      await other.kill();
      const all = [...first, ...(await Promise.all(second))];
      await eventually(async () => {
        await now();
        return (await deliveries(key)).filter(({ state }) => state === 'DELIVERED').length === 60;
      });
      const heard = (await receiver.at('/many', 60)).map(({ body }) => body.data.processInstanceKey as string);
      expect([...new Set(heard)].toSorted()).toEqual(all.toSorted());
    } finally {
      await other.kill();
    }
  });

  it.each([
    [{}],
    [{ url: 'ftp://example.com' }],
    [{ url: 'https://user:password@example.com' }],
    [{ url: 'nowhere' }],
    [{ url: 'https://example.com', eventTypes: ['coffee.*'] }],
    [{ url: 'https://example.com', secret: 'whsec_short' }],
    [{ url: 'https://example.com', events: [] }],
  ])('POST /webhooks %j is refused', async (body) => {
    expect(await api.post('/webhooks', body)).toMatchObject({ status: 400, body: { code: 'INVALID_ARGUMENT' } });
  });

  it('are found, and those that are not there are not', async () => {
    const { key } = await create('/found', { name: 'found', active: false });
    const found = await api.post('/webhooks/search', { filter: { name: 'found' } });
    expect(found.body.items).toMatchObject([{ webhookKey: key, eventTypes: [], active: false, createdBy: null }]);
    const { key: other } = await create('/other', { active: false });
    const { deliveryKey } = (await api.post(`/webhooks/${other}/ping`)).body;
    expect((await api.get(`/webhooks/${other}/deliveries/${deliveryKey}`)).body).toMatchObject({ state: 'DELIVERED' });
    expect((await api.get(`/webhooks/${key}/deliveries/${deliveryKey}`)).status).toBe(404);
    for (const path of ['ping', 'secret-rotation', 'deliveries/search', 'deliveries/1/redelivery'])
      expect([path, (await api.post(`/webhooks/1/${path}`)).status]).toEqual([path, 404]);
  });
});
