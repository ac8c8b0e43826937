/** supplier-coordination calls partner-data-sharing, both as they run on Temporal: escalation, message and end between them. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startPurchasingBench, type PurchasingBench } from './purchasing-bench.js';
import { temporalStage, type TemporalStage } from './temporal-stage.js';

let bench: PurchasingBench;
let stage: TemporalStage;
beforeAll(async () => {
  bench = await startPurchasingBench();
  const files = ['supplier-coordination.bpmn', 'purchasing.dmn', 'partner-data-sharing.bpmn', 'sharing.dmn'];
  stage = await temporalStage(bench, { files });
});
afterAll(async () => {
  await stage.stop();
  await bench.stop();
});

test('an order waits for the vote on sharing, and the end of the purchase ends the sharing', async () => {
  const [organisation] = await bench.query<{ id: string }>(
    `INSERT INTO crm.organisations (name, kind) VALUES ('Ann', 'supplier') RETURNING id`,
  );
  const organisationId = organisation?.id ?? '';
  const id = await bench.supplier({ name: 'Ann', email: 'ann@supplier.example', categories: ['cast'], organisationId });
  const order = await stage.host('supplier-coordination');
  await order.start({
    title: 'Valves',
    items: [{ description: 'Valve DN50', quantity: 4 }],
    categories: ['cast'],
    estimatedValue: 500,
    priority: 'balanced',
    requestedBy: 'tom',
    requesterEmail: 'tom@baton.example',
    buyerEmail: 'buyer@baton.example',
    sharedRecordType: 'product',
    sharedRecordId: null,
    sharedFields: ['name'],
    sharedUntil: '2026-12-31',
  });
  const requestId = String(order.variable('requestId'));
  await order.message('quotation-received', `${requestId}:${id}`, { amount: 400, deliveryDays: 9 });
  expect([order.open(), order.incidents(), order.variable('orderNumber')]).toEqual([[], [], undefined]);

  const sharing = order.callee('partner-data-sharing');
  await sharing.complete('vote', { choice: 'approve', comment: null }, 'sofia');
  await sharing.complete('vote', { choice: 'approve', comment: null }, 'rita');
  await order.settled();
  const grantId = String(sharing.variable('grantId'));
  expect([order.variable('grantId'), sharing.ended()]).toEqual([grantId, undefined]);

  await order.message('order-confirmed', String(order.variable('orderNumber')), {});
  await order.complete('receive-delivery', { deliveryAccepted: true, defects: null });
  await order.complete('rate-delivery', { supplierScore: 4 });
  expect(order.ended()).toBeUndefined();
  expect(order.published()).toMatchObject([{ messageName: 'sharing-revoked', correlationKey: grantId }]);
  await sharing.message('sharing-revoked', grantId, {});
  await order.settled();
  expect([order.ended(), order.incidents()]).toEqual(['COMPLETED', []]);
  expect([sharing.ended(), sharing.incidents()]).toEqual(['COMPLETED', []]);
  const [grant] = await bench.query('SELECT state FROM crm.sharing_grants WHERE id = $1', [grantId]);
  expect(grant).toEqual({ state: 'revoked' });
});
