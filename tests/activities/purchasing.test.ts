import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { answerQuotation, findQuotation } from '../../database/crm/quotations/answer.js';
import { failureOf, NOW, SECRET } from './bench.js';
import { startPurchasingBench, type PurchasingBench } from './purchasing-bench.js';

const DAY_MS = 86_400_000;
const later = (days: number) => new Date(NOW.getTime() + days * DAY_MS);
let bench: PurchasingBench;
let suppliers = 0;
beforeAll(async () => {
  bench = await startPurchasingBench();
});
afterAll(() => bench.stop());

const request = async (): Promise<string> => {
  const { requestId } = await bench.run('quotation:create-request', {
    title: 'Valves',
    items: [{ description: 'Valve DN50', quantity: 4 }],
    deadline: later(7).toISOString(),
  });
  return String(requestId);
};
const supplier = (email: string, more = {}) => {
  suppliers += 1;
  return bench.supplier({ name: `Supplier ${suppliers}`, email, categories: ['mechanics'], ...more });
};
const asked = async (email: string) => {
  const [requestId, supplierId] = [await request(), await supplier(email)];
  const answer = await bench.run('quotation:ask', { requestId, supplierId });
  return {
    requestId,
    supplierId,
    quotationId: answer['quotationId'] ?? null,
    token: await bench.tokenOf(email, 'quotations'),
  };
};
const link = (token: string, days = 1) => ({ token, secret: SECRET, now: later(days) });
const answer = (token: string, form: object, days = 1) =>
  bench.dataSource.transaction((manager) => answerQuotation(manager, { ...link(token, days), form }));
const offer = { answer: 'offer', amount: '950.5', deliveryDays: '12', validUntil: '', notes: ' Soon. ' };
const quotationOf = async (requestId: unknown) => {
  const [row] = await bench.query<Record<string, unknown>>(
    "SELECT state, amount, currency, delivery_days, notes, notes LIKE 'sealed:%' AS sealed FROM crm.quotations WHERE request_id = $1",
    [requestId],
  );
  return row;
};

describe('supplier:select', () => {
  test('finds active suppliers of a category, the best rated first, those without rating last', async () => {
    const select = async (input: object) => {
      const { suppliers: found } = await bench.run('supplier:select', { categories: ['lamps'], ...input });
      return (found as { readonly name: string }[]).map(({ name }) => name);
    };
    const good = await bench.supplier({ name: 'Good', email: 'g@l.example', categories: ['lamps'], rating: '4.50' });
    await bench.supplier({ name: 'New', email: 'n@l.example', categories: ['lamps', 'cables'] });
    await bench.supplier({ name: 'Fair', email: 'f@l.example', categories: ['lamps'], rating: '2.00' });
    await bench.supplier({ name: 'Blocked', email: 'b@l.example', categories: ['lamps'], status: 'blocked' });
    await bench.supplier({ name: 'Mute', email: null, categories: ['lamps'] });
    expect(await select({})).toEqual(['Good', 'Fair', 'New']);
    expect(await select({ minimumRating: 3 })).toEqual(['Good', 'New']);
    expect(await select({ maximum: 1 })).toEqual(['Good']);
    expect(await select({ exclude: [good] })).toEqual(['Fair', 'New']);
    expect(await select({ categories: ['chairs'] })).toEqual([]);
  });
});

