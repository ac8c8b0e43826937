import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { MOST_ATTEMPTS, sendDue } from '../../activities/channels/send-due.js';
import type { ActivityDependencies } from '../../activities/index.js';
import type { CaughtMail } from '../../bin/embedded/mail-catcher.js';
import type { CaughtSms } from '../../bin/embedded/sms-catcher.js';
import { Consent } from '../../database/crm/consent.entity.js';
import { queueMessage, type NewMessage } from '../../database/crm/outbox/queue-message.js';
import { liftOptOut, suppress } from '../../database/crm/outbox/suppress.js';
import { startBench, type Bench } from './bench.js';

const HOUR_MS = 3_600_000;
const NIGHT = new Date('2026-03-02T22:30:00.000Z');
const MORNING = '2026-03-03T08:00:00.000Z';

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.stop());
/** What one test queues is no other's business. */
beforeEach(() => bench.query(`UPDATE crm.outbox SET state = 'failed' WHERE state IN ('queued', 'pending')`));

const at = (now: Date): Partial<ActivityDependencies> => ({ now: () => now });
const later = (now: Date, ms: number) => new Date(now.getTime() + ms);
const DAY = new Date('2026-03-02T09:00:00.000Z');

const caught = async <Item>(path: '/mail' | '/sms'): Promise<readonly Item[]> =>
  (await fetch(`${bench.catchers.webUrl}${path}`)).json() as Promise<readonly Item[]>;
const mailsTo = async (to: string) => (await caught<CaughtMail>('/mail')).filter((mail) => mail.to.includes(to));
const smsTo = async (to: string) => (await caught<CaughtSms>('/sms')).filter((sms) => sms.to === to);
const customer = async (timeZone = 'UTC') => {
  const { customerId } = await bench.run('crm:create-customer', { name: 'C' });
  await bench.query('UPDATE crm.customers SET time_zone = $2 WHERE id = $1', [customerId, timeZone]);
  return String(customerId);
};
const timelineOf = (customerId: string) =>
  bench.query('SELECT subject, delivery FROM crm.interactions WHERE customer_id = $1 ORDER BY id', [customerId]);
const stateOf = async (messageId: unknown) => {
  const [row] = await bench.query<Record<string, unknown>>(
    'SELECT state, attempts, not_before, error, leased_until FROM crm.outbox WHERE message_id = $1',
    [messageId],
  );
  return row;
};
const queue = (message: Partial<NewMessage> & Pick<NewMessage, 'key' | 'recipient'>) =>
  queueMessage(bench.dataSource.manager, {
    channel: 'email',
    content: { subject: 'Queued', body: 'Text', html: null },
    now: DAY,
    ...message,
  });
const send = (dependencies: Partial<ActivityDependencies> = {}) =>
  sendDue({ ...bench.dependencies, ...dependencies }, 50);

