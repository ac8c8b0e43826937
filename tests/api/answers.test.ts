/** What people outside write moves the shipped processes: Temporal, PostgreSQL, SMTP, IMAP, the SMS gateway, public pages. */
import { readdir, readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createActivities } from '../../activities/index.js';
import { signCallback } from '../../api/crm/channels/twilio-signature.js';
import type { CaughtMail } from '../../bin/embedded/mail-catcher.js';
import type { CaughtSms } from '../../bin/embedded/sms-catcher.js';
import { seedDemo } from '../../database/crm/demo/index.js';
import { startMailboxReader, type MailboxReader } from '../../worker/mailbox/read-mailbox.js';
import { readMailboxes } from '../../worker/mailbox/settings.js';
import { startBench, type Bench } from '../activities/bench.js';
import { eventually } from '../support/eventually.js';
import { startImapServer, type ImapServer } from '../support/imap-server.js';
import { INBOUND_SECRET, LINK_SECRET, SMS_AUTH_TOKEN, startHarness, type Answer, type Harness } from './harness.js';

const LIBRARY = 'processes/library';
let bench: Bench;
let api: Harness;
let imap: ImapServer;
let mailbox: MailboxReader;
beforeAll(async () => {
  bench = await startBench();
  imap = await startImapServer();
  const [settings] = readMailboxes(imap.url, undefined);
  if (!settings) throw new Error('Expected a mailbox, but there is none.');
  let seeded: ReturnType<typeof seedDemo> | undefined;
  api = await startHarness({
    activities: (dataSource) => {
      seeded = seedDemo(dataSource);
      const log = { info: () => undefined, warn: () => undefined };
      mailbox = startMailboxReader({ settings, dataSource, log, pauseMs: 50 });
      const links = { publicUrl: 'http://baton.test', secret: LINK_SECRET };
      return createActivities({ ...bench.dependencies, dataSource, links, now: () => new Date() });
    },
  });
  await seeded;
  const names = await readdir(LIBRARY);
  const files = names.map(async (name) => [name, await readFile(`${LIBRARY}/${name}`, 'utf8')] as const);
  expect(await api.deploy(Object.fromEntries(await Promise.all(files)))).toMatchObject({ status: 200 });
  const anytime = { quietFrom: null, quietTo: null, rateLimit: null };
  expect(await api.call('PATCH', '/crm/channel-settings/sms', anytime)).toMatchObject({ status: 200 });
});
afterAll(async () => {
  await mailbox.stop();
  await imap.stop();
  await api.close();
  await bench.stop();
});

interface Written {
  readonly from: string;
  readonly subject: string;
  readonly body: string;
  /** A Message-ID. */
  readonly answers?: string;
  readonly headers?: string;
}
let written = 0;
/** Answers its Message-ID, and the mail. */
const write = ({ from, subject, body, answers, headers = '' }: Written) => {
  written += 1;
  const id = `<${String(written)}@outside.example>`;
  const thread = answers === undefined ? '' : `In-Reply-To: ${answers}\n`;
  return { id, raw: `From: ${from}\nMessage-ID: ${id}\n${thread}${headers}Subject: ${subject}\n\n${body}\n` };
};
const byImap = (mail: Written): string => {
  const { id, raw } = write(mail);
  imap.append(raw);
  return id;
};
const byWebhook = async (mail: Written): Promise<string> => {
  const { id, raw } = write(mail);
  const headers = { 'content-type': 'message/rfc822', authorization: `Bearer ${INBOUND_SECRET}` };
  expect((await api.call('POST', '/channels/email/inbound', raw.replaceAll('\n', '\r\n'), headers)).status).toBe(200);
  return id;
};
const bySms = async (From: string, Body: string): Promise<string> => {
  written += 1;
  const form = { MessageSid: `SM${String(written)}`, From, To: '+15005550006', Body };
  const signature = signCallback({ url: 'https://baton.example/channels/sms/inbound', form }, SMS_AUTH_TOKEN);
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'x-twilio-signature': signature };
  const { status } = await api.call('POST', '/channels/sms/inbound', new URLSearchParams(form).toString(), headers);
  expect(status).toBe(200);
  return form.MessageSid;
};
const post = (path: string, form: Readonly<Record<string, string>>): Promise<Answer> =>
  api.call('POST', path, new URLSearchParams(form).toString(), { 'content-type': 'application/x-www-form-urlencoded' });

/** The newest to this address whose subject holds these words. */
const mailTo = (to: string, words: string): Promise<CaughtMail> =>
  eventually(async () => {
    const caught = (await (await fetch(`${bench.catchers.webUrl}/mail`)).json()) as readonly CaughtMail[];
    return caught.find((one) => one.to.includes(to) && one.subject.includes(words));
  });
const smsTo = (to: string, words: string): Promise<CaughtSms> =>
  eventually(async () => {
    const caught = (await (await fetch(`${bench.catchers.webUrl}/sms`)).json()) as readonly CaughtSms[];
    return caught.find((one) => one.to === to && one.body.includes(words));
  });
