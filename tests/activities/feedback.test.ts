import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { answerFeedback, findFeedback } from '../../activities/feedback/answer.js';
import { feedbackUrl, hashToken, signToken, verifyToken } from '../../activities/feedback/link.js';
import type { CaughtMail } from '../../bin/embedded/mail-catcher.js';
import { sealedForms } from '../../database/crm/sealed.js';
import { failureOf, NOW, SECRET, startBench, type Bench } from './bench.js';

const HOUR_MS = 3_600_000;
const later = (ms: number) => new Date(NOW.getTime() + ms);
const ticket = { feedbackId: '12', expiresAt: later(HOUR_MS) };

describe('a feedback token', () => {
  test('is the same for the same ticket, and carries it', () => {
    const token = signToken(ticket, SECRET);
    expect(signToken(ticket, SECRET)).toBe(token);
    expect(verifyToken(token, { secret: SECRET, now: NOW })).toEqual({ kind: 'valid', ticket });
    expect(feedbackUrl(token, { publicUrl: 'https://b.example/', secret: SECRET })).toBe(
      `https://b.example/feedback/${token}`,
    );
  });

  test('is good until its last second, and not after', () => {
    const token = signToken(ticket, SECRET);
    expect(verifyToken(token, { secret: SECRET, now: later(HOUR_MS - 1) }).kind).toBe('valid');
    expect(verifyToken(token, { secret: SECRET, now: later(HOUR_MS) }).kind).toBe('expired');
  });

  test('is forged when anything of it is changed or the secret is another', () => {
    const token = signToken(ticket, SECRET);
    const [id, expiry, signed] = token.split('.') as [string, string, string];
    const forgeries = [
      `13.${expiry}.${signed}`,
      `${id}.${Number(expiry) + 1}.${signed}`,
      `${id}.${expiry}.${signed.startsWith('A') ? 'B' : 'A'}${signed.slice(1)}`,
      `${id}.${expiry}.${signed.slice(1)}`,
      `${id}.${expiry}`,
      '',
      '../../etc/passwd',
    ];
    expect(forgeries.map((forged) => verifyToken(forged, { secret: SECRET, now: NOW }).kind)).toEqual(
      forgeries.map(() => 'forged'),
    );
    expect(verifyToken(token, { secret: 'another', now: NOW }).kind).toBe('forged');
  });

  test('is never signed with an empty secret', () => {
    expect(() => signToken(ticket, '')).toThrow('Expected BATON_LINK_SECRET to be set, but it is empty.');
  });
});

