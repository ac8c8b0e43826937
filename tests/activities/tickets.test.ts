import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Variables } from '../../workflows/contract.js';
import { failureOf, NOW, startBench, type Bench } from './bench.js';

let bench: Bench;
let customerId: string;
beforeAll(async () => {
  bench = await startBench();
  ({ customerId } = (await bench.run('crm:create-customer', { name: 'Ada', email: 'ada@mail.example' })) as {
    customerId: string;
  });
});
afterAll(() => bench.stop());

const open = (more: Variables = {}): Promise<Variables> =>
  bench.run('crm:create-ticket', { customerId, subject: 'Help', description: 'It is broken', ...more });
const notesOf = async (ticketId: unknown): Promise<readonly string[]> => {
  const rows = await bench.query<{ subject: string }>(
    'SELECT subject FROM crm.interactions WHERE ticket_id = $1 ORDER BY id',
    [ticketId],
  );
  return rows.map(({ subject }) => subject);
};
const count = async (table: string): Promise<number> => {
  const [row] = await bench.query<{ count: number }>(`SELECT count(*)::int AS count FROM crm.${table}`);
  return row?.count ?? -1;
};
const failsWith = async (run: Promise<unknown>, code: string): Promise<void> =>
  expect(await failureOf(run)).toMatchObject({ type: 'BPMN_ERROR', details: [{ errorCode: code }] });

describe('tickets', () => {
  test('are spread over the department, evenly even when several come at once', async () => {
    const tickets = await Promise.all(Array.from({ length: 6 }, () => open({ department: 'engineering' })));
    expect(tickets.map(({ ticketOwner }) => ticketOwner).sort()).toEqual(['eva', 'eva', 'eva', 'fang', 'fang', 'fang']);
    expect(new Set(tickets.map(({ ticketNumber }) => ticketNumber)).size).toBe(6);
  });

  test('what the customer wrote is not readable in the database', async () => {
    const { ticketId } = await open();
    const [row]: readonly { readonly description: string }[] = await bench.dataSource.query(
      'SELECT description FROM crm.tickets WHERE id = $1',
      [ticketId],
    );
    expect(row?.description).toMatch(/^sealed:/);
  });

  test('know when the customer first heard of us, when they were solved, and lose that when they are reopened', async () => {
    const { ticketId = null } = await open();
    const times = () =>
      bench.query(
        'SELECT status, resolution, first_response_at, resolved_at, closed_at FROM crm.tickets WHERE id = $1',
        [ticketId],
      );
    await bench.run('crm:update-ticket', { ticketId, status: 'pending', responded: true, resolution: 'Try again' });
    expect(await times()).toEqual([
      { status: 'pending', resolution: 'Try again', first_response_at: NOW, resolved_at: NOW, closed_at: null },
    ]);
    expect(await bench.run('crm:close-ticket', { ticketId })).toEqual({ ticketId, ticketStatus: 'closed' });
    expect(await bench.run('crm:close-ticket', { ticketId, status: 'withdrawn' })).toEqual({
      ticketId,
      ticketStatus: 'closed',
    });
    await bench.run('crm:update-ticket', { ticketId, status: 'open', tags: ['again'] });
    expect(await times()).toEqual([
      { status: 'open', resolution: null, first_response_at: NOW, resolved_at: null, closed_at: null },
    ]);
  });

  test('go to another level with another owner and a note', async () => {
    const { ticketId = null, ticketNumber } = await open();
    const input = { ticketId, level: 'L2', department: 'technical-support', reason: 'Logs' };
    expect(await bench.run('crm:escalate-ticket', input)).toMatchObject({
      ticketLevel: 'L2',
      ticketManager: 'theo',
      ticketOwnerEmail: expect.stringContaining('@baton.example'),
    });
    expect(await notesOf(ticketId)).toContain(`Ticket ${String(ticketNumber)} escalated from L1 to L2`);
  });

  test('a credit is settled once, and what is granted stays', async () => {
    const { ticketId = null } = await open();
    const promise = (amount: number) => bench.run('crm:promise-credit', { ticketId, amount, reason: 'Sorry' });
    const [{ creditId: first = null }, { creditId: second = null }] = [await promise(10), await promise(20.5)];
    const withdraw = (creditId: Variables[string]) => bench.run('crm:withdraw-credit', { creditId });
    expect(await withdraw(first)).toEqual({ creditStatus: 'withdrawn' });
    expect(await bench.run('crm:grant-credit', { ticketId })).toEqual({ creditsGranted: 1 });
    expect([await withdraw(first), await withdraw(second)]).toEqual([
      { creditStatus: 'withdrawn' },
      { creditStatus: 'granted' },
    ]);
    expect((await notesOf(ticketId)).slice(1)).toEqual([
      'Credit promised: 10.00 EUR',
      'Credit promised: 20.50 EUR',
      'Credit withdrawn: 10.00 EUR',
      'Credit granted: 20.50 EUR',
    ]);
  });

  test.each([
    ['crm:create-ticket', { subject: 'Again' }, 'tickets'],
    ['crm:promise-credit', { amount: 5 }, 'credits'],
    ['crm:escalate-ticket', { level: 'L2', department: 'technical-support' }, 'interactions'],
    ['crm:close-ticket', {}, 'interactions'],
    ['crm:record-consent', { purpose: 'survey', state: 'given', source: 'test' }, 'consents'],
    [
      'crm:inform-customer',
      { template: 'ticket-withdrawn', templateVariables: { name: 'A', number: '1', subject: 'S' } },
      'outbox',
    ],
    ['crm:identify-customer', { customerId: null, email: 'twice@mail.example' }, 'customers'],
  ])('%s under the same key changes nothing more', async (type, input, table) => {
    const { ticketId = null } = await open();
    const before = await count(table);
    const run = () => bench.run(type, { ticketId, customerId, ...input }, { key: `99${type.length}${table.length}` });
    const [first, again] = [await run(), await run()];
    expect([again, await count(table)]).toEqual([first, before + 1]);
  });

  test('say what is not there', async () => {
    for (const type of ['crm:update-ticket', 'crm:close-ticket', 'crm:grant-credit']) {
      await failsWith(bench.run(type, { ticketId: '999999' }), 'TICKET_NOT_FOUND');
    }
    await failsWith(bench.run('crm:promise-credit', { ticketId: '999999', amount: 1 }), 'TICKET_NOT_FOUND');
    const escalation = { ticketId: '999999', level: 'L2', department: 'support' };
    await failsWith(bench.run('crm:escalate-ticket', escalation), 'TICKET_NOT_FOUND');
    await failsWith(bench.run('crm:withdraw-credit', { creditId: '999999' }), 'CREDIT_NOT_FOUND');
    await failsWith(open({ customerId: '999999' }), 'CUSTOMER_NOT_FOUND');
    const word = { customerId: '999999', template: 'survey-thanks' };
    await failsWith(bench.run('crm:inform-customer', word), 'CUSTOMER_NOT_FOUND');
    await failsWith(bench.run('crm:inform-customer', { customerId, template: 'none' }), 'TEMPLATE_NOT_FOUND');
    await failsWith(
      bench.run('crm:inform-customer', { customerId, template: 'survey-thanks' }),
      'TEMPLATE_VARIABLE_MISSING',
    );
    await failsWith(bench.run('crm:identify-customer', { customerId: '999999' }), 'CUSTOMER_UNKNOWN');
    await failsWith(bench.run('crm:identify-customer', { name: 'Nobody' }), 'CUSTOMER_UNKNOWN');
    await failsWith(bench.run('feedback:record-answer', { feedbackId: '999999', score: 1 }), 'FEEDBACK_NOT_FOUND');
    const again = { feedbackId: '999999', email: 'a@mail.example', subject: 'S' };
    await failsWith(bench.run('feedback:request', again), 'FEEDBACK_NOT_FOUND');
  });
});