describe('quiet hours', () => {
  test('hold an SMS until morning on the clock of the customer, and the sender sends it then', async () => {
    const customerId = await customer('Europe/London');
    const input = { to: '+442071838750', text: 'Good night', customerId };
    const sent = await bench.run('sms:send', input, { key: '930000001', dependencies: at(NIGHT) });
    expect(sent).toMatchObject({ outcome: 'queued', sentAt: null, notBefore: MORNING });
    await expect(bench.run('sms:send', input, { key: '930000001', dependencies: at(NIGHT) })).resolves.toEqual(sent);
    expect(await send(at(later(NIGHT, HOUR_MS)))).toEqual([]);
    expect(await send(at(new Date(MORNING)))).toMatchObject([{ state: 'sent' }]);
    expect(await send(at(new Date(MORNING)))).toEqual([]);
    expect(await smsTo('+442071838750')).toMatchObject([{ body: 'Good night', idempotencyKey: sent['messageId'] }]);
    expect(await timelineOf(customerId)).toEqual([{ subject: 'SMS', delivery: 'sent' }]);
  });

  test('are those of the customer, not ours', async () => {
    const customerId = await customer('Asia/Shanghai');
    const sent = await bench.run(
      'sms:send',
      { to: '+8613800138000', text: 'T', customerId },
      { dependencies: at(NIGHT) },
    );
    expect(sent).toMatchObject({ outcome: 'queued', notBefore: '2026-03-03T00:00:00.000Z' });
    const tokyo = await customer('Asia/Tokyo');
    const noon = await bench.run(
      'sms:send',
      { to: '+81312345678', text: 'T', customerId: tokyo },
      { dependencies: at(new Date('2026-03-02T23:30:00.000Z')) },
    );
    expect(noon).toMatchObject({ outcome: 'sent' });
  });

  test('hold marketing on every channel, and no service mail', async () => {
    const mail = { to: 'night@mail.example', subject: 'S', text: 'T' };
    await expect(bench.run('email:send', mail, { dependencies: at(NIGHT) })).resolves.toMatchObject({
      outcome: 'sent',
    });
    const marketing = await bench.run('email:send', { ...mail, purpose: 'marketing' }, { dependencies: at(NIGHT) });
    expect(marketing).toMatchObject({ outcome: 'queued', notBefore: MORNING });
  });

  test('keep a one-time link sealed until it is sent, and not longer', async () => {
    await bench.run('feedback:request', { phone: '+4930901900', subject: 'Night' }, { dependencies: at(NIGHT) });
    const content = () => bench.query<{ content: string }>(`SELECT content FROM crm.outbox ORDER BY id DESC LIMIT 1`);
    expect((await content())[0]?.content).toContain('http://baton.test/feedback/');
    await send(at(new Date(MORNING)));
    expect((await smsTo('+4930901900'))[0]?.body).toContain('http://baton.test/feedback/');
    expect((await content())[0]?.content).toContain('[link]');
    expect((await content())[0]?.content).not.toContain('http://baton.test/feedback/');
  });
});

describe('the rate', () => {
  test('of a recipient holds what is too much until there is room, also of sends at the same time', async () => {
    await bench.query(
      `UPDATE crm.channel_settings SET rate_limit = 2, rate_window_seconds = 3600 WHERE channel = 'sms'`,
    );
    const text = (n: number, now = DAY) =>
      bench.run('sms:send', { to: '+4930901901', text: `T${n}` }, { dependencies: at(now) });
    await text(1, later(DAY, -HOUR_MS / 2));
    const outcomes = await Promise.all([text(2), text(3), text(4)]);
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['queued', 'queued', 'sent']);
    const waits = outcomes.map(({ notBefore }) => notBefore).filter((time) => time !== null);
    expect(waits).toEqual([later(DAY, HOUR_MS / 2).toISOString(), later(DAY, HOUR_MS / 2).toISOString()]);
    await expect(bench.run('sms:send', { to: '+4930901902', text: 'T' })).resolves.toMatchObject({ outcome: 'sent' });
    const states = (await send(at(later(DAY, HOUR_MS / 2)))).map(({ state }) => state).sort();
    expect(states).toEqual(['queued', 'sent']);
    expect(await send(at(later(DAY, HOUR_MS - 1)))).toEqual([]);
    expect(await send(at(later(DAY, HOUR_MS)))).toMatchObject([{ state: 'sent' }]);
    expect((await smsTo('+4930901901')).map(({ body }) => body).sort()).toEqual(['T1', 'T2', 'T3', 'T4']);
    await bench.query(`UPDATE crm.channel_settings SET rate_limit = 20 WHERE channel = 'sms'`);
  });
});

