import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { recordCallStatus, recordDigits } from '../../database/crm/outbox/call-ended.js';
import { recordDeliveryStatus } from '../../database/crm/outbox/delivery-status.js';
import { readBounce } from '../../database/crm/outbox/read-bounce.js';
import { recordBounce } from '../../database/crm/outbox/record-bounce.js';
import { unsubscribe } from '../../database/crm/outbox/unsubscribe.js';
import { readUnsubscribeToken, unsubscribeUrl } from '../../database/crm/outbox/unsubscribe-link.js';
import { NOW, SECRET, startBench, type Bench } from './bench.js';

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.stop());

const stateOf = async (messageId: unknown) => {
  const [row] = await bench.query<Record<string, unknown>>(
    `SELECT o.state, o.error, o.bounce, i.delivery FROM crm.outbox o LEFT JOIN crm.interactions i ON i.outbox_id = o.id
     WHERE o.message_id = $1`,
    [messageId],
  );
  return row;
};
const inTransaction: Bench['dataSource']['transaction'] = ((work: never) =>
  bench.dataSource.transaction(work)) as never;
const sendMail = async (to: string, more: Record<string, string> = {}) => {
  const { messageId } = await bench.run('email:send', { to, subject: 'S', text: 'T', ...more });
  return String(messageId);
};

/** A delivery status notification as mail servers write it. */
const notification = (of: {
  readonly messageId: string;
  readonly status: string;
  readonly action?: string;
  readonly original?: 'text/rfc822-headers' | 'message/rfc822';
}) => {
  const { messageId, status, action = 'failed', original = 'text/rfc822-headers' } = of;
  return [
    'From: MAILER-DAEMON@mx.example',
    'To: baton@baton.example',
    'Subject: Undelivered Mail Returned to Sender',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'I am sorry to inform you.',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example',
    'Arrival-Date: Mon, 2 Mar 2026 09:00:00 +0000',
    '',
    'Final-Recipient: rfc822; someone@mail.example',
    `Action: ${action}`,
    `Status: ${status}`,
    'Diagnostic-Code: smtp; 550 the server says',
    '    that it will not',
    '',
    '--b',
    `Content-Type: ${original}`,
    '',
    'From: Baton <baton@baton.example>',
    'Subject: S',
    `Message-ID: ${messageId}`,
    '',
    '--b--',
    '',
  ].join('\r\n');
};
const bounce = (of: Parameters<typeof notification>[0], now = NOW) =>
  recordBounce(bench.dataSource, { rawMessage: notification(of), now });