describe('feedback:request', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await startBench();
  });
  afterAll(() => bench.stop());

  const settings = { secret: SECRET, now: later(HOUR_MS) };
  const mails = async (to: string) =>
    ((await (await fetch(`${bench.catchers.webUrl}/mail`)).json()) as readonly CaughtMail[]).filter((mail) =>
      mail.to.includes(to),
    );
  /** Asks, and takes the token from the mail as a customer would. */
  const ask = async (to: string, more: Record<string, string | number> = {}) => {
    const asked = await bench.run('feedback:request', { email: to, subject: 'How was it?', ...more });
    const [, token = ''] = /\/feedback\/(\S+)/.exec((await mails(to))[0]?.text ?? '') ?? [];
    return { asked, token };
  };

  test('mails a link; the answer is the message the process waits for, and stands in the timeline', async () => {
    const { leadId } = await bench.run('crm:create-lead', { name: 'Ada' });
    const { asked, token } = await ask('one@mail.example', { name: 'Ada', leadId: String(leadId) });
    expect(asked).toEqual({
      feedbackId: expect.stringMatching(/^\d+$/),
      feedbackCorrelationKey: '70000000',
      feedbackExpiresAt: later(336 * HOUR_MS).toISOString(),
    });
    await expect(findFeedback(bench.dataSource.manager, { token, ...settings })).resolves.toEqual({
      kind: 'open',
      subject: 'How was it?',
    });
    await expect(
      answerFeedback(bench.dataSource, { token, score: 4, comment: '  Good.  ', ...settings }),
    ).resolves.toEqual({
      kind: 'answered',
      messageName: 'feedback-received',
      correlationKey: '70000000',
      messageId: `feedback:${String(asked['feedbackId'])}`,
      variables: { feedbackScore: 4, feedbackComment: 'Good.', feedbackAnsweredAt: settings.now.toISOString() },
    });
    const timeline = await bench.query(
      'SELECT channel, direction, body FROM crm.interactions WHERE lead_id = $1 ORDER BY id',
      [leadId],
    );
    expect(timeline).toMatchObject([
      { channel: 'email', direction: 'outbound' },
      { channel: 'web', direction: 'inbound', body: 'Good.' },
    ]);
  });

  test('keeps the token nowhere in readable form', async () => {
    const { token } = await ask('secret@mail.example');
    expect(token).not.toBe('');
    const stored = await bench.query<{ text: string | null }>(`
      SELECT content AS text FROM crm.outbox UNION ALL SELECT body FROM crm.interactions
      UNION ALL SELECT row_to_json(o)::text FROM crm.outbox o UNION ALL SELECT row_to_json(i)::text FROM crm.interactions i
      UNION ALL SELECT row_to_json(f)::text FROM crm.feedback f
      UNION ALL SELECT row_to_json(k)::text FROM crm.idempotency_keys k`);
    const all = stored.map(({ text }) => text).join('');
    expect(all).toContain(hashToken(token));
    expect(all).toContain('[link]');
    expect(all).not.toContain(token);
  });

  test('takes one answer, also of two at the same time', async () => {
    const { token } = await ask('twice@mail.example');
    const both = await Promise.all(
      [1, 5].map((score) => answerFeedback(bench.dataSource, { token, score, ...settings })),
    );
    expect(both.map(({ kind }) => kind).sort()).toEqual(['answered', 'refused']);
    await expect(findFeedback(bench.dataSource.manager, { token, ...settings })).resolves.toEqual({
      kind: 'refused',
      problem: 'answered',
    });
  });

  test.each([0, 6, 2.5, Number.NaN])('refuses the score %d and leaves the link open', async (score) => {
    const { token } = await ask(`score${score}@mail.example`);
    await expect(answerFeedback(bench.dataSource, { token, score, ...settings })).resolves.toEqual({
      kind: 'refused',
      problem: 'invalid-score',
    });
    await expect(answerFeedback(bench.dataSource, { token, score: 3, ...settings })).resolves.toMatchObject({
      kind: 'answered',
    });
  });

  test('refuses late answers, forged tokens and tokens of requests that are not there', async () => {
    const { token } = await ask('late@mail.example', { validForHours: 1 });
    const answer = (other: Partial<{ token: string; now: Date }>) =>
      answerFeedback(bench.dataSource, { token, score: 3, ...settings, now: NOW, ...other });
    await expect(answer({ now: later(HOUR_MS) })).resolves.toEqual({ kind: 'refused', problem: 'expired' });
    await expect(answer({ token: `${token}x` })).resolves.toEqual({ kind: 'refused', problem: 'unknown' });
    const absent = signToken({ feedbackId: '999999', expiresAt: later(HOUR_MS) }, SECRET);
    await expect(answer({ token: absent })).resolves.toEqual({ kind: 'refused', problem: 'unknown' });
  });

  test('an answer given inside a transaction that fails is not given', async () => {
    const { token } = await ask('rollback@mail.example');
    const publishing = bench.dataSource.transaction(async (manager) => {
      await answerFeedback(manager, { token, score: 3, ...settings });
      throw new Error('publication failed');
    });
    await expect(publishing).rejects.toThrow('publication failed');
    await expect(findFeedback(bench.dataSource.manager, { token, ...settings })).resolves.toMatchObject({
      kind: 'open',
    });
  });

  test('a second attempt sends the same link under the same Message-ID', async () => {
    const input = { email: 'retry@mail.example', subject: 'S' };
    const crashing = {
      ...bench.dependencies.mail,
      async send(mail: Parameters<typeof bench.dependencies.mail.send>[0]) {
        await bench.dependencies.mail.send(mail);
        throw new Error('killed here');
      },
    };
    await failureOf(bench.run('feedback:request', input, { key: '920000001', dependencies: { mail: crashing } }));
    await bench.run('feedback:request', input, { key: '920000001', dependencies: { now: () => later(HOUR_MS) } });
    const [first, second] = await mails('retry@mail.example');
    expect([first?.text, first?.messageId]).toEqual([second?.text, second?.messageId]);
    expect(await bench.query(`SELECT id FROM crm.feedback WHERE subject = 'S'`)).toHaveLength(1);
  });

  test('asks by SMS where there is no e-mail, and says so where there is neither', async () => {
    await bench.run('feedback:request', { phone: '+4930555', subject: 'By SMS', correlationKey: 'mine' });
    expect(await bench.query(`SELECT correlation_key FROM crm.feedback WHERE subject = 'By SMS'`)).toEqual([
      { correlation_key: 'mine' },
    ]);
    expect(
      await bench.query(`SELECT state FROM crm.outbox WHERE recipient = ANY($1)`, [sealedForms('+4930555')]),
    ).toEqual([{ state: 'sent' }]);
    expect(await failureOf(bench.run('feedback:request', { subject: 'Nobody' }))).toMatchObject({
      details: [{ errorCode: 'FEEDBACK_UNREACHABLE' }],
    });
    expect(await bench.query(`SELECT id FROM crm.feedback WHERE subject = 'Nobody'`)).toEqual([]);
  });
});
