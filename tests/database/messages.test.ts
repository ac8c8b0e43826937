import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { Message, MessageDelivery, MessageSubscription } from '../../database/engine/index.js';
import {
  DELIVERIES_CHANNEL,
  acknowledgeDelivery,
  expireMessages,
  pendingDeliveries,
  publishMessage,
  rejectDelivery,
  replaceStartSubscriptions,
  type Delivery,
  type Publication,
} from '../../database/engine/messages.js';
import type { Key } from '../../workflows/bpmn/plan.js';
import { connect, type Connection } from './connection.js';
import { START, TestInstance } from './instance.js';

const HOUR_MS = 3_600_000;

describe('messages', () => {
  let connection: Connection;
  let number = 2000;

  beforeAll(async () => {
    connection = await connect();
  });

  afterAll(async () => {
    await connection.close();
  });

  const instance = (processId = 'order'): TestInstance =>
    new TestInstance(connection.dataSource, { number: (number += 1), processId });

  /** Publishes and answers the deliveries and the key; fails on a refused duplicate. */
  async function publish(
    options: Partial<Publication> & { readonly name: string },
  ): Promise<{ messageKey: Key; deliveries: readonly Delivery[] }> {
    const published = await publishMessage(connection.dataSource.manager, {
      correlationKey: 'k',
      timeToLiveMs: HOUR_MS,
      variables: {},
      tenantId: '<default>',
      ...options,
    });
    if ('duplicate' in published)
      throw new Error('Expected the message to be taken, but it was refused as a duplicate');
    return published;
  }

  test('that a step meets but cannot carry are delivered after it', async () => {
    const text = 'x'.repeat(250_000);
    const published = [];
    for (const n of [1, 2, 3])
      published.push(await publish({ name: 'large', correlationKey: 'heavy', variables: { n, text } }));
    const order = instance('carrying');
    const open = order.opened({ name: 'large', key: 'heavy', interrupting: false });
    const { correlated } = await order.commit([order.started(), open]);
    expect(correlated.map(({ messageKey }) => messageKey)).toEqual([published[0]?.messageKey]);
    const due = (await pendingDeliveries(connection.dataSource.manager, 100)).filter(
      ({ subscriptionKey }) => subscriptionKey === open.key,
    );
    expect(due.map(({ messageKey, variables }) => [messageKey, variables['n']])).toEqual([
      [published[1]?.messageKey, 2],
      [published[2]?.messageKey, 3],
    ]);
    // A step that is committed again does not take them along either.
    expect(await order.commitAs(1, [order.started(), open])).toEqual({ correlated });
  });

  async function startable(name: string, processId: string, processDefinitionKey: Key): Promise<void> {
    await replaceStartSubscriptions(connection.dataSource.manager, {
      processId,
      tenantId: '<default>',
      processDefinitionKey,
      subscriptions: [{ elementId: 'received', messageName: name }],
    });
  }

  const stateOf = async (deliveryKey: Key): Promise<string> =>
    (await connection.dataSource.getRepository(MessageDelivery).findOneByOrFail({ key: deliveryKey })).state;

  test('a message goes to the open subscription', async () => {
    const run = instance();
    const subscription = run.opened({ name: 'open', key: 'k' });
    await run.commit([run.started(), subscription]);
    const { messageKey, deliveries } = await publish({ name: 'open', timeToLiveMs: 0, variables: { amount: 1 } });
    expect(deliveries).toEqual([
      {
        deliveryKey: expect.stringMatching(/^\d+0000000$/),
        messageKey,
        messageName: 'open',
        correlationKey: 'k',
        kind: 'catch',
        subscriptionKey: subscription.key,
        processInstanceKey: run.key,
        workflowId: `${run.key}:business`,
        processDefinitionKey: '990000000',
        processId: 'order',
        elementId: 'wait',
        tenantId: '<default>',
        variables: { amount: 1 },
        attempts: 0,
      },
    ]);
  });

  test.each([
    ['name', { name: 'other' }],
    ['correlation key', { correlationKey: 'other' }],
    ['tenant', { tenantId: 'other' }],
  ])('another %s does not match', async (_, difference) => {
    const run = instance();
    await run.commit([run.started(), run.opened({ name: 'mismatch', key: 'k' })]);
    expect((await publish({ name: 'mismatch', ...difference })).deliveries).toEqual([]);
  });

  test('a buffered message meets the subscription that opens later, and the repeated commit answers it again', async () => {
    const { messageKey } = await publish({ name: 'early', variables: { a: [1] } });
    const run = instance();
    const subscription = run.opened({ name: 'early', key: 'k' });
    await run.commit([run.started()]);
    const first = await run.commit([subscription]);
    expect(first).toEqual({ correlated: [{ subscriptionKey: subscription.key, messageKey, variables: { a: [1] } }] });
    const [{ result }] = await connection.dataSource.query(
      'SELECT result FROM engine.commits WHERE process_instance_key = $1 AND sequence = 2',
      [run.key],
    );
    expect(result).toEqual(first);
    expect(await pendingDeliveries(connection.dataSource.manager, 100)).not.toContainEqual(
      expect.objectContaining({ messageKey }),
    );
  });

  test('of several buffered messages an interrupting subscription takes the oldest, a non-interrupting one all', async () => {
    const keys = [(await publish({ name: 'several' })).messageKey, (await publish({ name: 'several' })).messageKey];
    const one = instance('one');
    const all = instance('all');
    const interrupting = await one.commit([one.started(), one.opened({ name: 'several', key: 'k' })]);
    const others = await all.commit([all.started(), all.opened({ name: 'several', key: 'k', interrupting: false })]);
    expect(interrupting.correlated.map((met) => met.messageKey)).toEqual([keys[0]]);
    expect(others.correlated.map((met) => met.messageKey)).toEqual(keys);
  });

  test('one instance of each process gets a message', async () => {
    const runs = [instance('a'), instance('a'), instance('b')];
    for (const run of runs) await run.commit([run.started(), run.opened({ name: 'once', key: 'k' })]);
    const first = await publish({ name: 'once' });
    expect(first.deliveries.map((delivery) => delivery.processInstanceKey)).toEqual([runs[0]?.key, runs[2]?.key]);
    const second = await publish({ name: 'once' });
    expect(second.deliveries.map((delivery) => delivery.processInstanceKey)).toEqual([runs[1]?.key]);
    const late = instance('a');
    expect((await late.commit([late.started(), late.opened({ name: 'once', key: 'k' })])).correlated).toEqual([]);
  });

  test('a message without time to live that nobody waits for is dropped', async () => {
    const { messageKey } = await publish({ name: 'dropped', timeToLiveMs: 0 });
    expect(await connection.dataSource.getRepository(Message).findOneBy({ key: messageKey })).toBeNull();
    const run = instance();
    expect((await run.commit([run.started(), run.opened({ name: 'dropped', key: 'k' })])).correlated).toEqual([]);
  });

  test('a message id is refused again while buffered, for its name and correlation key', async () => {
    const { manager } = connection.dataSource;
    const message: Publication = {
      name: 'id',
      correlationKey: 'k',
      timeToLiveMs: HOUR_MS,
      messageId: 'm1',
      variables: {},
      tenantId: '<default>',
    };
    await publish(message);
    expect(await publishMessage(manager, message)).toEqual({ duplicate: true });
    await publish({ ...message, correlationKey: 'k2' });
    await publish({ ...message, messageId: 'm2' });
    await manager.query(`UPDATE engine.messages SET expires_at = now() - interval '1 second' WHERE name = 'id'`);
    await publish(message);
  });

  test('eight publications of one message id at once: one is taken', async () => {
    const message: Publication = {
      name: 'race',
      correlationKey: 'k',
      timeToLiveMs: HOUR_MS,
      messageId: 'm',
      variables: {},
      tenantId: '<default>',
    };
    const all = await Promise.all(
      Array.from({ length: 8 }, () => publishMessage(connection.dataSource.manager, message)),
    );
    expect(all.filter((published) => !('duplicate' in published))).toHaveLength(1);
  });

  test('a start event of the latest version starts one instance per message without correlation key', async () => {
    await startable('lead', 'handoff', '810000000');
    await startable('lead', 'handoff', '820000000');
    const first = await publish({ name: 'lead', correlationKey: '' });
    const second = await publish({ name: 'lead', correlationKey: '' });
    for (const { deliveries } of [first, second]) {
      expect(deliveries).toMatchObject([
        { kind: 'start', subscriptionKey: null, processDefinitionKey: '820000000', elementId: 'received' },
      ]);
      expect(deliveries[0]?.workflowId).toBe(deliveries[0]?.processInstanceKey);
    }
    expect(first.deliveries[0]?.processInstanceKey).not.toBe(second.deliveries[0]?.processInstanceKey);
  });

  test('an instance that waits is preferred to a new one of its process', async () => {
    await startable('prefer', 'prefers', '830000000');
    const run = instance('prefers');
    await run.commit([run.started(), run.opened({ name: 'prefer', key: 'k' })]);
    expect((await publish({ name: 'prefer' })).deliveries.map((delivery) => delivery.kind)).toEqual(['catch']);
    expect((await publish({ name: 'prefer' })).deliveries.map((delivery) => delivery.kind)).toEqual(['start']);
  });

  test('by one correlation key one instance is active; the next message waits for its end', async () => {
    await startable('serial', 'serially', '840000000');
    const first = await publish({ name: 'serial' });
    const second = await publish({ name: 'serial' });
    const third = await publish({ name: 'serial' });
    const other = await publish({ name: 'serial', correlationKey: 'other' });
    expect([first, second, third, other].map(({ deliveries }) => deliveries.length)).toEqual([1, 0, 0, 1]);
    const [start] = first.deliveries;
    if (start === undefined) throw new Error('Expected a start, but there is none');
    await acknowledgeDelivery(connection.dataSource.manager, start.deliveryKey);

    const run = new TestInstance(connection.dataSource, {
      number: Number(start.processInstanceKey.slice(0, -7)),
      processId: 'serially',
    });
    await run.commit([run.started()]);
    await run.commit([{ type: 'instance-ended', at: START, state: 'COMPLETED' }]);

    const due = await pendingDeliveries(connection.dataSource.manager, 100);
    expect(due.filter((delivery) => delivery.messageName === 'serial')).toMatchObject([
      { messageKey: second.messageKey, kind: 'start', processId: 'serially', attempts: 1 },
    ]);
  });

  test('a published message of a commit finds its subscription, tells the listeners and is leased once', async () => {
    const listener = new pg.Client({ connectionString: connection.url });
    await listener.connect();
    await listener.query(`LISTEN ${DELIVERIES_CHANNEL}`);
    const heard = new Promise((resolve) => listener.once('notification', resolve));

    const waiting = instance('waiting');
    await waiting.commit([waiting.started(), waiting.opened({ name: 'thrown', key: 'k' })]);
    const thrower = instance('thrower');
    const key = thrower.nextKey();
    await thrower.commit([
      thrower.started(),
      {
        type: 'message-published',
        at: START,
        key,
        messageName: 'thrown',
        correlationKey: 'k',
        timeToLiveMs: 0,
        variables: { x: null },
      },
    ]);
    await heard;
    await listener.end();

    const { manager } = connection.dataSource;
    const leases = await Promise.all([1, 2, 3].map(() => pendingDeliveries(manager, 100)));
    const mine = leases.flat().filter((delivery) => delivery.messageKey === key);
    expect(mine).toMatchObject([{ processInstanceKey: waiting.key, variables: { x: null }, attempts: 1 }]);
    expect(await pendingDeliveries(manager, 100)).toEqual([]);
  });

  test('a step that publishes before it waits does not meet itself; one that waits first does', async () => {
    const before = instance('before');
    const publication = (run: TestInstance, name: string) =>
      ({
        type: 'message-published',
        at: START,
        key: run.nextKey(),
        messageName: name,
        correlationKey: 'k',
        timeToLiveMs: 0,
        variables: {},
      }) as const;
    await before.commit([before.started(), publication(before, 'self1'), before.opened({ name: 'self1', key: 'k' })]);
    const after = instance('after');
    await after.commit([after.started(), after.opened({ name: 'self2', key: 'k' }), publication(after, 'self2')]);
    const due = await pendingDeliveries(connection.dataSource.manager, 100);
    expect(due.filter((delivery) => delivery.messageName.startsWith('self'))).toMatchObject([
      { messageName: 'self2', processInstanceKey: after.key },
    ]);
  });

  test('a delivery that nobody acknowledges comes again; an acknowledged one does not', async () => {
    const { manager } = connection.dataSource;
    const run = instance();
    await run.commit([run.started(), run.opened({ name: 'retry', key: 'k' })]);
    const [delivery] = (await publish({ name: 'retry', leaseMs: 0 })).deliveries;
    if (delivery === undefined) throw new Error('Expected a delivery, but there is none');
    expect((await pendingDeliveries(manager, 100)).map((due) => due.deliveryKey)).toEqual([delivery.deliveryKey]);
    await manager.query('UPDATE engine.message_deliveries SET next_attempt_at = now() WHERE key = $1', [
      delivery.deliveryKey,
    ]);
    expect(await pendingDeliveries(manager, 100)).toMatchObject([{ deliveryKey: delivery.deliveryKey, attempts: 2 }]);
    await acknowledgeDelivery(manager, delivery.deliveryKey);
    await manager.query('UPDATE engine.message_deliveries SET next_attempt_at = now() WHERE key = $1', [
      delivery.deliveryKey,
    ]);
    expect(await pendingDeliveries(manager, 100)).toEqual([]);
  });

  test('a message whose subscription closed before it arrived meets the next one', async () => {
    const run = instance();
    const subscription = run.opened({ name: 'late', key: 'k' });
    await run.commit([run.started(), subscription]);
    const { messageKey, deliveries } = await publish({ name: 'late' });
    const [delivery] = deliveries;
    if (delivery === undefined) throw new Error('Expected a delivery, but there is none');
    await run.commit([{ type: 'subscription-closed', at: START, key: subscription.key, reason: 'CANCELED' }]);
    expect(await stateOf(delivery.deliveryKey)).toBe('REJECTED');
    await rejectDelivery(connection.dataSource.manager, delivery.deliveryKey);

    const next = run.opened({ name: 'late', key: 'k' });
    expect((await run.commit([next])).correlated).toMatchObject([{ subscriptionKey: next.key, messageKey }]);
  });

  test('a rejected message goes to another open subscription, never back to the one that refused it', async () => {
    const { manager } = connection.dataSource;
    const [first, second] = [instance('refuse'), instance('refuse')];
    for (const run of [first, second]) await run.commit([run.started(), run.opened({ name: 'refuse', key: 'k' })]);
    const [delivery] = (await publish({ name: 'refuse' })).deliveries;
    expect(delivery?.processInstanceKey).toBe(first.key);
    await rejectDelivery(manager, delivery?.deliveryKey ?? '');
    const [again] = await pendingDeliveries(manager, 100);
    expect(again).toMatchObject({ messageKey: delivery?.messageKey, processInstanceKey: second.key });
    await rejectDelivery(manager, again?.deliveryKey ?? '');
    expect(await pendingDeliveries(manager, 100)).toEqual([]);
  });

  test('a message met at opening returns to the buffer when its subscription closes without it', async () => {
    const { messageKey } = await publish({ name: 'unused' });
    const run = instance();
    const subscription = run.opened({ name: 'unused', key: 'k' });
    expect((await run.commit([run.started(), subscription])).correlated).toHaveLength(1);
    await run.commit([{ type: 'subscription-closed', at: START, key: subscription.key, reason: 'CANCELED' }]);
    const other = instance();
    expect(
      (await other.commit([other.started(), other.opened({ name: 'unused', key: 'k' })])).correlated,
    ).toMatchObject([{ messageKey }]);
  });

  test('a correlated message is delivered and stays so when its subscription closes', async () => {
    const run = instance();
    const subscription = run.opened({ name: 'taken', key: 'k' });
    await run.commit([run.started(), subscription]);
    const { messageKey, deliveries } = await publish({ name: 'taken' });
    await run.commit([
      { type: 'message-correlated', at: START, subscriptionKey: subscription.key, messageKey },
      { type: 'subscription-closed', at: START + 1, key: subscription.key, reason: 'CORRELATED' },
    ]);
    expect(await stateOf(deliveries[0]?.deliveryKey ?? '')).toBe('DELIVERED');
    expect(
      await connection.dataSource.getRepository(MessageSubscription).findOneBy({ key: subscription.key }),
    ).toMatchObject({
      state: 'CORRELATED',
      updatedAt: new Date(START + 1),
    });
    const other = instance();
    expect((await other.commit([other.started(), other.opened({ name: 'taken', key: 'k' })])).correlated).toEqual([]);
  });

  test('expired messages meet nothing and are deleted once nothing is on its way', async () => {
    const { manager } = connection.dataSource;
    await manager.query('DELETE FROM engine.messages');
    const run = instance('expiring');
    await run.commit([run.started(), run.opened({ name: 'expired', key: 'k' })]);
    const underWay = await publish({ name: 'expired' });
    await publish({ name: 'expired' });
    await publish({ name: 'expired', correlationKey: 'fresh' });
    await manager.query(
      `UPDATE engine.messages SET expires_at = now() - interval '2 minutes' WHERE correlation_key = 'k'`,
    );
    const other = instance('late');
    expect((await other.commit([other.started(), other.opened({ name: 'expired', key: 'k' })])).correlated).toEqual([]);
    expect(await expireMessages(manager)).toBe(1);
    await acknowledgeDelivery(manager, underWay.deliveries[0]?.deliveryKey ?? '');
    expect(await expireMessages(manager)).toBe(1);
    expect(await connection.dataSource.getRepository(Message).find()).toMatchObject([{ correlationKey: 'fresh' }]);
  });
});