describe('bounces', () => {
  test.each(['text/rfc822-headers', 'message/rfc822'] as const)(
    'a hard one, with the original as %s, is noted and nothing is sent there any more',
    async (original) => {
      const to = `hard-${original.length}@mail.example`;
      const messageId = await sendMail(to);
      expect(await bounce({ messageId, status: '5.1.1', original })).toEqual({
        kind: 'hard',
        messageId,
        suppressed: true,
      });
      expect(await stateOf(messageId)).toEqual({
        state: 'bounced',
        error: '5.1.1 smtp; 550 the server says that it will not',
        bounce: 'hard',
        delivery: 'bounced',
      });
      await expect(bench.run('email:send', { to, subject: 'S', text: 'T' })).resolves.toMatchObject({
        outcome: 'suppressed',
        suppressedBecause: 'bounce',
      });
    },
  );

  test('the third soft one within 30 days suppresses, each mail counted once', async () => {
    const to = 'soft@mail.example';
    const [one, two, three, four] = [await sendMail(to), await sendMail(to), await sendMail(to), await sendMail(to)];
    const month = new Date(NOW.getTime() + 31 * 86_400_000);
    const soft = (messageId: string | undefined, status = '5.2.2') => bounce({ messageId: messageId ?? '', status });
    expect(await soft(one)).toMatchObject({ kind: 'soft', suppressed: false });
    expect(await soft(one)).toMatchObject({ kind: 'soft', suppressed: false });
    expect(await soft(two, '4.4.7')).toMatchObject({ kind: 'soft', suppressed: false });
    expect(await bounce({ messageId: three ?? '', status: '5.7.1' }, month)).toMatchObject({ suppressed: false });
    expect(await soft(four)).toMatchObject({ kind: 'soft', suppressed: true });
    expect(await stateOf(two)).toMatchObject({ state: 'bounced', bounce: 'soft' });
  });

  test('a delay, a success, another mail and a bounce of what is not ours change nothing', async () => {
    const messageId = await sendMail('fine@mail.example');
    expect(await bounce({ messageId, status: '4.4.1', action: 'delayed' })).toBeUndefined();
    expect(await bounce({ messageId, status: '2.0.0', action: 'delivered' })).toBeUndefined();
    expect(await bounce({ messageId: '<forged@mail.example>', status: '5.1.1' })).toBeUndefined();
    const answer = `From: a@b.example\r\nIn-Reply-To: ${messageId}\r\n\r\nThank you`;
    expect(await recordBounce(bench.dataSource, { rawMessage: answer, now: NOW })).toBeUndefined();
    expect(await stateOf(messageId)).toMatchObject({ state: 'sent', bounce: null });
  });

  test('a report without the original is matched by its thread, and a complaint stops everything', async () => {
    const messageId = await sendMail('spam@mail.example');
    const report = [
      'From: fbl@provider.example',
      `References: ${messageId}`,
      'Content-Type: multipart/report; report-type=feedback-report; boundary="b"',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'This is an abuse report.',
      '--b',
      'Content-Type: message/feedback-report',
      '',
      'Feedback-Type: abuse',
      'User-Agent: Provider/1.0',
      '',
      '--b--',
    ].join('\r\n');
    expect(await readBounce(report)).toEqual({ kind: 'complaint', detail: 'abuse', messageIds: [messageId] });
    expect(await recordBounce(bench.dataSource, { rawMessage: report, now: NOW })).toMatchObject({ suppressed: true });
    await expect(bench.run('email:send', { to: 'spam@mail.example', subject: 'S', text: 'T' })).resolves.toMatchObject({
      suppressedBecause: 'complaint',
    });
  });
});

describe('delivery reports', () => {
  const sendSms = async () => String((await bench.run('sms:send', { to: '+4930901950', text: 'T' }))['messageId']);
  const report = (messageId: string, status: string, errorCode?: string) =>
    inTransaction((manager) =>
      recordDeliveryStatus(manager, { messageId, providerId: 'SM1', status, errorCode, now: NOW }),
    );

  test('go into outbox and timeline, in any order and more than once', async () => {
    const messageId = await sendSms();
    expect(await report(messageId, 'sent')).toBe('sent');
    expect(await report(messageId, 'delivered')).toBe('delivered');
    expect(await report(messageId, 'sent')).toBe('delivered');
    expect(await report(messageId, 'undelivered', '30003')).toBe('delivered');
    expect(await stateOf(messageId)).toMatchObject({ state: 'delivered', delivery: 'delivered', error: null });
  });

  test('say what went wrong', async () => {
    const messageId = await sendSms();
    expect(await report(messageId, 'undelivered', '30003')).toBe('undelivered');
    expect(await stateOf(messageId)).toEqual({
      state: 'undelivered',
      error: 'the gateway reports 30003',
      bounce: null,
      delivery: 'undelivered',
    });
    expect(await report(messageId, 'toString')).toBe('undelivered');
    expect(await report('<unknown@baton>', 'delivered')).toBeUndefined();
  });

  test('that come before the gateway has answered are not overwritten by its answer', async () => {
    const { sms } = bench.dependencies;
    const hasty: typeof sms = {
      async send(message) {
        await report(message.messageId, 'delivered');
        return sms.send(message);
      },
    };
    const { messageId, outcome } = await bench.run(
      'sms:send',
      { to: '+4930901951', text: 'T' },
      { dependencies: { sms: hasty } },
    );
    expect(outcome).toBe('sent');
    expect(await stateOf(messageId)).toMatchObject({ state: 'delivered', delivery: 'delivered' });
  });
});

