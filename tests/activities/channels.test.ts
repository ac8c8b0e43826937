import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createMailTransport } from '../../activities/channels/mail-transport.js';
import { createSmsGateway } from '../../activities/channels/sms-gateway.js';
import type { CaughtMail } from '../../bin/embedded/mail-catcher.js';
import type { CaughtSms } from '../../bin/embedded/sms-catcher.js';
import { sealedForms } from '../../database/crm/sealed.js';
import { failureOf, NOW, startBench, type Bench } from './bench.js';

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.stop());

const caught = async <Item>(path: '/mail' | '/sms'): Promise<readonly Item[]> =>
  (await fetch(`${bench.catchers.webUrl}${path}`)).json() as Promise<readonly Item[]>;
const mailsTo = async (to: string) => (await caught<CaughtMail>('/mail')).filter((mail) => mail.to.includes(to));
const smsTo = async (to: string) => (await caught<CaughtSms>('/sms')).filter((sms) => sms.to === to);
const outboxOf = (recipient: string) =>
  bench.query<Record<string, unknown>>(
    'SELECT id, channel, state, attempts, message_id, provider_id, error FROM crm.outbox WHERE recipient = ANY($1)',
    [sealedForms(recipient)],
  );

describe('email:send', () => {
  test('sends over SMTP, keeps the mail in the outbox and adds it to the timeline', async () => {
    const { leadId } = await bench.run('crm:create-lead', { name: 'Ada' });
    const sent = await bench.run('email:send', {
      to: 'ada@mail.example',
      subject: 'Grüße – 你好',
      text: 'First line\nZweite Zeile mit ü\n.\nafter a lone dot',
      leadId: leadId ?? null,
    });
    expect(sent['sentAt']).toBe(NOW.toISOString());
    const [mail] = await mailsTo('ada@mail.example');
    expect(mail).toMatchObject({
      from: 'Baton <baton@baton.example>',
      subject: 'Grüße – 你好',
      messageId: sent['messageId'],
    });
    expect(mail?.text.trimEnd()).toBe('First line\nZweite Zeile mit ü\n.\nafter a lone dot');
    const [row] = await outboxOf('ada@mail.example');
    expect(row).toMatchObject({
      channel: 'email',
      state: 'sent',
      attempts: 1,
      error: null,
      message_id: sent['messageId'],
    });
    expect(row?.['provider_id']).toMatch(/^250 /);
    const timeline = await bench.query(
      'SELECT channel, direction, subject, outbox_id FROM crm.interactions WHERE lead_id = $1',
      [leadId],
    );
    expect(timeline).toEqual([
      { channel: 'email', direction: 'outbound', subject: 'Grüße – 你好', outbox_id: row?.['id'] },
    ]);
  });

  test('a repeated execution sends nothing more', async () => {
    const input = { to: 'once@mail.example', subject: 'Once', text: 'Once.' };
    const first = await bench.run('email:send', input, { key: '910000001' });
    const second = await bench.run('email:send', input, { key: '910000001' });
    expect(second).toEqual(first);
    expect(await mailsTo('once@mail.example')).toHaveLength(1);
    expect(await outboxOf('once@mail.example')).toMatchObject([{ attempts: 1 }]);
  });

  test('a crash between the send and the note of it sends again under the same Message-ID, noted once', async () => {
    const input = { to: 'crash@mail.example', subject: 'Crash', text: 'Crash.' };
    const crashing = {
      ...bench.dependencies.mail,
      async send(mail: Parameters<typeof bench.dependencies.mail.send>[0]) {
        await bench.dependencies.mail.send(mail);
        throw new Error('killed here');
      },
    };
    const crashed = bench.run('email:send', input, { key: '910000002', dependencies: { mail: crashing } });
    expect(await failureOf(crashed)).toMatchObject({ message: 'killed here' });
    expect(await outboxOf('crash@mail.example')).toMatchObject([
      { state: 'pending', attempts: 1, error: 'killed here' },
    ]);
    const { messageId } = await bench.run('email:send', input, { key: '910000002' });
    expect((await mailsTo('crash@mail.example')).map((mail) => mail.messageId)).toEqual([messageId, messageId]);
    expect(await outboxOf('crash@mail.example')).toMatchObject([{ state: 'sent', attempts: 2, error: null }]);
    const timeline = await bench.query(`SELECT id FROM crm.interactions WHERE subject = 'Crash'`);
    expect(timeline).toHaveLength(1);
  });

  test('an address the server refuses for good is a BPMN error', async () => {
    const refused = bench.run('email:send', { to: 'who@nowhere.invalid', subject: 'S', text: 'T' });
    expect(await failureOf(refused)).toMatchObject({ type: 'BPMN_ERROR', details: [{ errorCode: 'EMAIL_REJECTED' }] });
    expect(await outboxOf('who@nowhere.invalid')).toMatchObject([
      { state: 'rejected', error: expect.stringContaining('550 No such mailbox: who@nowhere.invalid') },
    ]);
  });

  test('no mail server is a failure to be retried', async () => {
    const mail = createMailTransport({ smtpUrl: 'smtp://127.0.0.1:1', from: 'a@b.example' });
    const failure = await failureOf(
      bench.run('email:send', { to: 'a@mail.example', subject: 'S', text: 'T' }, { dependencies: { mail } }),
    );
    expect(failure).toMatchObject({ code: 'ESOCKET' });
    expect(await outboxOf('a@mail.example')).toMatchObject([
      { state: 'pending', error: expect.stringContaining('ECONNREFUSED') },
    ]);
  });

  test('a subject cannot smuggle in a header', async () => {
    await bench.run('email:send', { to: 'inject@mail.example', subject: 'Hi\r\nBcc: spy@mail.example', text: 'T' });
    expect(await mailsTo('spy@mail.example')).toEqual([]);
    const [mail] = await mailsTo('inject@mail.example');
    expect(mail?.source).not.toMatch(/^Bcc:/im);
  });
});

