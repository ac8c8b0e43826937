/** support-escalation and support-ticket with their real activities: database, mail and SMS are real, time is not. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Variables } from '../../workflows/contract.js';
import { startBench } from './bench.js';
import type { ProcessHost } from './process-host.js';
import { STAGES } from './stages.js';
import { DAY_MS, Desk, HOUR_MS, MINUTE_MS, sentBy } from './support-desk.js';
import type { Walk } from './walk.js';

describe.each(STAGES)('requests for support %s', (_where, openStage) => {
  let desk: Desk;
  let intake: Walk;
  let work: Walk;
  let people = 0;
  beforeAll(async () => {
    const bench = await startBench();
    const files = ['support-escalation.bpmn', 'support-priority.dmn', 'support-answer.dmn'];
    desk = new Desk(bench, await openStage(bench, { files, plays: { 'support-ticket': [] } }));
    [intake, work] = [desk.walk('support-escalation'), desk.walk('support-ticket')];
  });
  afterAll(() => desk.stop());

  /** A customer of its own for each test. */
  const email = (): string => `asker${people}@mail.example`;
  const ask = async (more: Variables = {}): Promise<ProcessHost> => {
    people += 1;
    const request = { channel: 'email', subject: 'Export', text: 'The export fails with an error.', ...more };
    return desk.begin(intake, { customer: { email: email(), name: 'Ada' }, ...request }, 'request-received');
  };
  /** With a ticket, at level 1. */
  const open = async (more: Variables = {}): Promise<ProcessHost> => {
    const asked = await ask(more);
    return desk.begin(work, handedOver(asked));
  };
  const handedOver = (host: ProcessHost): Variables => {
    const [variables] = host.called('support-ticket');
    if (variables === undefined) throw new Error('Expected support-ticket to be called, but it is not.');
    return variables;
  };
  const number = (host: ProcessHost): string => String(host.variable('ticketNumber'));
  const solved = (more: Variables = {}): Variables => ({ decision: 'solved', resolution: 'Update to 4.2.', ...more });
  const ticket = async (host: ProcessHost) => {
    const [row] = await desk.bench.query<Record<string, unknown>>(
      'SELECT status, level, department, owner, priority, resolution, tags FROM crm.tickets WHERE id = $1',
      [host.variable('ticketId')],
    );
    return row;
  };
  const credits = (host: ProcessHost) =>
    desk.bench.query('SELECT amount, currency, status FROM crm.credits WHERE ticket_id = $1 ORDER BY id', [
      host.variable('ticketId'),
    ]);

  describe('support-escalation', () => {
    test('opens a ticket for a new customer, with priority and times from the decision', async () => {
      const host = await ask();
      const handed = handedOver(host);
      expect(handed).toMatchObject({
        category: 'defect',
        priority: 'normal',
        language: 'en',
        customerName: 'Ada',
        ticketOwner: expect.any(String),
        ticketManager: 'sara',
        sla: { level1: 'PT8H', update: 'P1D' },
      });
      expect(await ticket(host)).toMatchObject({ status: 'open', level: 'L1', department: 'support' });
      await host.return('support-ticket', { ticketStatus: 'closed' });
      expect([host.ended(), host.incidents()]).toEqual(['COMPLETED', []]);
      const { customerId = null } = handed;
      expect(sentBy(host, 'survey-due')).toMatchObject({ customerId, consentRequired: false });
    });

    test('asks nobody how it was who has withdrawn the request', async () => {
      const host = await ask();
      await host.return('support-ticket', { ticketStatus: 'withdrawn' });
      expect([host.ended(), host.visited().has('request-withdrawn'), host.published()]).toEqual([
        'COMPLETED',
        true,
        [],
      ]);
    });

    test.each([
      ['security', {}, 'Phishing', 'Our data leaked', 'urgent'],
      ['outage', { tier: 'gold' }, 'Help', '系统宕机了', 'urgent'],
      ['outage', {}, 'Help', 'The portal is down', 'high'],
      ['question', { tier: 'platinum' }, 'How', 'How do I add a user?', 'high'],
      ['question', {}, 'How', 'How do I add a user?', 'low'],
      ['billing', {}, 'Invoice', 'I was charged twice, urgent!', 'high'],
    ])('%s of %j: “%s %s” is %s', async (category, attributes, subject, text, priority) => {
      const { customerId } = await desk.bench.run('crm:create-customer', { name: 'Known', attributes });
      const host = await ask({ customer: { id: customerId ?? null }, subject, text });
      expect(handedOver(host)).toMatchObject({ category, priority });
      expect(host.variable('customerIsNew')).toBe(false);
    });

    test('suppresses what is nothing for us', async () => {
      const host = await ask({ subject: 'Cheap backlinks', text: 'Best SEO services' });
      expect([host.ended(), host.visited().has('request-suppressed'), host.published()]).toEqual([
        'COMPLETED',
        true,
        [],
      ]);
    });

    test('asks staff who the customer is, when a request from the form has no address', async () => {
      people += 1;
      const host = await desk.begin(intake, { customer: { name: 'Bo' }, subject: 'Help', text: 'Please' });
      expect(host.openTasks()).toMatchObject([{ elementId: 'find-customer', candidateGroups: ['support'] }]);
      await host.complete('find-customer', { customer: { phone: '+493012345', name: 'Bo' } });
      expect([host.called('support-ticket').length, host.variable('customerChannel')]).toEqual([1, 'sms']);
    });

    test('walks every path of the model', () => {
      expect(intake.missing()).toEqual([]);
    });
  });

  describe('support-ticket', () => {
    test('solves at level 1, and grants the credit when the customer says yes', async () => {
      const host = await open();
      expect(await desk.subjects(email())).toEqual([`[${number(host)}] We have your request`]);
      expect(host.openTasks()).toMatchObject([{ elementId: 'work-level-1', priority: 60, formId: 'support-work' }]);
      await host.complete('work-level-1', solved({ creditAmount: 12.5, creditReason: 'Lost a day' }));
      const [mail] = await desk.mails(email());
      expect(mail?.text).toContain('Update to 4.2.\n\nWe credit you 12.5 EUR.');
      expect([await credits(host), (await ticket(host))?.['status']]).toEqual([
        [{ amount: '12.50', currency: 'EUR', status: 'promised' }],
        'pending',
      ]);
      await host.message('resolution-answered', number(host), { reply: 'Yes, thank you!' });
      expect([host.ended(), host.incidents()]).toEqual(['COMPLETED', []]);
      expect(await credits(host)).toEqual([{ amount: '12.50', currency: 'EUR', status: 'granted' }]);
      expect(await ticket(host)).toMatchObject({ status: 'closed', resolution: 'Update to 4.2.' });
      const timeline = await desk.bench.query<{ subject: string }>(
        'SELECT subject FROM crm.interactions WHERE ticket_id = $1 ORDER BY id',
        [host.variable('ticketId')],
      );
      expect(timeline.map(({ subject }) => subject)).toEqual([
        `Ticket ${number(host)} opened: Export`,
        `[${number(host)}] We have your request`,
        'Credit promised: 12.50 EUR',
        `[${number(host)}] Please check: is it solved?`,
        'Credit granted: 12.50 EUR',
        `Ticket ${number(host)} closed`,
      ]);
    });

    test('takes a resolution as accepted that nobody answers', async () => {
      const host = await open({ confirmationWindow: 'PT2H' });
      await host.complete('work-level-1', solved());
      await host.pass(2 * HOUR_MS - 1);
      expect(host.ended()).toBeUndefined();
      await host.pass(1);
      expect([host.ended(), (await ticket(host))?.['status'], await credits(host)]).toEqual([
        'COMPLETED',
        'closed',
        [],
      ]);
    });

    test('reminds the owner, then goes up level by level as times are missed, and calls the management', async () => {
      const host = await open({ updateEvery: 'P90D' });
      const [l1, l2] = [host.variable('ticketOwnerEmail'), 'technical-support'];
      await host.pass(2 * HOUR_MS);
      expect(await desk.subjects(String(l1))).toContain(`Reminder: ticket ${number(host)} (normal) waits for you`);
      expect(host.open()).toEqual(['work-level-1']);
      await host.pass(6 * HOUR_MS);
      expect(host.openTasks()).toMatchObject([{ elementId: 'work-level-2', candidateGroups: [l2] }]);
      expect(await ticket(host)).toMatchObject({ status: 'escalated', level: 'L2', department: l2 });
      await host.pass(2 * DAY_MS);
      expect(host.openTasks()).toMatchObject([{ elementId: 'work-engineering', candidateGroups: ['engineering'] }]);
      expect(await desk.subjects(email())).toEqual(
        [
          'We have your request',
          'Your request is with our technical support',
          'Your request is with our engineers',
        ].map((subject) => `[${number(host)}] ${subject}`),
      );
      await host.pass(5 * DAY_MS);
      const [told] = await desk.bench.query<{ variables: string }>(
        `SELECT variables FROM crm.named_events WHERE name = 'ticket-overdue'`,
      );
      expect(JSON.parse(told?.variables ?? '')).toMatchObject({ subject: `ticket ${number(host)} (normal)` });
      expect([host.open(), host.incidents()]).toEqual([['work-engineering'], []]);
      await host.complete('work-engineering', { resolution: 'Fixed in 4.3.' });
      await host.message('resolution-answered', number(host), { accepted: true });
      expect([host.ended(), await ticket(host)]).toMatchObject([
        'COMPLETED',
        { status: 'closed', level: 'engineering' },
      ]);
    });

    test('hands on by decision, with the reason in the timeline, and solves at level 2', async () => {
      const host = await open();
      await host.complete('work-level-1', { decision: 'escalate', escalationReason: 'Needs the logs' });
      const [note] = await desk.bench.query<{ body: string }>(
        `SELECT body FROM crm.interactions WHERE ticket_id = $1 AND subject LIKE '%escalated%'`,
        [host.variable('ticketId')],
      );
      expect(note?.body).toBe('Needs the logs');
      await host.complete('work-level-2', solved());
      expect([host.open(), host.incidents()]).toEqual([[], []]);
      await host.message('resolution-answered', number(host), { reply: '好的，谢谢' });
      expect(host.ended()).toBe('COMPLETED');
    });

    test('withdraws the credit and reopens at level 2 when the customer says no; the second time in engineering', async () => {
      const host = await open();
      await host.complete('work-level-1', solved({ creditAmount: 10 }));
      await host.message('resolution-answered', number(host), { reply: 'No, it still fails' });
      expect(await credits(host)).toEqual([{ amount: '10.00', currency: 'EUR', status: 'withdrawn' }]);
      expect(await ticket(host)).toMatchObject({ status: 'escalated', level: 'L2', tags: ['support', 'reopened'] });
      expect(host.open()).toEqual(['work-level-2']);
      await host.complete('work-level-2', solved({ creditAmount: 20 }));
      await host.message('resolution-answered', number(host), { accepted: false });
      expect(host.open()).toEqual(['work-engineering']);
      await host.complete('work-engineering', { resolution: 'Fixed.', creditAmount: 30 });
      await host.message('resolution-answered', number(host), { accepted: true });
      expect([host.ended(), host.incidents()]).toEqual(['COMPLETED', []]);
      expect(await credits(host)).toMatchObject([
        { amount: '10.00', status: 'withdrawn' },
        { amount: '20.00', status: 'withdrawn' },
        { amount: '30.00', status: 'granted' },
      ]);
    });

    test('keeps the customer informed while it is worked on, and only then', async () => {
      const host = await open({ updateEvery: 'PT1H', level1Sla: 'P9D', reminderAfter: 'P9D' });
      await host.pass(2 * HOUR_MS);
      const updates = async (): Promise<number> =>
        (await desk.subjects(email())).filter((subject) => subject.endsWith('still at it')).length;
      expect(await updates()).toBe(2);
      await host.complete('work-level-1', solved());
      await host.pass(2 * HOUR_MS);
      expect([await updates(), host.incidents()]).toEqual([2, []]);
    });

    test('shows replies to who works on it, and logs what no channel has logged', async () => {
      const host = await open();
      await host.message('customer-reply', number(host), { reply: 'On Windows', replyChannel: 'sms' });
      await host.message('customer-reply', number(host), {
        reply: 'And Mac',
        replyChannel: 'email',
        inboundMessageId: '7',
      });
      expect(host.variable('replies')).toMatchObject([
        { text: 'On Windows', channel: 'sms' },
        { text: 'And Mac', channel: 'email' },
      ]);
      const logged = await desk.bench.query(
        `SELECT channel, body FROM crm.interactions WHERE ticket_id = $1 AND direction = 'inbound'`,
        [host.variable('ticketId')],
      );
      expect(logged).toEqual([{ channel: 'sms', body: 'On Windows' }]);
      expect(await desk.subjects(String(host.variable('ticketOwnerEmail')))).toContain(
        `Reply to ticket ${number(host)}`,
      );
      expect([host.open(), host.incidents()]).toEqual([['work-level-1'], []]);
    });

    test('lets the customer withdraw at any time, and takes back what was promised', async () => {
      const host = await open();
      await host.complete('work-level-1', solved({ creditAmount: 5 }));
      await host.message('ticket-withdrawn', number(host), { reply: 'Never mind' });
      expect([host.ended(), await ticket(host), await credits(host), host.incidents()]).toMatchObject([
        'COMPLETED',
        { status: 'withdrawn' },
        [{ status: 'withdrawn' }],
        [],
      ]);
      expect((await desk.subjects(email())).at(-1)).toBe(`[${number(host)}] Your request is withdrawn`);
    });

    test('writes by SMS and in Chinese to who wants that', async () => {
      const { customerId } = await desk.bench.run('crm:create-customer', {
        name: '王伟',
        phone: '+8613800138000',
        preferredChannel: 'sms',
      });
      await desk.bench.query(`UPDATE crm.customers SET locale = 'zh-CN' WHERE id = $1`, [customerId]);
      const host = await open({ customer: { id: customerId ?? null }, subject: '报错', text: '导出报错' });
      expect(await desk.texts('+8613800138000')).toEqual([
        expect.stringContaining(`我们已收到您的请求“报错”，编号 ${number(host)}`),
      ]);
    });

    test('goes on when the customer cannot be reached, and says so in the timeline', async () => {
      const host = await open({ customer: { email: `x${people}@some.invalid`, name: 'Gone' } });
      const [note] = await desk.bench.query(
        `SELECT subject FROM crm.interactions WHERE ticket_id = $1 AND subject LIKE 'Customer not reached%'`,
        [host.variable('ticketId')],
      );
      expect(note).toEqual({ subject: 'Customer not reached: ticket-acknowledged' });
      expect(host.open()).toEqual(['work-level-1']);
    });

    test('has times of its own where the start says so', async () => {
      const host = await open({ level1Sla: 'PT5M', level2Sla: 'PT5M', reminderAfter: 'P1D' });
      await host.pass(5 * MINUTE_MS);
      expect(host.open()).toEqual(['work-level-2']);
      await host.pass(5 * MINUTE_MS);
      expect(host.open()).toEqual(['work-engineering']);
      const level2 = await open({ level2Sla: 'P9D', reminderAfter: 'PT5M', level1Sla: 'PT1M' });
      await level2.pass(6 * MINUTE_MS);
      expect(level2.visited().has('remind-level-2')).toBe(true);
      await level2.complete('work-level-2', { decision: 'escalate' });
      expect([level2.open(), level2.incidents()]).toEqual([['work-engineering'], []]);
    });

    test('walks every path of the model', () => {
      expect(work.missing()).toEqual([]);
    });
  });
});
