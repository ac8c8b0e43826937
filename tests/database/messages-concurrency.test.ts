import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  acknowledgeDelivery,
  pendingDeliveries,
  publishMessage,
  rejectDelivery,
  type Delivery,
} from '../../database/engine/messages.js';
import type { Key } from '../../workflows/bpmn/plan.js';
import { connect } from './connection.js';
import { START, TestInstance } from './instance.js';

const PAIRS = [
  ['paid', 'a'],
  ['paid', 'b'],
  ['shipped', 'a'],
  ['shipped', 'b'],
] as const;
const PER_SIDE = 8;
const MESSAGES_EACH = 25;

/** What an instance's workflow does with a delivery: take it once, while its subscription is open. */
class Subscriber {
  readonly taken: Key[] = [];
  private open = true;

  constructor(
    private readonly run: TestInstance,
    private readonly subscriptionKey: Key,
  ) {}

  async take(messageKey: Key): Promise<boolean> {
    if (!this.open) return this.taken.includes(messageKey);
    this.open = false;
    this.taken.push(messageKey);
    await this.run.commit([
      { type: 'message-correlated', at: START, subscriptionKey: this.subscriptionKey, messageKey },
      { type: 'subscription-closed', at: START, key: this.subscriptionKey, reason: 'CORRELATED' },
    ]);
    return true;
  }

  async cancel(): Promise<void> {
    if (!this.open) return;
    this.open = false;
    await this.run.commit([{ type: 'subscription-closed', at: START, key: this.subscriptionKey, reason: 'CANCELED' }]);
  }
}

/** Seeds the order in which each publisher and each opener goes through the pairs, and who cancels. */
const orders = fc.sample(
  fc.array(fc.record({ pair: fc.nat(PAIRS.length - 1), cancels: fc.integer({ min: 0, max: 4 }).map((n) => n === 0) }), {
    minLength: MESSAGES_EACH,
    maxLength: MESSAGES_EACH,
  }),
  { numRuns: 2 * PER_SIDE, seed: 20260101 },
);

test('8 publishers and 8 openers on 4 pairs: every message is taken exactly once', async () => {
  const { dataSource, close } = await connect(20);
  const subscribers = new Map<Key, Subscriber>();
  const published = new Map<Key, number>();
  let number = 3000;

  const deliver = async (deliveries: readonly Delivery[]): Promise<void> => {
    for (const delivery of deliveries) {
      const took = await subscribers.get(delivery.subscriptionKey ?? '')?.take(delivery.messageKey);
      if (took === true) await acknowledgeDelivery(dataSource.manager, delivery.deliveryKey);
      else await rejectDelivery(dataSource.manager, delivery.deliveryKey);
    }
  };
  const open = async (pair: number): Promise<{ readonly subscriber: Subscriber; readonly met: Key | undefined }> => {
    const [name, key] = PAIRS[pair] ?? PAIRS[0];
    const run = new TestInstance(dataSource, { number: (number += 1) });
    const subscription = run.opened({ name, key });
    const subscriber = new Subscriber(run, subscription.key);
    subscribers.set(subscription.key, subscriber);
    await run.commit([run.started()]);
    return { subscriber, met: (await run.commit([subscription])).correlated[0]?.messageKey };
  };

  const publishers = orders.slice(0, PER_SIDE).map(async (order) => {
    for (const { pair } of order) {
      const [name, correlationKey] = PAIRS[pair] ?? PAIRS[0];
      const answer = await publishMessage(dataSource.manager, {
        name,
        correlationKey,
        timeToLiveMs: 3_600_000,
        variables: {},
        tenantId: '<default>',
      });
      if ('duplicate' in answer) throw new Error('Expected no message id to be refused, but one was');
      published.set(answer.messageKey, pair);
      await deliver(answer.deliveries);
    }
  });
  const openers = orders.slice(PER_SIDE).map(async (order) => {
    for (const { pair, cancels } of order) {
      const { subscriber, met } = await open(pair);
      if (cancels) await subscriber.cancel();
      else if (met !== undefined) await subscriber.take(met);
    }
  });
  await Promise.all([...publishers, ...openers]);
  for (;;) {
    const due = await pendingDeliveries(dataSource.manager, 50);
    if (due.length === 0) break;
    await deliver(due);
  }
  const missed = await dataSource.query(
    `SELECT s.key AS subscription, m.key AS message
     FROM engine.message_subscriptions s
     JOIN engine.messages m ON m.name = s.message_name AND m.correlation_key = s.correlation_key
     WHERE s.state = 'CREATED'
       AND NOT EXISTS (SELECT FROM engine.message_deliveries d WHERE d.message_key = m.key AND d.state = 'DELIVERED')`,
  );
  expect(missed).toEqual([]);

  // What is still buffered meets one opener more for each message.
  for (const pair of PAIRS.keys()) {
    const messages = [...published.values()].filter((other) => other === pair).length;
    for (let opened = 0; opened <= messages; opened += 1) {
      const { subscriber, met } = await open(pair);
      if (met !== undefined) await subscriber.take(met);
    }
  }

  const taken = [...subscribers.values()].flatMap((subscriber) => subscriber.taken);
  expect(taken).toHaveLength(PER_SIDE * MESSAGES_EACH);
  expect(new Set(taken)).toEqual(new Set(published.keys()));
  const [{ unresolved }] = await dataSource.query(
    `SELECT count(*)::int AS unresolved FROM engine.message_deliveries WHERE state = 'PENDING'`,
  );
  expect(unresolved).toBe(0);
  await close();
});