test('what answers become is kept with the send', async () => {
  const kept = (recipient: string) =>
    bench.query(
      'SELECT reply_message_name AS name, reply_correlation_key AS key FROM crm.outbox WHERE message_id = $1',
      [recipient],
    );
  const mail = { to: 'answer@mail.example', subject: 'S', text: 'T' };
  const named = await bench.run('email:send', {
    ...mail,
    replyMessageName: 'supplier-reply',
    replyCorrelationKey: 'Q-7',
  });
  expect(await kept(String(named['messageId']))).toEqual([{ name: 'supplier-reply', key: 'Q-7' }]);
  const keyed = await bench.run('sms:send', { to: '+4930901828', text: 'T', replyCorrelationKey: 'T-1' });
  expect(await kept(String(keyed['messageId']))).toEqual([{ name: 'customer-reply', key: 'T-1' }]);
  const own = await bench.run('email:send', { ...mail, replyMessageName: 'customer-reply' });
  expect(await kept(String(own['messageId']))).toEqual([{ name: 'customer-reply', key: '70000000' }]);
  const none = await bench.run('email:send', mail);
  expect(await kept(String(none['messageId']))).toEqual([{ name: null, key: null }]);
});

describe('channels:filter', () => {
  test('answers what the rules say, and why', async () => {
    const filtered = await bench.run('channels:filter', {
      subject: 'Urgent',
      text: 'The login does not work, please help.',
    });
    expect(filtered).toMatchObject({
      suppressed: false,
      filterDepartment: 'support',
      filterPriority: 'high',
      filterTags: ['support', 'urgent'],
      filterLanguage: 'en',
      filterRules: ['Support', 'Urgent'],
    });
    expect(filtered['filterExplanation']).toContainEqual({
      rule: 'Support',
      outcome: 'fired',
      score: 2,
      hits: ['login', 'does not work'],
    });
  });

  test('suppresses spam and asks no further', async () => {
    expect(await bench.run('channels:filter', { text: '本公司代开发票。', channel: 'web' })).toMatchObject({
      suppressed: true,
      filterTags: ['spam'],
      filterRules: ['Spam'],
      filterLanguage: 'zh',
    });
  });
});

describe('sms:send', () => {
  test('posts to the gateway, keeps the SMS in the outbox and adds it to the timeline', async () => {
    const { leadId } = await bench.run('crm:create-lead', { name: 'Ada' });
    const sent = await bench.run('sms:send', {
      to: '+4930901820',
      text: 'Willkommen & 你好 + 100%',
      leadId: leadId ?? null,
    });
    const [sms] = await smsTo('+4930901820');
    expect(sms).toMatchObject({
      from: '+15005550006',
      body: 'Willkommen & 你好 + 100%',
      idempotencyKey: sent['messageId'],
    });
    expect(await outboxOf('+4930901820')).toMatchObject([{ channel: 'sms', state: 'sent', provider_id: sms?.sid }]);
    const timeline = await bench.query('SELECT channel, body FROM crm.interactions WHERE lead_id = $1', [leadId]);
    expect(timeline).toEqual([{ channel: 'sms', body: 'Willkommen & 你好 + 100%' }]);
  });

  test('a repeated execution sends nothing more', async () => {
    const input = { to: '+4930901821', text: 'Once' };
    await bench.run('sms:send', input, { key: '910000003' });
    await bench.run('sms:send', input, { key: '910000003' });
    expect(await smsTo('+4930901821')).toHaveLength(1);
  });

  test('a number the gateway refuses is a BPMN error', async () => {
    expect(await failureOf(bench.run('sms:send', { to: '+15005550001', text: 'T' }))).toMatchObject({
      details: [
        {
          errorCode: 'SMS_REJECTED',
          errorMessage: expect.stringContaining("The 'To' number +15005550001 is not a valid phone number."),
        },
      ],
    });
  });

  test('wrong credentials are a failure to be retried', async () => {
    const server = bench.catchers.smsGatewayUrl;
    const sms = createSmsGateway({ baseUrl: server, accountSid: 'AC:1', authToken: 'token', from: '+15005550006' });
    const failure = await failureOf(bench.run('sms:send', { to: '+4930901822', text: 'T' }, { dependencies: { sms } }));
    expect(failure).toMatchObject({
      message: 'Expected the SMS gateway to take the message, but it answered 401 Authenticate.',
    });
    expect(await outboxOf('+4930901822')).toMatchObject([{ state: 'pending' }]);
  });

  test('what is no E.164 number is refused before anything is sent', async () => {
    expect(await failureOf(bench.run('sms:send', { to: '030 123', text: 'T' }))).toMatchObject({
      type: 'INVALID_INPUT',
    });
    expect(await outboxOf('030 123')).toEqual([]);
  });
});