const messageOf = (providerId: string): Promise<Answer['body']> =>
  eventually(async () => {
    const { body } = await api.post('/crm/inbound-messages/search', { filter: { providerId } });
    const [message] = body.items;
    return message !== undefined && message.state !== 'received' && message;
  });
interface Ticket {
  readonly id: string;
  readonly number: string;
  readonly customerId: string;
  readonly status: string;
}
/** Of who has this address or number, the newest first. */
const tickets = async (address: string): Promise<readonly Ticket[]> => {
  const { body } = await api.post('/crm/customers/search', {
    filter: address.includes('@') ? { email: address } : { phone: address },
  });
  const [customer] = body.items;
  if (customer === undefined) return [];
  const filter = { customerId: customer.id };
  return (await api.post('/crm/tickets/search', { filter, sort: [{ field: 'id', order: 'DESC' }] })).body.items;
};
const ticketOf = (address: string): Promise<Ticket> => eventually(async () => (await tickets(address))[0]);
const until = (address: string, status: string): Promise<Ticket> =>
  eventually(async () => (await tickets(address)).find(({ status: found }) => found === status));
interface Task {
  readonly userTaskKey: string;
  readonly assignee: string | null;
  readonly processInstanceKey: string;
}
/** The open task of an element, in the instance that has a variable of this value. */
const taskOf = (elementId: string, [name, value]: readonly [string, string]): Promise<Task> =>
  eventually(async () => {
    const processInstanceVariables = [{ name, value: JSON.stringify(value) }];
    const filter = { elementId, state: 'CREATED', processInstanceVariables };
    return (await api.post('/user-tasks/search', { filter })).body.items[0] as Task | undefined;
  });
const complete = async ({ userTaskKey }: Task, variables: object): Promise<void> =>
  expect(await api.post(`/user-tasks/${userTaskKey}/completion`, { variables })).toMatchObject({ status: 204 });

