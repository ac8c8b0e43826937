import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startHarness, type Harness } from './harness.js';
import { messageModel, messageStartModel } from './models.js';
import { eventually } from '../support/eventually.js';

describe('messages over HTTP', () => {
  let api: Harness;
  beforeAll(async () => {
    api = await startHarness();
    expect(
      (await api.deploy({ 'pay.bpmn': messageModel('paying'), 'order.bpmn': messageStartModel('ordering', 'ordered') }))
        .body,
    ).toMatchObject({ diagnostics: [] });
  });
  afterAll(() => api.close());

  const start = async (order: string): Promise<string> =>
    (await api.post('/process-instances', { processDefinitionId: 'paying', variables: { order } })).body
      .processInstanceKey as string;
  const state = async (key: string): Promise<string> =>
    (await api.get(`/process-instances/${key}`)).body.state as string;

  it('reach who waits for them before publication answers', async () => {
    for (let round = 0; round < 50; round += 1) {
      const order = `now-${String(round)}`;
      const instance = await start(order);
      const published = await api.post('/messages/publication', {
        name: 'paid',
        correlationKey: order,
        variables: { round },
      });
      expect(published).toMatchObject({
        status: 200,
        body: { messageKey: expect.stringMatching(/^\d+$/), tenantId: '<default>' },
      });
      expect(await state(instance)).toBe('COMPLETED');
      const written = await api.post('/variables/search', { filter: { processInstanceKey: instance, name: 'round' } });
      expect(written.body.items).toMatchObject([{ value: String(round) }]);
    }
  });

  it('wait for who comes later, as long as they live', async () => {
    await api.post('/messages/publication', {
      name: 'paid',
      correlationKey: 'early',
      timeToLive: 3_600_000,
      variables: { early: true },
    });
    const instance = await start('early');
    await eventually(async () => (await state(instance)) === 'COMPLETED');
    await api.post('/messages/publication', { name: 'paid', correlationKey: 'dropped' });
    expect(await state(await start('dropped'))).toBe('ACTIVE');
  });

  it('of one id are published once', async () => {
    const message = { name: 'paid', correlationKey: 'twice', timeToLive: 3_600_000, messageId: 'm-1' };
    expect((await api.post('/messages/publication', message)).status).toBe(200);
    expect(await api.post('/messages/publication', message)).toMatchObject({
      status: 409,
      body: { code: 'ALREADY_EXISTS' },
    });
  });

  it('are correlated with one instance, or 404', async () => {
    const instance = await start('sync');
    const subscriptions = await api.post('/message-subscriptions/search', { filter: { processInstanceKey: instance } });
    expect(subscriptions.body.items).toMatchObject([
      {
        messageName: 'paid',
        correlationKey: 'sync',
        messageSubscriptionState: 'CREATED',
        elementId: 'wait',
        processDefinitionId: 'paying',
        rootProcessInstanceKey: instance,
        tenantId: '<default>',
      },
    ]);
    const correlated = await api.post('/messages/correlation', {
      name: 'paid',
      correlationKey: 'sync',
      variables: { by: 'hand' },
    });
    expect(correlated).toMatchObject({
      status: 200,
      body: { processInstanceKey: instance, messageKey: expect.any(String), tenantId: '<default>' },
    });
    expect(await state(instance)).toBe('COMPLETED');
    const after = await api.post('/message-subscriptions/search', { filter: { processInstanceKey: instance } });
    expect(after.body.items).toMatchObject([{ messageSubscriptionState: 'CORRELATED' }]);
    expect(await api.post('/messages/correlation', { name: 'paid', correlationKey: 'sync' })).toMatchObject({
      status: 404,
      body: { detail: 'Expected somebody to wait for message paid with correlation key "sync", but nobody does.' },
    });
  });

  it('start processes, and the answer names the instance', async () => {
    const { body } = await api.post('/messages/correlation', {
      name: 'ordered',
      correlationKey: 'c-1',
      variables: { cart: [1, 2] },
    });
    const tasks = await api.post('/user-tasks/search', { filter: { processInstanceKey: body.processInstanceKey } });
    expect(tasks.body.items).toMatchObject([{ processDefinitionId: 'ordering', state: 'CREATED' }]);
    const variables = await api.post('/variables/search', { filter: { processInstanceKey: body.processInstanceKey } });
    expect(variables.body.items).toMatchObject([{ name: 'cart', value: '[1,2]' }]);
  });

  it('are delivered by whoever finds them due, when the publisher died', async () => {
    const instance = await start('orphan');
    // What a publisher leaves that dies right after its commit.
    await api.sql(
      `SELECT engine.publish_message(engine.next_key(), '<default>', 'paid', 'orphan', NULL, 0, '{"by":"nobody"}', 0)`,
    );
    await eventually(async () => (await state(instance)) === 'COMPLETED');
    const open = await api.sql(`SELECT 1 FROM engine.message_deliveries WHERE state = 'PENDING'`);
    expect(open).toEqual([]);
  });

  it('to many at once reach each one once', async () => {
    const orders = Array.from({ length: 20 }, (_, n) => `many-${String(n)}`);
    const instances = await Promise.all(orders.map(start));
    await Promise.all(
      orders.map((correlationKey) => api.post('/messages/publication', { name: 'paid', correlationKey })),
    );
    expect(await Promise.all(instances.map(state))).toEqual(orders.map(() => 'COMPLETED'));
  });

  it.each([
    ['/messages/publication', {}],
    ['/messages/publication', { name: '' }],
    ['/messages/publication', { name: 'paid', timeToLive: -1 }],
    ['/messages/publication', { name: 'paid', correlationKey: 7 }],
    ['/messages/publication', { name: 'paid', correlationKey: 'a\0b' }],
    ['/messages/publication', { name: 'paid', ttl: 1 }],
    ['/messages/correlation', { name: 'paid', timeToLive: 1 }],
  ])('POST %s %j is refused', async (path, body) => {
    expect(await api.post(path, body)).toMatchObject({
      status: 400,
      type: expect.stringContaining('application/problem+json'),
      body: { code: 'INVALID_ARGUMENT' },
    });
  });
});
