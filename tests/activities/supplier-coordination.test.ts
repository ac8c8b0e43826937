/** The shipped process with its real activities: database and mail are real, time is not. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { answerQuotation } from '../../database/crm/quotations/answer.js';
import type { Variables } from '../../workflows/contract.js';
import { NOW, SECRET } from './bench.js';
import type { ProcessHost } from './process-host.js';
import { startPurchasingBench, type PurchasingBench } from './purchasing-bench.js';
import type { Stage } from './stage.js';
import { STAGES } from './stages.js';
import { Walk } from './walk.js';

const DAY_MS = 86_400_000;
describe.each(STAGES)('supplier coordination %s', (_where, openStage) => {
  let bench: PurchasingBench;
  let stage: Stage;
  let walk: Walk;
  let instance = 600;
  beforeAll(async () => {
    bench = await startPurchasingBench();
    stage = await openStage(bench, {
      files: ['supplier-coordination.bpmn', 'purchasing.dmn'],
      plays: { 'partner-data-sharing': ['grantId'] },
    });
    walk = new Walk(stage.plan('supplier-coordination'));
  });
  afterAll(async () => {
    await stage.stop();
    await bench.stop();
  });

  const address = (name: string) => `${name}-${instance}@supplier.example`;
  /** With suppliers of its own: name → rating, the best first. An address that is refused begins with `refused`. */
  const begin = async (ratings: Readonly<Record<string, string>>, more: Variables = {}): Promise<ProcessHost> => {
    instance += 1;
    const category = `category-${instance}`;
    for (const [name, rating] of Object.entries(ratings)) {
      const email = name.startsWith('refused') ? `${name}@some.invalid` : address(name);
      await bench.supplier({ name, email, rating, categories: [category] });
    }
    const host = walk.with(await stage.host('supplier-coordination'));
    await host.start({
      title: 'Valves',
      items: [{ description: 'Valve DN50', quantity: 4 }],
      categories: [category],
      estimatedValue: 5000,
      priority: 'balanced',
      requestedBy: 'tom',
      requesterEmail: `requester-${instance}@baton.example`,
      buyerEmail: `buyer-${instance}@baton.example`,
      ...more,
    });
    return host;
  };
  const three = { ann: '4.00', bob: '3.00', cem: '2.00' };
  const subjects = async (to: string) => (await bench.mails(to)).map(({ subject }) => subject);
  const supplierId = async (name: string) => {
    const [row] = await bench.query<{ id: string }>(
      `SELECT id FROM crm.suppliers WHERE name = $1 AND $2 = ANY (categories)`,
      [name, `category-${instance}`],
    );
    return row?.id ?? '';
  };
  /** Through the link in the mail, as a supplier would, so many days after the start. */
  const answer = async (host: ProcessHost, name: string, form: object, days = 1): Promise<void> => {
    const token = await bench.tokenOf(address(name), 'quotations');
    const now = new Date(NOW.getTime() + days * DAY_MS);
    const given = await bench.dataSource.transaction((manager) =>
      answerQuotation(manager, { token, secret: SECRET, now, form }),
    );
    if (given.kind === 'refused') throw new Error(given.problem);
    await host.message(given.messageName, given.correlationKey, given.variables);
  };
  const offer = (host: ProcessHost, name: string, amount: number, deliveryDays: number) =>
    answer(host, name, { answer: 'offer', amount: String(amount), deliveryDays: String(deliveryDays) });
  const mail = async (host: ProcessHost, name: string, variables: Variables) =>
    host.message('quotation-received', `${String(host.variable('requestId'))}:${await supplierId(name)}`, variables);
  const vote = (host: ProcessHost, voter: string, choice: string) =>
    host.complete('vote', { choice, comment: null }, voter);
  /** Two offers, one decline, and a vote for the better one: Ann's. */
  const agreed = async (host: ProcessHost): Promise<void> => {
    await offer(host, 'ann', 900, 10);
    await offer(host, 'bob', 1000, 20);
    await answer(host, 'cem', { answer: 'decline', notes: '' });
    await vote(host, 'finn', 'approve');
    await vote(host, 'paula', 'approve');
  };
  const order = (host: ProcessHost) => String(host.variable('orderNumber'));
  /** Up to the inspection. */
  const confirmed = async (host: ProcessHost): Promise<void> => {
    await agreed(host);
    await host.message('order-confirmed', order(host), { confirmedDate: '2026-03-20' });
  };
  const rated = async (host: ProcessHost): Promise<void> => {
    await host.complete('rate-delivery', { supplierScore: 5 });
    expect([host.ended(), host.incidents()]).toEqual(['COMPLETED', []]);
  };
  /** Quotations of the best suppliers first: those that are asked at once are asked in no order. */
  const statusOf = async (host: ProcessHost) => {
    const [row] = await bench.query<{ request: string; quotations: string; orders: string | null }>(
      `SELECT r.status AS request,
       (SELECT string_agg(q.state, ' ' ORDER BY s.rating DESC NULLS LAST, q.id) FROM crm.quotations q
          JOIN crm.suppliers s ON s.id = q.supplier_id WHERE q.request_id = r.id) AS quotations,
       (SELECT string_agg(o.status, ' ' ORDER BY o.id) FROM crm.purchase_orders o
          JOIN crm.quotations q ON q.id = o.quotation_id WHERE q.request_id = r.id) AS orders
     FROM crm.quotation_requests r WHERE r.id = $1`,
      [host.variable('requestId')],
    );
    return row;
  };

  test('gives the work to who of purchasing knows the goods, and to all of them where nobody is there', async () => {
    await bench.query(`UPDATE crm.users SET skills = '{valves}' WHERE username = 'rita'`);
    const known = await begin({}, { categories: ['valves'], buyerEmail: null });
    expect([known.variable('buyer'), known.variable('buyerEmail')]).toEqual(['rita', 'rita@baton.example']);
    await bench.query(`UPDATE crm.users SET active = false WHERE department = 'purchasing'`);
    const nobody = await begin({ ann: '4.00' }, { replyTime: 'P1D' });
    await nobody.pass(DAY_MS);
    expect(nobody.openTasks()).toMatchObject([{ elementId: 'decide-extension', candidateGroups: ['purchasing'] }]);
    expect([nobody.variable('buyer'), nobody.incidents()]).toEqual([undefined, []]);
    await bench.query(`UPDATE crm.users SET active = true WHERE department = 'purchasing'`);
  });

  test('asks three suppliers, decides jointly, orders, receives and rates', async () => {
    const host = await begin(three);
    expect(await subjects(address('bob'))).toEqual([
      `[${String(host.variable('requestNumber'))}/${await supplierId('bob')}] Request for quotation: Valves`,
    ]);
    await offer(host, 'ann', 900, 10);
    await offer(host, 'bob', 1000, 20);
    expect(host.open()).toEqual([]);
    await answer(host, 'cem', { answer: 'decline', notes: '' });
    // 0.5 · 900/900 + 0.25 · 11/11 + 0.25 · 4/5; 0.5 · 900/1000 + 0.25 · 11/21 + 0.25 · 3/5
    expect(host.variable('ranking')).toMatchObject([
      { supplierName: 'ann', score: 0.95 },
      { supplierName: 'bob', score: 0.731 },
    ]);
    expect(host.openTasks().map(({ assignee }) => assignee)).toEqual(['paula', 'finn', 'rita']);
    await vote(host, 'finn', 'approve');
    await vote(host, 'paula', 'approve');
    expect([host.open(), host.variable('decisionReason')]).toEqual([[], 'approved']);
    expect(await statusOf(host)).toEqual({
      request: 'decided',
      quotations: 'accepted refused declined',
      orders: 'ordered',
    });
    const [sent] = await bench.mails(address('ann'));
    expect(sent?.subject).toBe(`Order ${order(host)}`);
    expect(sent?.text).toContain('- 4 piece × Valve DN50\n\nTotal: 900 EUR, delivery by 2026-03-12.');
    await host.message('order-confirmed', order(host), { confirmedDate: '2026-03-20' });
    const [task] = host.openTasks();
    expect(task).toMatchObject({ elementId: 'receive-delivery', assignee: 'tom' });
    expect(Date.parse(task?.dueDate ?? '')).toBe(Date.parse('2026-03-20T12:00:00Z'));
    await host.complete('receive-delivery', { deliveryAccepted: true, defects: null });
    await rated(host);
    expect(await statusOf(host)).toMatchObject({ request: 'closed', orders: 'closed' });
    const [ann] = await bench.query('SELECT rating, rated_orders FROM crm.suppliers WHERE id = $1', [
      await supplierId('ann'),
    ]);
    expect(ann).toEqual({ rating: '5.00', rated_orders: 1 });
  });

  test('takes an answer by mail: somebody enters its figures', async () => {
    const host = await begin(three);
    await mail(host, 'ann', { reply: 'We can do it for 700.', replyReceivedAt: '2026-03-03T10:00:00Z' });
    expect(host.openTasks()).toMatchObject([{ elementId: 'enter-quotation', candidateGroups: ['purchasing'] }]);
    const entered = { declined: false, amount: 700, deliveryDays: null, validUntil: null, notes: null };
    await host.complete('enter-quotation', entered);
    expect(host.open()).toEqual(['enter-quotation']);
    await host.complete('enter-quotation', { ...entered, deliveryDays: 9 });
    expect((await statusOf(host))?.quotations).toBe('received asked asked');
    await mail(host, 'bob', { amount: 800, deliveryDays: 5 });
    await mail(host, 'cem', { declined: true });
    expect([(await statusOf(host))?.quotations, host.incidents()]).toEqual(['received received declined', []]);
  });

  test('reminds who does not answer, and goes on without them after the deadline', async () => {
    const host = await begin({ ...three, cem: '2.00' });
    await offer(host, 'ann', 900, 10);
    await host.pass(4 * DAY_MS);
    expect((await subjects(address('bob')))[0]).toContain('Reminder: Request for quotation: Valves');
    expect(await subjects(address('ann'))).toHaveLength(1);
    await offer(host, 'bob', 950, 12);
    await host.pass(3 * DAY_MS - 1);
    expect(host.open()).toEqual([]);
    await host.pass(1);
    expect([host.open(), (await statusOf(host))?.quotations]).toEqual([
      ['vote', 'vote', 'vote'],
      'received received asked',
    ]);
  });

  test('passes over suppliers whose mail is refused, and a refused reminder', async () => {
    const host = await begin({ refused: '5.00', ann: '4.00', bob: '3.00' });
    await bench.query(`UPDATE crm.suppliers SET email = 'gone@some.invalid' WHERE id = $1`, [await supplierId('bob')]);
    await host.pass(4 * DAY_MS);
    expect([
      host.incidents(),
      host.visited().has('supplier-not-asked'),
      host.visited().has('reminder-refused'),
    ]).toEqual([[], true, true]);
  });

  test('extends the deadline where offers are too few: late ones count then, and others are asked', async () => {
    const host = await begin(three);
    await offer(host, 'ann', 900, 10);
    await host.pass(7 * DAY_MS);
    expect(host.openTasks()).toMatchObject([
      { elementId: 'decide-extension', assignee: host.variable('buyer'), candidateGroups: ['purchasing'] },
    ]);
    await answer(host, 'bob', { answer: 'offer', amount: '800', deliveryDays: '10' }, 8);
    expect(await subjects(`buyer-${instance}@baton.example`)).toEqual([
      `Late offer for ${String(host.variable('requestNumber'))}`,
    ]);
    await bench.supplier({ name: 'dan', email: address('dan'), categories: [`category-${instance}`] });
    await host.complete('decide-extension', { extension: 'extend', extendedUntil: '2026-03-15' });
    expect((await statusOf(host))?.quotations).toBe('received received asked asked');
    expect([
      await subjects(address('ann')),
      await subjects(address('cem')),
      await subjects(address('dan')),
    ]).toMatchObject([{ length: 1 }, { length: 3 }, { length: 1 }]);
    await host.pass(7 * DAY_MS);
    expect([host.open(), host.incidents()]).toEqual([['vote', 'vote', 'vote'], []]);
  });

  test('goes on with the offers that there are, or cancels', async () => {
    const going = await begin(three);
    await offer(going, 'ann', 900, 10);
    await going.pass(7 * DAY_MS);
    await going.complete('decide-extension', { extension: 'proceed', extendedUntil: null });
    expect(going.open()).toEqual(['vote', 'vote', 'vote']);
    const cancelled = await begin({});
    expect(cancelled.open()).toEqual(['decide-extension']);
    await cancelled.complete('decide-extension', { extension: 'proceed', extendedUntil: null });
    expect([cancelled.ended(), await statusOf(cancelled)]).toEqual([
      'COMPLETED',
      { request: 'cancelled', quotations: null, orders: null },
    ]);
    expect(await subjects(`requester-${instance}@baton.example`)).toEqual(['Not bought: Valves']);
  });

  test('purchasing decides alone on what costs little', async () => {
    const host = await begin(three, { estimatedValue: 500 });
    await offer(host, 'ann', 400, 10);
    await offer(host, 'bob', 450, 2);
    expect([host.visited().has('vote'), (await statusOf(host))?.orders]).toEqual([false, 'ordered']);
  });

  test('proposes another offer after a rejection, votes anew, and cancels when that fails as well', async () => {
    const host = await begin(three);
    await offer(host, 'ann', 900, 10);
    await offer(host, 'bob', 1000, 20);
    await answer(host, 'cem', { answer: 'decline' });
    await vote(host, 'finn', 'reject');
    await vote(host, 'rita', 'reject');
    expect(host.openTasks()).toMatchObject([{ elementId: 'revise-proposal', candidateGroups: ['purchasing'] }]);
    const [, second] = host.variable('ranking') as readonly { readonly quotationId: string }[];
    await host.complete('revise-proposal', { revision: 'propose', chosenQuotation: second?.quotationId ?? null });
    expect([host.open(), host.variable('proposal')]).toMatchObject([['vote', 'vote', 'vote'], { supplierName: 'bob' }]);
    await vote(host, 'rita', 'abstain');
    await host.pass(3 * DAY_MS);
    expect([host.open(), host.variable('decisionReason')]).toEqual([['revise-proposal'], 'no-quorum']);
    await host.complete('revise-proposal', { revision: 'cancel', chosenQuotation: null });
    expect([host.ended(), (await statusOf(host))?.request, host.incidents()]).toEqual(['COMPLETED', 'cancelled', []]);
    const votes = await bench.query('SELECT ballot FROM crm.votes WHERE process_instance_key = $1', [host.key]);
    expect(votes).toHaveLength(3);
  });

  describe('the order', () => {
    test('is placed by telephone where the supplier’s mail is refused', async () => {
      const host = await begin(three);
      await bench.query(`UPDATE crm.suppliers SET email = 'closed@some.invalid' WHERE id = $1`, [
        await supplierId('ann'),
      ]);
      const id = await supplierId('ann');
      await host.message('quotation-received', `${String(host.variable('requestId'))}:${id}`, {
        amount: 1,
        deliveryDays: 1,
      });
      await offer(host, 'bob', 1000, 20);
      await answer(host, 'cem', { answer: 'decline' });
      await vote(host, 'finn', 'approve');
      await vote(host, 'paula', 'approve');
      expect(host.open()).toEqual(['call-supplier']);
      await host.complete('call-supplier', {});
      await host.message('order-confirmed', order(host), {});
      // It was due a day after the order: the mail that asks where it is is refused as well.
      await host.pass(2 * DAY_MS);
      expect([host.open(), host.incidents(), host.visited().has('overdue-mail-refused')]).toEqual([
        ['receive-delivery'],
        [],
        true,
      ]);
    });

    test('is cleared where the supplier confirms by mail, or not in time', async () => {
      const host = await begin(three);
      await agreed(host);
      await host.message('order-confirmed', order(host), { reply: 'Fine, but on the 25th.' });
      expect([host.open(), host.variable('confirmationReply')]).toEqual([
        ['chase-confirmation'],
        'Fine, but on the 25th.',
      ]);
      await host.complete('chase-confirmation', { confirmed: true, confirmedDate: '2026-03-25' });
      expect(Date.parse(host.openTasks()[0]?.dueDate ?? '')).toBe(Date.parse('2026-03-25T12:00:00Z'));
      await host.pass(23 * DAY_MS + 3 * 3_600_000);
      expect((await subjects(address('ann')))[0]).toBe(`Overdue: order ${order(host)}`);
      expect(host.open()).toEqual(['receive-delivery']);
    });

    test('is undone where the supplier does not confirm it', async () => {
      const host = await begin(three);
      await agreed(host);
      await host.pass(3 * DAY_MS);
      expect(host.open()).toEqual(['chase-confirmation']);
      await host.complete('chase-confirmation', { confirmed: false, confirmedDate: null });
      expect([host.ended(), host.incidents(), await statusOf(host)]).toEqual([
        'COMPLETED',
        [],
        { request: 'cancelled', quotations: 'refused refused declined', orders: 'cancelled' },
      ]);
      expect((await subjects(address('ann')))[0]).toBe(`Cancelled: order ${order(host)}`);
    });
  });

  describe('a delivery that is not accepted', () => {
    const disputed = async () => {
      const host = await begin(three);
      await confirmed(host);
      await host.complete('receive-delivery', { deliveryAccepted: false, defects: 'Rusty.' });
      return host;
    };
    const disputeOf = async (host: ProcessHost) => {
      const [row] = await bench.query('SELECT reason, state, resolution FROM crm.disputes WHERE id = $1', [
        host.variable('disputeId'),
      ]);
      return row;
    };

    test('is settled with the supplier, who answers by mail', async () => {
      const host = await disputed();
      expect((await bench.mails(address('ann')))[0]?.text).toContain('Rusty.');
      expect((await statusOf(host))?.orders).toBe('disputed');
      await host.message('dispute-answered', order(host), { reply: 'Half price?' });
      expect([host.open(), host.variable('supplierAnswer')]).toEqual([['negotiate'], 'Half price?']);
      await host.complete('negotiate', { settlement: 'settle', resolution: 'Half price.' });
      expect((await statusOf(host))?.orders).toBe('delivered');
      await rated(host);
      expect(await disputeOf(host)).toEqual({ reason: 'Rusty.', state: 'settled', resolution: 'Half price.' });
    });

    test('undoes the order where there is no agreement', async () => {
      const host = await disputed();
      await host.pass(7 * DAY_MS);
      expect(host.open()).toEqual(['negotiate']);
      await host.complete('negotiate', { settlement: 'cancel', resolution: 'Sent back.' });
      expect([host.ended(), host.incidents(), (await statusOf(host))?.orders]).toEqual(['COMPLETED', [], 'cancelled']);
      expect(await disputeOf(host)).toMatchObject({ state: 'cancelled' });
    });

    test('is negotiated and undone also where the supplier’s mail server refuses us', async () => {
      const host = await begin(three);
      await confirmed(host);
      await host.set({ supplierEmail: 'gone@some.invalid' });
      await host.complete('receive-delivery', { deliveryAccepted: false, defects: '' });
      expect([host.open(), host.visited().has('complaint-refused')]).toEqual([['negotiate'], true]);
      await host.complete('negotiate', { settlement: 'cancel', resolution: null });
      expect([host.ended(), host.incidents(), host.visited().has('cancellation-refused')]).toEqual([
        'COMPLETED',
        [],
        true,
      ]);
    });
  });

  describe('where drawings have to be shared', () => {
    const sharing = {
      sharedRecordType: 'product',
      sharedRecordId: null,
      sharedFields: ['name'],
      sharedUntil: '2026-12-31',
    };
    const called = async () => {
      const host = await begin(three, sharing);
      const [row] = await bench.query<{ id: string }>(
        `INSERT INTO crm.organisations (name, kind) VALUES ('Ann ' || $1, 'supplier') RETURNING id`,
        [instance],
      );
      await bench.query('UPDATE crm.suppliers SET organisation_id = $1 WHERE id = $2', [
        row?.id,
        await supplierId('ann'),
      ]);
      await agreed(host);
      expect(host.called('partner-data-sharing')).toMatchObject([
        { partnerOrganisationId: row?.id, partnerEmail: address('ann'), recordType: 'product', sharedFields: ['name'] },
      ]);
      expect((await statusOf(host))?.orders).toBeNull();
      return host;
    };

    test('orders once that is granted, and ends it with the purchase', async () => {
      const host = await called();
      await host.escalate('partner-data-sharing', 'SHARING_GRANTED', { grantId: '77' });
      expect((await statusOf(host))?.orders).toBe('ordered');
      await host.message('order-confirmed', order(host), {});
      await host.complete('receive-delivery', { deliveryAccepted: true, defects: null });
      await host.complete('rate-delivery', { supplierScore: 4 });
      expect(host.published()).toMatchObject([{ messageName: 'sharing-revoked', correlationKey: '77' }]);
      expect(host.ended()).toBeUndefined();
      await host.return('partner-data-sharing', { sharingState: 'ended' });
      expect([host.ended(), host.incidents()]).toEqual(['COMPLETED', []]);
    });

    test('revises the proposal where it is refused', async () => {
      const host = await called();
      await host.return('partner-data-sharing', { sharingState: 'refused' });
      expect([host.open(), host.incidents()]).toEqual([['revise-proposal'], []]);
    });
  });

  test('every path is walked', () => expect(walk.missing()).toEqual([]));
});