describe('what people outside write', () => {
  it('by mail opens a ticket, tells more of it, accepts its solution and rates it', async () => {
    const from = 'grace@new.example';
    const asked = byImap({ from: `Grace <${from}>`, subject: 'Export', body: 'The export fails with an error.' });
    const more = byImap({ from, subject: 'Re: Export', body: 'Since Monday.', answers: asked });
    const { id: ticketId, number } = await ticketOf(from);
    const replied = { by: 'thread', published: [{ name: 'customer-reply', correlationKey: number }] };
    expect(await messageOf(asked)).toMatchObject({ ticketId, verdict: { by: 'filter' } });
    expect(await messageOf(more)).toMatchObject({ ticketId, verdict: replied });
    const named = await byWebhook({ from, subject: `About ${number}`, body: 'On Tuesdays, too.' });
    expect(await messageOf(named)).toMatchObject({ ticketId, verdict: replied });
    const timeline = await api.post('/crm/interactions/search', { filter: { ticketId, direction: 'inbound' } });
    expect(timeline.body.items).toHaveLength(3);

    const task = await taskOf('work-level-1', ['ticketNumber', number]);
    await mailTo(`${String(task.assignee)}@baton.example`, `Reply to ticket ${number}`);
    await complete(task, { decision: 'solved', resolution: 'Update', creditAmount: 5 });
    const { messageId: answers } = await mailTo(from, `[${number}] Please check`);
    await byWebhook({ from, subject: 'Re: Please check', body: 'Yes, thank you!', answers });
    await until(from, 'closed');
    const credits = await api.sql('SELECT status FROM crm.credits WHERE ticket_id = $1', [ticketId]);
    expect(credits).toEqual([{ status: 'granted' }]);
    const survey = await mailTo(from, `How did we do with ticket ${number}?`);
    byImap({ from, subject: 'Re', body: '5 quick\n\nOn Monday, Baton wrote:\n> 1?', answers: survey.messageId });
    const [closed, ...others] = await tickets(from);
    const answer = await eventually(async () => {
      const filter = { customerId: closed?.customerId, score: 5 };
      return (await api.post('/crm/feedback-answers/search', { filter })).body.items[0] as object | undefined;
    });
    expect([answer, others]).toMatchObject([{ comment: 'quick' }, []]);
  });

  it('by SMS does the same; a bad answer through the link opens the next ticket', async () => {
    const from = '+4930901877';
    const asked = await bySms(from, 'The pump is broken');
    const { id: ticketId, number } = await ticketOf(from);
    expect(await messageOf(asked)).toMatchObject({ ticketId });
    await smsTo(from, number);
    const more = await bySms(from, 'It leaks, too');
    expect(await messageOf(more)).toMatchObject({ verdict: { published: [{ name: 'customer-reply' }] } });
    const variable = ['ticketNumber', number] as const;
    await complete(await taskOf('work-level-1', variable), { decision: 'solved', resolution: 'New seal' });
    await smsTo(from, 'New seal');
    const no = await bySms(from, 'No, it still leaks');
    expect(await messageOf(no)).toMatchObject({ verdict: { published: [{ name: 'resolution-answered' }] } });
    await complete(await taskOf('work-level-2', variable), { decision: 'solved', resolution: 'New pump' });
    await smsTo(from, 'New pump');
    await bySms(from, 'Yes');
    await until(from, 'closed');
    const survey = await smsTo(from, '/feedback/');
    const [, token = ''] = /\/feedback\/(\S+)/.exec(survey.body) ?? [];
    expect((await api.call('POST', `/feedback/${token}`, { score: 1, comment: 'Slow' })).status).toBe(200);
    expect(await until(from, 'open')).toMatchObject({
      subject: `Feedback 1 of 5: How did we do with ticket ${number}?`,
    });
  });

  it('through a form opens a ticket; spam, notes of absence, suppliers and staff do not', async () => {
    const showing = await api.call('GET', '/forms/contact', undefined, { 'accept-language': 'en' });
    const [, formToken = ''] = /name="formToken" value="([^"]+)"/.exec(showing.body) ?? [];
    const form = { name: '王伟', email: 'wang@new.example', message: '无法登录', homepage: '', formToken };
    expect((await post('/forms/contact', form)).status).toBe(200);
    expect(await ticketOf('wang@new.example')).toMatchObject({ channel: 'web', language: 'zh', category: 'outage' });

    const before = await api.sql('SELECT 1 FROM crm.tickets');
    const others = [
      { from: 'spam@new.example', subject: 'Casino', body: 'Casino! Act now' },
      { from: 'away@new.example', subject: 'Away', body: 'Back on Monday', headers: 'Auto-Submitted: auto-replied\n' },
      { from: 'quotes@boxwell.example', subject: 'Our new price list', body: 'See our page.' },
      { from: 'sara@baton.example', subject: 'Re: Reply to ticket', body: 'I am on it.' },
    ];
    for (const mail of others) {
      const { verdict, processInstanceKey } = await messageOf(await byWebhook(mail));
      expect({ mail, verdict, processInstanceKey }).toMatchObject({
        verdict: { starts: [] },
        processInstanceKey: null,
      });
    }
    expect(await api.sql('SELECT 1 FROM crm.tickets')).toHaveLength(before.length);
  });

  it('suppliers quote by mail and by link, and confirm the order by mail', async () => {
    const { processInstanceKey: instance } = (
      await api.post('/process-instances', {
        processDefinitionId: 'supplier-coordination',
        variables: {
          title: 'Sensors',
          items: [{ description: 'Sensor K2', quantity: 40 }],
          categories: ['electronics'],
          estimatedValue: 900,
          requestedBy: 'tom',
          requesterEmail: 'tom@baton.example',
        },
      })
    ).body;
    const [north, south] = ['xiaoshou@dongfang-zhuzao.example', 'baojia@hualing.example'];
    const { messageId: answers } = await mailTo(north, 'Sensors');
    const [, token = ''] = /\/quotations\/(\S+)/.exec((await mailTo(south, 'Sensors')).text) ?? [];
    const offer = { answer: 'offer', amount: '800', deliveryDays: '5', validUntil: '', notes: '' };
    expect((await post(`/quotations/${token}`, offer)).status).toBe(200);
    await byWebhook({ from: north, subject: '回复：询价', body: '总价 900 欧元，十天交货。', answers });
    const entering = await taskOf('enter-quotation', ['title', 'Sensors']);
    expect(entering).toMatchObject({ assignee: 'rita', processInstanceKey: instance });
    const { body: read } = await api.post('/variables/search', {
      filter: { processInstanceKey: instance, name: 'reply' },
    });
    expect(read.items.map(({ value }: { value: string }) => value)).toContain('"总价 900 欧元，十天交货。"');
    await complete(entering, { declined: false, amount: 900, deliveryDays: 10, validUntil: null, notes: null });

    const order = await mailTo(south, 'Order PO-');
    const [number = ''] = /PO-\d+/.exec(order.subject) ?? [];
    byImap({ from: south, subject: `确认订单 ${number}`, body: '我们确认，周五发货。' });
    const clearing = await taskOf('chase-confirmation', ['orderNumber', number]);
    await complete(clearing, { confirmed: true, confirmedDate: '2099-01-31' });
    expect(await taskOf('receive-delivery', ['orderNumber', number])).toMatchObject({ assignee: 'tom' });
    expect(await api.sql('SELECT status FROM crm.purchase_orders WHERE number = $1', [number])).toEqual([
      { status: 'confirmed' },
    ]);
    const quoted = await api.sql('SELECT state FROM crm.quotations WHERE amount IN (800, 900) ORDER BY amount');
    expect(quoted).toEqual([{ state: 'accepted' }, { state: 'refused' }]);
  });

  it('leaves no incident', async () => {
    expect((await api.post('/incidents/search', {})).body.items).toEqual([]);
  });
});