describe('who wants nothing', () => {
  const gets = (input: Record<string, string>, type = 'email:send') =>
    bench.run(type, type === 'email:send' ? { subject: 'News', text: 'T', ...input } : { text: 'T', ...input });

  test('gets no SMS after an opt-out, and the timeline says why', async () => {
    const customerId = await customer();
    const { manager } = bench.dataSource;
    await suppress(manager, { channel: 'sms', address: '+4930901903', reason: 'opt-out', now: DAY });
    const sent = await gets({ to: '+4930901903', customerId }, 'sms:send');
    expect(sent).toMatchObject({ outcome: 'suppressed', suppressedBecause: 'opt-out', sentAt: null });
    expect(await smsTo('+4930901903')).toEqual([]);
    expect(await timelineOf(customerId)).toEqual([{ subject: 'Not sent (opt-out): SMS', delivery: 'suppressed' }]);
    await liftOptOut(manager, { channel: 'sms', address: '+4930901903' });
    await expect(gets({ to: '+4930901903' }, 'sms:send')).resolves.toMatchObject({ outcome: 'sent' });
  });

  test('gets no marketing mail after an opt-out, but service mail still; after a bounce neither', async () => {
    const { manager } = bench.dataSource;
    const mail = { to: 'No.News@mail.example' };
    await suppress(manager, { channel: 'email', address: 'no.news@mail.example', reason: 'opt-out', now: DAY });
    const marketing = { ...mail, purpose: 'marketing' };
    await expect(gets(marketing)).resolves.toMatchObject({ outcome: 'suppressed', suppressedBecause: 'opt-out' });
    await expect(gets(mail)).resolves.toMatchObject({ outcome: 'sent' });
    await suppress(manager, { channel: 'email', address: 'no.news@mail.example', reason: 'bounce', now: DAY });
    await expect(gets(mail)).resolves.toMatchObject({ outcome: 'suppressed', suppressedBecause: 'bounce' });
    await liftOptOut(manager, { channel: 'email', address: 'no.news@mail.example' });
    await suppress(manager, { channel: 'email', address: 'no.news@mail.example', reason: 'opt-out', now: DAY });
    expect(await bench.query('SELECT address, reason FROM crm.suppressions')).toContainEqual({
      address: 'no.news@mail.example',
      reason: 'bounce',
    });
  });

  test('is asked: the latest consent for the purpose and channel counts', async () => {
    const customerId = await customer();
    const consent = (state: 'given' | 'withdrawn', channel: string | null, minute: number) =>
      bench.dataSource.manager.insert(Consent, {
        ...{ customerId, purpose: 'marketing', channel, state, source: 'phone' },
        recordedAt: later(DAY, minute * 60_000),
      });
    const marketing = { to: 'consent@mail.example', customerId, purpose: 'marketing' };
    await consent('withdrawn', null, 1);
    await expect(gets(marketing)).resolves.toMatchObject({ suppressedBecause: 'consent-withdrawn' });
    await expect(gets({ ...marketing, purpose: 'service' })).resolves.toMatchObject({ outcome: 'sent' });
    await consent('given', 'sms', 2);
    await expect(gets(marketing)).resolves.toMatchObject({ suppressedBecause: 'consent-withdrawn' });
    await consent('given', 'email', 3);
    await expect(gets(marketing)).resolves.toMatchObject({ outcome: 'sent' });
  });

  test('is not sent what was queued before', async () => {
    const { messageId } = await queue({ key: 'changed-mind', recipient: 'changed@mail.example', purpose: 'marketing' });
    await suppress(bench.dataSource.manager, {
      channel: 'email',
      address: 'changed@mail.example',
      reason: 'opt-out',
      now: DAY,
    });
    expect(await send()).toMatchObject([{ state: 'suppressed' }]);
    expect(await stateOf(messageId)).toMatchObject({ state: 'suppressed', error: 'opt-out' });
    expect(await mailsTo('changed@mail.example')).toEqual([]);
  });

  test('is not asked for feedback: the model can catch it', async () => {
    await suppress(bench.dataSource.manager, { channel: 'sms', address: '+4930901904', reason: 'opt-out', now: DAY });
    await expect(bench.run('feedback:request', { phone: '+4930901904', subject: 'S' })).rejects.toMatchObject({
      details: [{ errorCode: 'FEEDBACK_UNREACHABLE' }],
    });
  });

  test('marketing mails carry one-click unsubscription; service mails do not', async () => {
    await gets({ to: 'list@mail.example', purpose: 'marketing' });
    await gets({ to: 'list@mail.example' });
    const [service, marketing] = await mailsTo('list@mail.example');
    expect(marketing?.source).toMatch(
      /^List-Unsubscribe:\s+<http:\/\/baton\.test\/unsubscribe\/[0-9a-f]{32}\.[\w-]{43}>/m,
    );
    expect(marketing?.source).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click/m);
    expect(service?.source).not.toMatch(/^List-Unsubscribe/m);
  });
});