describe('customers', () => {
  test('are found by address, and of merged ones the one that counts', async () => {
    const known = await bench.run('crm:identify-customer', { email: 'ada@mail.example' });
    expect(known).toMatchObject({ customerId, customerName: 'Ada', customerTier: 'standard', customerIsNew: false });
    const other = await bench.run('crm:create-customer', { name: 'Ada L.', phone: '+4930998877' });
    await bench.query('UPDATE crm.customers SET merged_into = $1 WHERE id = $2', [customerId, other['customerId']]);
    expect(await bench.run('crm:identify-customer', { phone: '+4930998877' })).toMatchObject({ customerId });
  });

  test('the latest word counts, and one for every channel counts for each', async () => {
    const say = (state: string, channel?: string) =>
      bench.run('crm:record-consent', { customerId, purpose: 'news', state, source: 'test', channel: channel ?? null });
    const read = () => bench.run('crm:read-consent', { customerId, purpose: 'news' });
    expect(await read()).toEqual({ emailConsent: 'unknown', smsConsent: 'unknown' });
    await say('given');
    await say('withdrawn', 'sms');
    expect(await read()).toEqual({ emailConsent: 'given', smsConsent: 'withdrawn' });
  });

  test('who opted out of a channel is written to on the other one', async () => {
    const input = { name: 'Bo', email: 'out@mail.example', phone: '+4930112233' };
    const { customerId: bo = null } = await bench.run('crm:create-customer', input);
    const word = { customerId: bo, template: 'survey-thanks', templateVariables: { name: 'Bo' } };
    expect(await bench.run('crm:inform-customer', word)).toEqual({ informed: true, informedBy: 'email' });
    expect(await bench.run('crm:inform-customer', { ...word, channel: 'sms' })).toMatchObject({ informedBy: 'sms' });
    const { customerId: invalid = null } = await bench.run('crm:create-customer', {
      ...input,
      email: 'x@some.invalid',
    });
    expect(await bench.run('crm:inform-customer', { ...word, customerId: invalid })).toMatchObject({
      informedBy: 'sms',
    });
  });
});
