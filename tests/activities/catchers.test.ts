import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createMailTransport } from '../../activities/channels/mail-transport.js';
import { withLinks } from '../../bin/embedded/catcher-page.js';
import { startCatchers } from '../../bin/embedded/catchers.js';

let dataDir: string;
const start = () => startCatchers({ smtpPort: 0, httpPort: 0, dataDir, log: () => undefined });
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'baton-catchers-'));
});
afterAll(() => rm(dataDir, { recursive: true }));

/** Speaks SMTP line by line, waiting for an answer to each, and gives the answers' codes. */
async function converse(smtpUrl: string, lines: readonly string[]): Promise<readonly string[]> {
  const { hostname, port } = new URL(smtpUrl);
  const socket = connect({ host: hostname, port: Number(port) });
  const waiting = [...lines];
  const codes: string[] = [];
  let received = '';
  for await (const chunk of socket) {
    received += String(chunk);
    const end = received.lastIndexOf('\r\n');
    const answer = received.slice(0, end).split('\r\n').at(-1) ?? '';
    if (end < 0 || !/^\d{3} /.test(answer)) continue;
    received = '';
    codes.push(answer.slice(0, 3));
    const next = waiting.shift();
    if (next === undefined) break;
    socket.write(`${next}\r\n`);
  }
  socket.destroy();
  return codes;
}

describe('the catchers', () => {
  test('hold an SMTP conversation and refuse addresses under .invalid', async () => {
    const catchers = await start();
    const codes = await converse(catchers.smtpUrl, [
      'EHLO client.example',
      'MAIL FROM:<a@client.example>',
      'RCPT TO:<nobody@some.invalid>',
      'RCPT TO:<b@some.example>',
      'DATA',
      'Subject: By hand\r\n\r\nHello\r\n.',
      'QUIT',
    ]);
    expect(codes).toEqual(['220', '250', '250', '550', '250', '354', '250', '221']);
    await expect((await fetch(`${catchers.webUrl}/mail`)).json()).resolves.toMatchObject([
      { to: ['b@some.example'], subject: 'By hand', text: 'Hello\n' },
    ]);
    await catchers.stop();
  });

  test('find after a restart what they caught before, newest first', async () => {
    const before = await start();
    const mail = createMailTransport({ smtpUrl: before.smtpUrl, from: 'a@b.example' });
    for (const subject of ['One', 'Two'])
      await mail.send({ to: 'c@d.example', subject, text: 'T', messageId: `<${subject}@test>` });
    mail.close();
    await before.stop();
    const after = await start();
    const mails: readonly { readonly subject: string }[] = (await (
      await fetch(`${after.webUrl}/mail`)
    ).json()) as never;
    expect(mails.slice(0, 2).map(({ subject }) => subject)).toEqual(['Two', 'One']);
    await after.stop();
  });

  test('show mails with their links, and nothing of a mail as markup', async () => {
    const catchers = await start();
    const mail = createMailTransport({ smtpUrl: catchers.smtpUrl, from: 'a@b.example' });
    await mail.send({
      to: 'c@d.example',
      subject: '<b>bold</b>',
      text: 'See http://x.example/a?b=1&c=2 <script>',
      messageId: '<p@test>',
    });
    mail.close();
    const page = await (await fetch(catchers.webUrl)).text();
    expect(page).toContain('&lt;b&gt;bold&lt;/b&gt;');
    expect(page).toContain(
      '<a href="http://x.example/a?b=1&amp;c=2" rel="noreferrer">http://x.example/a?b=1&amp;c=2</a> &lt;script&gt;',
    );
    expect(page).not.toContain('<script');
    await catchers.stop();
  });

  test('links end where the address ends', () => {
    expect(withLinks('"http://a.example/"')).toBe(
      '&quot;<a href="http://a.example/" rel="noreferrer">http://a.example/</a>&quot;',
    );
    expect(withLinks('javascript:alert(1)')).toBe('javascript:alert(1)');
  });

  test.each([
    [{ To: '+491', Body: 'x' }, "A 'From' phone number is required."],
    [{ From: '+491', To: '+4930123456' }, 'Message body is required.'],
    [{ From: '+491', To: 'abc', Body: 'x' }, "The 'To' number abc is not a valid phone number."],
  ])('refuse SMS %j as Twilio does', async (form, message) => {
    const catchers = await start();
    const post = (authorization: string) =>
      fetch(`${catchers.smsGatewayUrl}/2010-04-01/Accounts/AC1/Messages.json`, {
        method: 'POST',
        headers: { authorization },
        body: new URLSearchParams(form),
      });
    const refused = await post(`Basic ${Buffer.from('AC1:t').toString('base64')}`);
    expect([refused.status, await refused.json()]).toEqual([400, expect.objectContaining({ message, status: 400 })]);
    expect((await post('Basic none')).status).toBe(401);
    await catchers.stop();
  });
});