describe('a request for quotation', () => {
  test('goes out with a link and a number, in the language of the supplier; a reminder says so', async () => {
    const requestId = await request();
    const supplierId = await supplier('li@cn.example', { name: '海蓝', locale: 'zh-CN' });
    const first = await bench.run('quotation:ask', { requestId, supplierId });
    expect(first).toEqual({
      quotationId: expect.stringMatching(/^\d+$/),
      quotationCorrelationKey: `${requestId}:${supplierId}`,
    });
    await expect(bench.run('quotation:ask', { requestId, supplierId, reminder: true })).resolves.toEqual(first);
    const [reminder, mail] = await bench.mails('li@cn.example');
    expect(mail?.subject).toMatch(new RegExp(`^\\[RFQ-\\d+/${supplierId}\\] 询价：Valves$`));
    expect(mail?.text).toContain('- 4 piece × Valve DN50');
    expect(reminder?.subject).toContain('提醒：');
    const link = /\/quotations\/\S+/;
    expect(link.exec(reminder?.text ?? '')?.[0]).toBe(link.exec(mail?.text ?? '')?.[0]);
  });

  test('an answer by mail is told to become the message of this supplier', async () => {
    const { requestId, supplierId } = await asked('bymail@s.example');
    const rows = await bench.query(
      `SELECT reply_message_name, reply_correlation_key FROM crm.outbox WHERE reply_correlation_key = $1`,
      [`${requestId}:${supplierId}`],
    );
    expect(rows).toEqual([
      { reply_message_name: 'quotation-received', reply_correlation_key: `${requestId}:${supplierId}` },
    ]);
  });

  test('is answered once through the link, and the answer is the message the process waits for', async () => {
    const { requestId, supplierId, quotationId, token } = await asked('once@s.example');
    await expect(findQuotation(bench.dataSource.manager, link(token))).resolves.toMatchObject({
      kind: 'open',
      title: 'Valves',
    });
    await expect(answer(token, offer)).resolves.toEqual({
      kind: 'answered',
      messageName: 'quotation-received',
      correlationKey: `${requestId}:${supplierId}`,
      messageId: `quotation:${String(quotationId)}`,
      variables: {
        quotationId,
        answeredBy: supplierId,
        quotationState: 'received',
        declined: false,
        amount: 950.5,
        deliveryDays: 12,
        validUntil: null,
      },
    });
    await expect(answer(token, offer)).resolves.toEqual({ kind: 'refused', problem: 'answered' });
    expect(await quotationOf(requestId)).toMatchObject({
      state: 'received',
      amount: '950.50',
      currency: 'EUR',
      delivery_days: 12,
      notes: 'Soon.',
      sealed: true,
    });
  });

  test('takes one of two answers at once', async () => {
    const { token } = await asked('twice@s.example');
    const both = await Promise.all([answer(token, offer), answer(token, { answer: 'decline' })]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(['answered', 'refused']);
  });

  test.each([
    {},
    { answer: 'offer' },
    { ...offer, amount: '-5' },
    { ...offer, amount: 'free' },
    { ...offer, deliveryDays: '1.5' },
    { ...offer, deliveryDays: '' },
    { ...offer, validUntil: 'soon' },
  ])('refuses the answer %j and leaves the link open', async (form) => {
    suppliers += 1;
    const { token } = await asked(`wrong${suppliers}@s.example`);
    await expect(answer(token, form)).resolves.toEqual({ kind: 'refused', problem: 'invalid' });
    await expect(answer(token, { answer: 'decline', notes: '' })).resolves.toMatchObject({
      variables: { quotationState: 'declined', declined: true, amount: null },
    });
  });

  test('notes what comes after the deadline as late, and counts it when the request is extended', async () => {
    const { requestId, token, supplierId } = await asked('late@s.example');
    await expect(answer(token, offer, 8)).resolves.toMatchObject({
      messageName: 'quotation-late',
      correlationKey: requestId,
      variables: { quotationState: 'late' },
    });
    await expect(bench.run('quotation:collect', { requestId })).resolves.toEqual({ offers: [], offerCount: 0 });
    await expect(bench.run('quotation:extend', { requestId, deadline: later(14).toISOString() })).resolves.toEqual({
      requestDeadline: later(14).toISOString(),
      answeredSuppliers: [supplierId],
    });
    await expect(bench.run('quotation:collect', { requestId })).resolves.toMatchObject({ offerCount: 1 });
  });

  test('a link ends a week after the deadline, with the request, and when a new one was sent', async () => {
    const { requestId, supplierId, token } = await asked('ends@s.example');
    const find = (at: string, days: number) => findQuotation(bench.dataSource.manager, link(at, days));
    await expect(find(token, 14)).resolves.toEqual({ kind: 'refused', problem: 'expired' });
    await expect(find(`${token}x`, 1)).resolves.toEqual({ kind: 'refused', problem: 'unknown' });
    await bench.run('quotation:extend', { requestId, deadline: later(20).toISOString() });
    await bench.run('quotation:ask', { requestId, supplierId });
    await expect(find(token, 1)).resolves.toEqual({ kind: 'refused', problem: 'expired' });
    const renewed = await bench.tokenOf('ends@s.example', 'quotations');
    await expect(find(renewed, 14)).resolves.toMatchObject({ kind: 'open' });
    await bench.run('quotation:close-request', { requestId, status: 'cancelled' });
    await expect(find(renewed, 14)).resolves.toEqual({ kind: 'refused', problem: 'expired' });
  });

  test('the token is kept nowhere in readable form', async () => {
    const { token } = await asked('secret@s.example');
    const [stored] = await bench.query<{ all: string }>(`
      SELECT string_agg(t.row, '') AS all FROM (
        SELECT row_to_json(o)::text AS row FROM crm.outbox o UNION ALL SELECT row_to_json(q)::text FROM crm.quotations q
        UNION ALL SELECT row_to_json(k)::text FROM crm.idempotency_keys k) AS t`);
    expect(stored?.all).not.toContain(token);
  });

  test('a second attempt after a crash sends the same mail under the same Message-ID, and makes one row', async () => {
    const [requestId, supplierId] = [await request(), await supplier('crash@s.example')];
    const { mail } = bench.dependencies;
    const crashing = {
      ...mail,
      async send(sent: Parameters<typeof mail.send>[0]) {
        await mail.send(sent);
        throw new Error('killed here');
      },
    };
    const run = (dependencies = {}) =>
      bench.run('quotation:ask', { requestId, supplierId }, { key: '950000001', dependencies });
    await failureOf(run({ mail: crashing }));
    await run({ now: () => later(1) });
    const [first, second] = await bench.mails('crash@s.example');
    expect([first?.messageId, first?.text]).toEqual([second?.messageId, second?.text]);
    expect(await bench.query('SELECT id FROM crm.quotations WHERE request_id = $1', [requestId])).toHaveLength(1);
  });

  test.each([
    ['has no address', null],
    ['is refused', 'x@some.invalid'],
  ])('a supplier who %s is not reachable', async (_why, email) => {
    const [requestId, supplierId] = [await request(), await bench.supplier({ email })];
    expect(await failureOf(bench.run('quotation:ask', { requestId, supplierId }))).toMatchObject({
      details: [{ errorCode: 'SUPPLIER_UNREACHABLE' }],
    });
  });
});

describe('quotation:record', () => {
  test('writes what came by mail, and leaves what came through the link', async () => {
    const { requestId, supplierId, token } = await asked('record@s.example');
    const input = { requestId, supplierId, amount: 100, deliveryDays: 3 };
    await expect(bench.run('quotation:record', input)).resolves.toEqual({ quotationState: 'received' });
    await expect(answer(token, offer)).resolves.toEqual({ kind: 'refused', problem: 'answered' });
    await expect(bench.run('quotation:record', { ...input, amount: 5 })).resolves.toEqual({
      quotationState: 'received',
    });
    expect(await quotationOf(requestId)).toMatchObject({ amount: '100.00' });
  });

  test('goes by the time the answer came', async () => {
    const { requestId, supplierId } = await asked('timely@s.example');
    const input = { requestId, supplierId, amount: 100, deliveryDays: 3, receivedAt: later(6).toISOString() };
    const options = { dependencies: { now: () => later(9) } };
    await expect(bench.run('quotation:record', input, options)).resolves.toEqual({ quotationState: 'received' });
  });

  test('wants figures, or that there is no offer', async () => {
    const { requestId, supplierId } = await asked('figures@s.example');
    expect(await failureOf(bench.run('quotation:record', { requestId, supplierId, amount: 5 }))).toMatchObject({
      details: [
        { errorCode: 'QUOTATION_INCOMPLETE', variables: { quotationProblem: expect.stringMatching(/^Expected/) } },
      ],
    });
    await expect(bench.run('quotation:record', { requestId, supplierId, declined: true })).resolves.toEqual({
      quotationState: 'declined',
    });
  });
});

describe('an order', () => {
  const ordered = async (email: string) => {
    const { requestId, quotationId, token, supplierId } = await asked(email);
    await answer(token, offer);
    await bench.run('quotation:decide', { quotationId });
    const order = await bench.run('purchase-order:create', { quotationId });
    return { requestId, quotationId, supplierId, order, orderId: order['orderId'] ?? null };
  };
  const statusOf = async (id: unknown) => {
    const [row] = await bench.query<{ order: string; request: string; quotation: string }>(
      `SELECT o.status AS order, r.status AS request, q.state AS quotation FROM crm.purchase_orders o
       JOIN crm.quotations q ON q.id = o.quotation_id JOIN crm.quotation_requests r ON r.id = q.request_id WHERE o.id = $1`,
      [id],
    );
    return row;
  };

  test('comes of the accepted quotation alone; the others are refused', async () => {
    const { requestId, quotationId, token } = await asked('winner@s.example');
    const loser = await supplier('loser@s.example');
    await bench.run('quotation:ask', { requestId, supplierId: loser });
    await bench.run('quotation:record', { requestId, supplierId: loser, amount: 2000, deliveryDays: 1 });
    await answer(token, offer);
    expect(await failureOf(bench.run('purchase-order:create', { quotationId }))).toMatchObject({
      details: [{ errorCode: 'QUOTATION_NOT_ACCEPTED' }],
    });
    const decided = await bench.run('quotation:decide', { quotationId });
    expect(decided).toMatchObject({ supplierEmail: 'winner@s.example' });
    const states = await bench.query('SELECT state FROM crm.quotations WHERE request_id = $1 ORDER BY id', [requestId]);
    expect(states).toEqual([{ state: 'accepted' }, { state: 'refused' }]);
    await expect(bench.run('purchase-order:create', { quotationId })).resolves.toEqual({
      orderId: expect.stringMatching(/^\d+$/),
      orderNumber: expect.stringMatching(/^PO-\d+$/),
      orderTotal: 950.5,
      orderCurrency: 'EUR',
      expectedAt: later(12).toISOString(),
    });
  });

  test('is confirmed, delivered and closed, which closes its request', async () => {
    const { orderId } = await ordered('whole@s.example');
    const lines = await bench.query(
      'SELECT line, description, quantity, unit FROM crm.purchase_order_lines WHERE order_id = $1',
      [orderId],
    );
    expect(lines).toEqual([{ line: 1, description: 'Valve DN50', quantity: '4.000', unit: 'piece' }]);
    const update = (input: object) => bench.run('purchase-order:update', { orderId, ...input });
    await expect(update({ status: 'confirmed', expectedAt: later(20).toISOString() })).resolves.toEqual({
      orderStatus: 'confirmed',
      expectedAt: later(20).toISOString(),
    });
    await update({ status: 'delivered' });
    await update({ status: 'closed' });
    expect(await statusOf(orderId)).toEqual({ order: 'closed', request: 'closed', quotation: 'accepted' });
  });

  test('is undone as a whole, once, and then stays undone', async () => {
    const { orderId } = await ordered('undone@s.example');
    await bench.run('purchase-order:cancel', { orderId });
    await bench.run('purchase-order:cancel', { orderId });
    expect(await statusOf(orderId)).toEqual({ order: 'cancelled', request: 'cancelled', quotation: 'refused' });
    expect(await failureOf(bench.run('purchase-order:update', { orderId, status: 'closed' }))).toMatchObject({
      details: [{ errorCode: 'ORDER_CANCELLED' }],
    });
  });

  test('is disputed until that is settled', async () => {
    const { orderId } = await ordered('disputed@s.example');
    const { disputeId } = await bench.run('dispute:open', { orderId, reason: 'Rusty' });
    expect((await statusOf(orderId))?.order).toBe('disputed');
    await bench.run('dispute:close', { disputeId: disputeId ?? null, state: 'settled', resolution: 'Half price' });
    expect((await statusOf(orderId))?.order).toBe('delivered');
    const kept = await bench.query(
      `SELECT reason, resolution, reason LIKE 'sealed:%' AND resolution LIKE 'sealed:%' AS sealed
       FROM crm.disputes WHERE id = $1`,
      [disputeId],
    );
    expect(kept).toEqual([{ reason: 'Rusty', resolution: 'Half price', sealed: true }]);
  });

  test('ends in a rating; a supplier’s rating is the mean of all', async () => {
    const supplierId = await bench.supplier({});
    const rate = async (score: number, key: string) =>
      (await bench.run('supplier:rate', { supplierId, score }, { key }))['supplierRating'];
    expect([await rate(5, '960000001'), await rate(5, '960000001'), await rate(2, '960000002')]).toEqual([5, 5, 3.5]);
    expect(await rate(1, '960000003')).toBe(2.67);
  });
});

test.each([
  ['quotation:close-request', { requestId: '999999', status: 'closed' }, 'REQUEST_NOT_FOUND'],
  ['quotation:decide', { quotationId: '999999' }, 'QUOTATION_NOT_FOUND'],
  ['purchase-order:cancel', { orderId: '999999' }, 'ORDER_NOT_FOUND'],
  ['dispute:close', { disputeId: '999999', state: 'settled' }, 'DISPUTE_NOT_FOUND'],
  ['supplier:rate', { supplierId: '999999', score: 3 }, 'SUPPLIER_NOT_FOUND'],
  ['sharing:grant', { grantId: '999999' }, 'GRANT_NOT_FOUND'],
])('%s says when there is no such thing', async (type, input, errorCode) => {
  expect(await failureOf(bench.run(type, input))).toMatchObject({ details: [{ errorCode }] });
});

describe('collaboration:tally-votes', () => {
  const voters = [
    { voter: 'ann', weight: 2 },
    { voter: 'bob', weight: 1 },
  ];
  const votes = (choice: string, voter = 'ann') => [{ voter, choice, comment: 'Because.' }];

  test('keeps votes for audit, sums up the ballot, and counts nobody twice', async () => {
    const tally = (given: ReturnType<typeof votes>) =>
      bench.run('collaboration:tally-votes', { ballot: 'b:1', voters, votes: given, quorum: 1 });
    await expect(tally(votes('approve'))).resolves.toMatchObject({
      decision: null,
      decided: false,
      decisionReason: 'no-quorum',
    });
    await expect(tally(votes('reject'))).resolves.toMatchObject({ sums: { approve: 2 } });
    await expect(tally(votes('reject', 'bob'))).resolves.toMatchObject({
      decision: 'approve',
      decided: true,
      sums: { approve: 2, reject: 1 },
      turnout: 1,
    });
    const kept = await bench.query(
      `SELECT voter, weight::float8, choice FROM crm.votes WHERE ballot = 'b:1' ORDER BY voter`,
    );
    expect(kept).toEqual([
      { voter: 'ann', weight: 2, choice: 'approve' },
      { voter: 'bob', weight: 1, choice: 'reject' },
    ]);
  });

  test('of two votes at once the later tally sees both', async () => {
    const both = await Promise.all(
      ['ann', 'bob'].map((voter) =>
        bench.run('collaboration:tally-votes', { ballot: 'b:2', voters, votes: votes('approve', voter) }),
      ),
    );
    expect(both.filter(({ turnout }) => turnout === 1)).toHaveLength(1);
  });

  test('refuses the vote of somebody who has none', async () => {
    const stranger = bench.run('collaboration:tally-votes', { ballot: 'b:3', voters, votes: votes('approve', 'eve') });
    expect(await failureOf(stranger)).toMatchObject({ details: [{ errorCode: 'VOTER_UNKNOWN' }] });
  });
});