describe('the sender', () => {
  test('sends what is queued once, however many senders there are and however often it is queued', async () => {
    const keys = Array.from({ length: 30 }, (_, n) => `many-${n}`);
    for (const key of [...keys, ...keys]) await queue({ key, recipient: `${key}@many.example` });
    const sent = (await Promise.all([1, 2, 3].map(() => sendDue(bench.dependencies, 20)))).flat();
    expect(sent.map(({ state }) => state)).toEqual(keys.map(() => 'sent'));
    const mails = (await caught<CaughtMail>('/mail')).filter((mail) => mail.to[0]?.endsWith('@many.example'));
    expect(mails.map((mail) => mail.to[0]).sort()).toEqual(keys.map((key) => `${key}@many.example`).sort());
  });

  test('one that dies between send and note leaves it to the next, under the same Message-ID', async () => {
    const { messageId } = await queue({ key: 'killed', recipient: 'killed@mail.example' });
    let alive = true;
    const sending = {
      ...bench.dependencies.mail,
      async send(mail: Parameters<typeof bench.dependencies.mail.send>[0]) {
        const result = await bench.dependencies.mail.send(mail);
        alive = false;
        return result;
      },
    };
    const dataSource = new Proxy(bench.dataSource, {
      get(target, name) {
        if (!alive) throw new Error('killed here');
        const value: unknown = Reflect.get(target, name, target);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
    await expect(send({ dataSource, mail: sending })).rejects.toThrow('killed here');
    expect(await stateOf(messageId)).toMatchObject({ state: 'pending', attempts: 1 });
    expect(await send()).toEqual([]);
    expect(await send(at(later(DAY, HOUR_MS)))).toMatchObject([{ state: 'sent' }]);
    expect((await mailsTo('killed@mail.example')).map((mail) => mail.messageId)).toEqual([messageId, messageId]);
    expect(await stateOf(messageId)).toMatchObject({ state: 'sent', attempts: 2, leased_until: null });
  });

  test('tries again with growing pauses, and gives up after the tenth time', async () => {
    const customerId = await customer();
    const { messageId } = await queue({ key: 'down', recipient: 'down@mail.example', customerId });
    const mail = { ...bench.dependencies.mail, send: () => Promise.reject(new Error('down')) };
    expect(await send({ mail })).toEqual([{ id: expect.any(String), state: 'queued', failure: 'Error: down' }]);
    expect(await stateOf(messageId)).toMatchObject({ error: 'down', not_before: later(DAY, 5_000) });
    expect(await send({ mail, ...at(later(DAY, 4_999)) })).toEqual([]);
    let now = DAY;
    for (let n = 2; n <= MOST_ATTEMPTS; n += 1) {
      now = later(now, HOUR_MS);
      expect(await send({ mail, ...at(now) })).toMatchObject([{ state: n === MOST_ATTEMPTS ? 'failed' : 'queued' }]);
    }
    expect(await send(at(later(now, 24 * HOUR_MS)))).toEqual([]);
    expect(await timelineOf(customerId)).toEqual([{ subject: 'Queued', delivery: 'failed' }]);
  });

  test('leaves alone what an activity is about to send again', async () => {
    const mail = { ...bench.dependencies.mail, send: () => Promise.reject(new Error('down')) };
    const input = { to: 'mine@mail.example', subject: 'S', text: 'T' };
    await expect(bench.run('email:send', input, { key: '930000002', dependencies: { mail } })).rejects.toThrow('down');
    expect(await send(at(later(DAY, 24 * HOUR_MS)))).toEqual([]);
    await expect(bench.run('email:send', input, { key: '930000002' })).resolves.toMatchObject({ outcome: 'sent' });
  });
});

test('addresses and texts are kept sealed', async () => {
  await bench.run('email:send', { to: 'sealed@mail.example', subject: 'Private', text: 'Very private' });
  const rows: readonly { readonly row: string }[] = await bench.dataSource.query(
    `SELECT row_to_json(o)::text AS row FROM crm.outbox o UNION ALL SELECT row_to_json(s)::text FROM crm.suppressions s`,
  );
  const all = rows.map(({ row }) => row).join('');
  for (const secret of ['sealed@mail.example', 'Private', 'Very private', 'no.news@'])
    expect(all).not.toContain(secret);
});
