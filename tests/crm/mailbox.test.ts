import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, test } from '@jest/globals';
import { startMailboxReader, type MailboxReader } from '../../worker/mailbox/read-mailbox.js';
import { readMailboxes } from '../../worker/mailbox/settings.js';
import { connect, type Connection } from '../database/connection.js';
import { eventually } from '../support/eventually.js';
import { startImapServer, type ImapServer } from '../support/imap-server.js';

describe('a mailbox', () => {
  let connection: Connection;
  let imap: ImapServer;
  let readers: MailboxReader[] = [];
  const warnings: string[] = [];
  beforeAll(async () => {
    connection = await connect();
  });
  afterAll(() => connection.close());
  beforeEach(async () => {
    imap = await startImapServer();
    warnings.length = 0;
  });
  afterEach(async () => {
    await Promise.all(readers.map((reader) => reader.stop()));
    readers = [];
    await imap.stop();
    await connection.dataSource.query('DELETE FROM crm.inbound_messages; DELETE FROM crm.mailboxes');
  });

  const read = (
    server = imap,
    { url = server.url, since }: { readonly url?: string; readonly since?: string } = {},
  ): MailboxReader => {
    const [settings] = readMailboxes(url, since);
    if (!settings) throw new Error('Expected a mailbox, but there is none');
    const log = { info: () => undefined, warn: ({ err }: { err?: Error }) => void warnings.push(String(err?.message)) };
    const reader = startMailboxReader({ settings, dataSource: connection.dataSource, log, pauseMs: 50 });
    readers.push(reader);
    return reader;
  };
  const mail = (name: string): string =>
    `From: Ada <ada@customer.example>\nMessage-ID: <${name}@customer.example>\nSubject: ${name}\n\nHello ${name}\n`;
  const stored = async (): Promise<readonly string[]> => {
    const rows: { readonly id: string }[] = await connection.dataSource.query(
      `SELECT split_part(substr(provider_id, 2), '@', 1) AS id FROM crm.inbound_messages m ORDER BY m.id`,
    );
    return rows.map(({ id }) => id);
  };
  const until = (count: number) => eventually(async () => ((await stored()).length >= count ? stored() : undefined));

  it('is read from where it was, and told of what comes (IDLE)', async () => {
    imap.append(mail('one'));
    imap.append(mail('two'));
    const first = read();
    expect(await until(2)).toEqual(['one', 'two']);
    await eventually(() => Promise.resolve(imap.commands.includes('IDLE')));
    imap.append(mail('three'));
    expect(await until(3)).toEqual(['one', 'two', 'three']);
    expect(imap.commands.some((command) => /^(STORE|UID STORE|EXPUNGE|COPY|MOVE)/.test(command))).toBe(false);
    await first.stop();
    imap.append(mail('four'));
    read();
    expect(await until(4)).toEqual(['one', 'two', 'three', 'four']);
    expect(imap.commands.filter((command) => command.startsWith('UID FETCH'))).toHaveLength(4);
    const [message] = await connection.dataSource.query(`SELECT received_at, state FROM crm.inbound_messages LIMIT 1`);
    expect(message).toMatchObject({ state: 'received', received_at: expect.any(Date) });
  });

  it('has new UIDs after a restore: nothing comes twice, and nothing is missed', async () => {
    imap.append(mail('one'));
    imap.append(mail('two'));
    read();
    await until(2);
    imap.append(mail('three'));
    imap.renumber();
    expect(await until(3)).toEqual(['one', 'two', 'three']);
    imap.append(mail('four'));
    expect(await until(4)).toEqual(['one', 'two', 'three', 'four']);
    expect(await connection.dataSource.query('SELECT uid_validity, last_uid FROM crm.mailboxes')).toEqual([
      { uid_validity: '8', last_uid: '1003' },
    ]);
  });

  it('is opened again when the connection is lost', async () => {
    read();
    await eventually(() => Promise.resolve(imap.commands.includes('IDLE')));
    imap.drop();
    imap.append(mail('one'));
    expect(await until(1)).toEqual(['one']);
  });

  it('is read from the date that is said, or from now on', async () => {
    imap.append(mail('old'), new Date('2025-12-31T12:00:00Z'));
    imap.append(mail('new'), new Date('2026-01-01T12:00:00Z'));
    read(imap, { since: '2026-01-01' });
    expect(await until(1)).toEqual(['new']);
    const other = await startImapServer();
    other.append(mail('before'), new Date('2026-01-01T12:00:00Z'));
    other.append(mail('now'));
    // Another host's mailbox.
    read(other, { url: other.url.replace('127.0.0.1', 'localhost') });
    expect(await until(2)).toEqual(['new', 'now']);
    await readers[1]?.stop();
    await other.stop();
  });

  it('has mails nobody can read: they are kept as that, and the next is read', async () => {
    const levels = Array.from(
      { length: 300 },
      (_, level) => `Content-Type: multipart/mixed; boundary=b${String(level)}\n\n--b${String(level)}\n`,
    );
    imap.append(`From: x@y.example\n${levels.join('')}`);
    imap.append(mail('fine'));
    read();
    await until(2);
    expect(await connection.dataSource.query(`SELECT state FROM crm.inbound_messages ORDER BY id`)).toEqual([
      { state: 'failed' },
      { state: 'received' },
    ]);
  });

  it('is read by one of several at a time; another goes on when that ends', async () => {
    const one = read();
    await eventually(() => Promise.resolve(imap.commands.includes('IDLE')));
    read();
    imap.append(mail('one'));
    await until(1);
    expect(imap.commands.filter((command) => command.startsWith('LOGIN'))).toHaveLength(1);
    await one.stop();
    imap.append(mail('two'));
    expect(await until(2)).toEqual(['one', 'two']);
    expect(imap.commands.filter((command) => command.startsWith('UID FETCH'))).toHaveLength(2);
  });

  it('is tried again where the password is wrong, and the log says so without it', async () => {
    read(imap, { url: imap.url.replace('secret', 'guessed') });
    await eventually(() => Promise.resolve(warnings.length > 1));
    expect(warnings.join()).not.toContain('guessed');
  });

  it('of a server without IDLE is read, too', async () => {
    const simple = await startImapServer({ idle: false });
    simple.append(mail('one'));
    read(simple);
    expect(await until(1)).toEqual(['one']);
    simple.append(mail('two'));
    expect(await until(2)).toEqual(['one', 'two']);
    await readers[0]?.stop();
    await simple.stop();
  });
});

test('mailboxes are named by URLs', () => {
  expect(
    readMailboxes('imaps://a%40b.example:p%2Fw@mail.example/Support, imap://c:d@localhost:1143', '2026-02-01'),
  ).toEqual([
    {
      host: 'mail.example',
      port: 993,
      secure: true,
      user: 'a@b.example',
      password: 'p/w',
      folder: 'Support',
      since: new Date('2026-02-01'),
    },
    {
      host: 'localhost',
      port: 1143,
      secure: false,
      user: 'c',
      password: 'd',
      folder: 'INBOX',
      since: new Date('2026-02-01'),
    },
  ]);
  expect(readMailboxes('', undefined)).toEqual([]);
  for (const wrong of ['https://a:b@c', 'imaps://mail.example', 'mail.example'])
    expect(() => readMailboxes(wrong, undefined)).toThrow(
      'Expected IMAP_URL to be imaps://user:password@host/INBOX, but it is not.',
    );
  expect(() => readMailboxes('imap://a:b@c', 'soon')).toThrow('Expected IMAP_SINCE');
});