describe('calls', () => {
  const call = async (more: Record<string, string | number> = {}) =>
    bench.run('voice:call', { to: '+4930901960', text: 'Press 1 to accept & 2 to decline.', digits: 1, ...more });
  const ended = (messageId: unknown, status: string) =>
    inTransaction((manager) =>
      recordCallStatus(manager, { messageId: String(messageId), providerId: 'CA1', status, now: NOW }),
    );

  test('read a text aloud, ask for digits and tell the process how they ended, once', async () => {
    const { messageId, callCorrelationKey, outcome } = await call({ locale: 'zh-CN' });
    expect([outcome, callCorrelationKey]).toEqual(['sent', '70000000']);
    const [caught] = (await (await fetch(`${bench.catchers.webUrl}/calls`)).json()) as readonly Record<
      string,
      string
    >[];
    expect(caught).toMatchObject({
      to: '+4930901960',
      text: 'Press 1 to accept & 2 to decline.',
      idempotencyKey: messageId,
      digitsUrl: expect.stringMatching(/^http:\/\/baton\.test\/channels\/voice\/digits\?message=[0-9a-f]{32}$/),
    });
    expect(caught?.['twiml']).toContain('<Say language="zh-CN">');
    expect(await ended(messageId, 'ringing')).toBeUndefined();
    await inTransaction((manager) => recordDigits(manager, { messageId: String(messageId), digits: '1' }));
    expect(await ended(messageId, 'completed')).toEqual({
      correlationKey: '70000000',
      messageId: expect.stringMatching(/^call:\d+$/),
      variables: { callOutcome: 'answered', callDigits: '1', callEndedAt: NOW.toISOString() },
    });
    expect(await ended(messageId, 'completed')).toBeUndefined();
    expect(await stateOf(messageId)).toMatchObject({ state: 'delivered', delivery: 'delivered' });
  });

  test.each([
    ['busy', 'busy'],
    ['no-answer', 'no-answer'],
    ['canceled', 'failed'],
  ])('that end as %s are told as %s', async (status, callOutcome) => {
    const { messageId } = await call({ correlationKey: `call-${status}`, to: `+49309019${status.length}` });
    expect(await ended(messageId, status)).toMatchObject({
      correlationKey: `call-${status}`,
      variables: { callOutcome, callDigits: null },
    });
    expect(await stateOf(messageId)).toMatchObject({ state: 'undelivered', error: callOutcome });
  });

  test('to a number that the gateway refuses are a BPMN error; an SMS does not end as a call', async () => {
    await expect(call({ to: '+15005550001' })).rejects.toMatchObject({ details: [{ errorCode: 'CALL_REJECTED' }] });
    const { messageId } = await bench.run('sms:send', { to: '+4930901952', text: 'T' });
    expect(await ended(messageId, 'completed')).toBeUndefined();
  });
});

describe('unsubscription', () => {
  test('suppresses the address, withdraws consent and says so in the timeline, once', async () => {
    const { customerId } = await bench.run('crm:create-customer', { name: 'C' });
    const input = { purpose: 'marketing', customerId: String(customerId) };
    const messageId = await sendMail('leaving@mail.example', input);
    const token = unsubscribeUrl(messageId, { publicUrl: 'https://b.example', secret: SECRET }).split('/').at(-1) ?? '';
    expect(readUnsubscribeToken(token, SECRET)).toBe(messageId);
    for (const forged of [`0${token.slice(1)}`, `${token.slice(0, -1)}?`, token.slice(1), ''])
      expect(readUnsubscribeToken(forged, SECRET)).toBeUndefined();
    expect(readUnsubscribeToken(token, 'another')).toBeUndefined();
    for (const expected of [true, true])
      expect(await inTransaction((manager) => unsubscribe(manager, { messageId, now: NOW }))).toBe(expected);
    expect(await inTransaction((manager) => unsubscribe(manager, { messageId: '<none@baton>', now: NOW }))).toBe(false);
    expect(
      await bench.query('SELECT purpose, channel, state, source FROM crm.consents WHERE customer_id = $1', [
        customerId,
      ]),
    ).toEqual([{ purpose: 'marketing', channel: 'email', state: 'withdrawn', source: 'unsubscribe-link' }]);
    expect(
      await bench.query(`SELECT count(*)::int AS n FROM crm.interactions WHERE subject LIKE 'Unsubscribed%'`),
    ).toEqual([{ n: 1 }]);
    await expect(
      bench.run('email:send', { to: 'leaving@mail.example', subject: 'S', text: 'T', ...input }),
    ).resolves.toMatchObject({ outcome: 'suppressed' });
  });
});
