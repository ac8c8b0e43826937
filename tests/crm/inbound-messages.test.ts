/** What comes in over HTTP: stored once, matched, in the timeline once, and handled as threads and rules say. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signCallback } from '../../api/crm/channels/twilio-signature.js';
import { INBOUND_SECRET, SMS_AUTH_TOKEN, startHarness, type Answer, type Harness } from '../api/harness.js';
import { messageModel, userTaskModel } from '../api/models.js';
import { eventually } from '../support/eventually.js';

const BEARER = { authorization: `Bearer ${INBOUND_SECRET}` };

describe('what comes in', () => {
  let api: Harness;
  let ada: string;
  beforeAll(async () => {
    api = await startHarness();
    await api.sql(`INSERT INTO crm.departments (name, title) VALUES ('support', 'Support'), ('sales', 'Sales')`);
    const customer = { name: 'Ada Ltd', email: 'ada@customer.example', phone: '+4930901820' };
    ada = (await api.post('/crm/customers', customer)).body.id;
    const waiting = messageModel('waiting').replace('name="paid"', 'name="customer-reply"');
    expect((await api.deploy({ 'waiting.bpmn': waiting, 'inquiry.bpmn': userTaskModel('inquiry') })).status).toBe(200);
  });
  afterAll(() => api.close());

  const mail = (raw: string, headers: Readonly<Record<string, string>> = BEARER): Promise<Answer> =>
    api.call('POST', '/channels/email/inbound', raw.replaceAll('\n', '\r\n'), {
      'content-type': 'message/rfc822',
      ...headers,
    });
  const sms = (form: Readonly<Record<string, string>>, token = SMS_AUTH_TOKEN): Promise<Answer> =>
    api.call('POST', '/channels/sms/inbound', new URLSearchParams(form).toString(), {
      'content-type': 'application/x-www-form-urlencoded',
      'x-twilio-signature': signCallback({ url: 'https://baton.example/channels/sms/inbound', form }, token),
    });
  const handled = (id: string): Promise<Answer['body']> =>
    eventually(async () => {
      const { body } = await api.get(`/crm/inbound-messages/${id}`);
      return body.state === 'received' ? undefined : body;
    });
  const entries = (id: string) =>
    api.sql<Record<string, unknown>>('SELECT * FROM crm.interactions WHERE inbound_id = $1', [id]);
  const byProvider = async (providerId: string): Promise<Answer['body']> => {
    const { body } = await api.post('/crm/inbound-messages/search', { filter: { providerId } });
    return handled(body.items[0].id);
  };

  it('a mail that tells of a dead address: nothing more goes there', async () => {
    await api.sql(
      `INSERT INTO crm.outbox (channel, recipient, message_id, state, payload) VALUES ('email', 'gone@customer.example', '<ours@baton>', 'sent', '{"subject":"S","body":"T"}')`,
    );
    const report = `From: MAILER-DAEMON@mx.example
To: baton@baton.example
Subject: Undelivered
Message-ID: <report@mx.example>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

Nobody here.
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example

Final-Recipient: rfc822; gone@customer.example
Action: failed
Status: 5.1.1

--b
Content-Type: text/rfc822-headers

Message-ID: <ours@baton>

--b--
`;
    expect((await mail(report)).status).toBe(200);
    expect((await mail(report)).status).toBe(200);
    const [sent] = await api.sql(`SELECT state, bounce FROM crm.outbox WHERE message_id = '<ours@baton>'`);
    expect(sent).toEqual({ state: 'bounced', bounce: 'hard' });
    expect(await api.sql('SELECT reason FROM crm.suppressions')).toEqual([{ reason: 'bounce' }]);
  });

  it('a mail: from whom, in the timeline once, sorted with reasons, and unreadable in the database', async () => {
    const raw = `From: Ada <Ada@Customer.example>
To: support@baton.example
Subject: =?utf-8?Q?Login_geht_nicht?=
Message-ID: <first@customer.example>
Content-Type: text/plain; charset=utf-8

The login does not work, this is urgent.
`;
    const { status, body } = await mail(raw);
    expect(status).toBe(200);
    expect((await mail(raw)).body).toEqual({ inboundMessageId: null });
    const message = await handled(body.inboundMessageId);
    expect(message).toMatchObject({
      channel: 'email',
      sender: 'ada@customer.example',
      senderName: 'Ada',
      subject: 'Login geht nicht',
      customerId: ada,
      state: 'handled',
      department: 'support',
      priority: 'high',
      tags: ['support', 'urgent'],
      verdict: { by: 'filter', published: [], starts: [] },
    });
    const asked: readonly Record<string, unknown>[] = message.verdict.verdict.rules;
    expect(asked.find(({ rule }) => rule === 'Support')).toMatchObject({
      outcome: 'fired',
      score: 2,
      leaves: expect.arrayContaining([
        expect.objectContaining({
          holds: true,
          places: [
            { in: 'subject', what: 'login', start: 0, end: 5 },
            { in: 'body', what: 'login', start: 4, end: 9 },
          ],
        }),
      ]),
    });
    expect(await entries(message.id)).toMatchObject([
      { channel: 'email', direction: 'inbound', subject: 'Login geht nicht', customer_id: ada },
    ]);
    const [stored] = await api.sql<{ text: string }>(
      'SELECT m::text AS text FROM crm.inbound_messages m WHERE id = $1',
      [message.id],
    );
    expect(stored?.text).not.toMatch(/ada@customer|urgent\.|geht nicht/i);
  });

  it('is from whom has the address: contacts before customers, open leads, suppliers', async () => {
    const shared = { email: 'shared@two.example' };
    await api.post('/crm/customers', { name: 'Shared', ...shared });
    const contact = (await api.post('/crm/contacts', { name: 'Bob', customerId: ada, ...shared })).body.id;
    await api.sql(`INSERT INTO crm.leads (name, email, status) VALUES ('Closed', 'lead@two.example', 'closed')`);
    const lead = (await api.post('/crm/leads', { name: 'Open', email: 'lead@two.example' })).body.id;
    const supplier = (await api.post('/crm/suppliers', { name: 'Parts', email: 'parts@two.example' })).body.id;
    const from = async (sender: string): Promise<Answer['body']> =>
      handled((await mail(`From: ${sender}\nMessage-ID: <${sender}>\n\nHello\n`)).body.inboundMessageId);
    expect(await from('shared@two.example')).toMatchObject({ customerId: ada, contactId: contact, leadId: null });
    expect(await from('lead@two.example')).toMatchObject({ customerId: null, leadId: lead });
    expect(await from('parts@two.example')).toMatchObject({ customerId: null, leadId: null, supplierId: supplier });
    expect(await from('nobody@two.example')).toMatchObject({ customerId: null, contactId: null, supplierId: null });
  });

  it('nobody who does not know the secret', async () => {
    for (const headers of [{}, { authorization: 'Bearer wrong' }, { authorization: 'Basic' }] as const)
      expect(await mail('From: a@b.example\n\nx', headers as never)).toMatchObject({ status: 401 });
    const basic = `Basic ${Buffer.from(`mailgun:${INBOUND_SECRET}`).toString('base64')}`;
    expect((await mail('From: a@b.example\n\nx', { authorization: basic })).status).toBe(200);
    expect((await sms({ MessageSid: 'SM0', From: '+4930901820', Body: 'x' }, 'wrong')).status).toBe(401);
    expect((await api.call('POST', '/channels/chat/inbound', { id: '1', from: {}, text: 'x' })).status).toBe(401);
  });

  it('a form of a provider, with its attachments as documents', async () => {
    const form = new FormData();
    form.append(
      'headers',
      'From: Bob <bob@new.example>\nTo: us@baton.example\nMessage-ID: <form@new.example>\nContent-Type: multipart/mixed',
    );
    form.append('text', 'See the attached 发票.');
    form.append('attachment1', new Blob(['%PDF'], { type: 'application/pdf' }), '发票.pdf');
    const response = await fetch(`${api.url}/channels/email/inbound`, { method: 'POST', body: form, headers: BEARER });
    expect([response.status, await response.text()]).toEqual([200, expect.stringContaining('inboundMessageId')]);
    const message = await byProvider('<form@new.example>');
    expect(message).toMatchObject({
      sender: 'bob@new.example',
      body: 'See the attached 发票.\n',
      department: 'support',
    });
    const [documentId] = message.attachments;
    const document = await fetch(`${api.url}/v2/documents/${documentId}`);
    expect([await document.text(), document.headers.get('content-type')]).toEqual(['%PDF', 'application/pdf']);
  });

  it('Mailgun’s form, with the whole mail or with its parts', async () => {
    const post = (form: Readonly<Record<string, string>>): Promise<Answer> =>
      api.call('POST', '/channels/email/inbound', new URLSearchParams(form).toString(), {
        'content-type': 'application/x-www-form-urlencoded',
        ...BEARER,
      });
    await post({ 'body-mime': 'From: cy@new.example\r\nMessage-ID: <mime@new.example>\r\nSubject: Hi\r\n\r\nHello' });
    expect(await byProvider('<mime@new.example>')).toMatchObject({ sender: 'cy@new.example', subject: 'Hi' });
    const headers = JSON.stringify([
      ['From', 'Di <di@new.example>'],
      ['Message-Id', '<parts@new.example>'],
      ['Auto-Submitted', 'auto-replied'],
    ]);
    await post({ 'message-headers': headers, sender: 'di@new.example', 'body-html': '<p>Away</p>' });
    expect(await byProvider('<parts@new.example>')).toMatchObject({
      body: 'Away',
      automatic: 'auto-reply',
      state: 'suppressed',
      tags: ['automatic'],
    });
    expect((await post({ subject: 'nothing else' })).status).toBe(400);
  });

  const waiting = async (
    order: string,
    sent: { channel: string; recipient: string; messageId: string },
  ): Promise<string> => {
    const start = { processDefinitionId: 'waiting', variables: { order } };
    const { processInstanceKey } = (await api.post('/process-instances', start)).body;
    const [outbox] = await api.sql<{ id: string }>(
      `INSERT INTO crm.outbox (channel, recipient, message_id, state, payload, process_instance_key, reply_message_name, reply_correlation_key)
       VALUES ($1, $2, $3, 'sent', '{}', $4, 'customer-reply', $5) RETURNING id`,
      [sent.channel, sent.recipient, sent.messageId, processInstanceKey, order],
    );
    await api.sql(
      `INSERT INTO crm.interactions (channel, direction, subject, customer_id, outbox_id) VALUES ($1, 'outbound', 's', $2, $3)`,
      [sent.channel, ada, outbox?.id],
    );
    return processInstanceKey;
  };
  const stateOf = async (instance: string): Promise<string> =>
    (await api.get(`/process-instances/${instance}`)).body.state;

  it('an answer goes to the instance that asked, without what it quotes', async () => {
    const instance = await waiting('T-1', {
      channel: 'email',
      recipient: 'ada@customer.example',
      messageId: '<t1@baton>',
    });
    const away = await mail(`From: someone@else.example
Message-ID: <away@else.example>
In-Reply-To: <t1@baton>
Auto-Submitted: auto-replied

I am away.
`);
    expect(await handled(away.body.inboundMessageId)).toMatchObject({ state: 'suppressed', customerId: ada });
    expect(await stateOf(instance)).toBe('ACTIVE');

    const answer = await mail(`From: someone@else.example
Message-ID: <yes@else.example>
In-Reply-To: <unknown@else.example>
References: <t1@baton> <unknown@else.example>
Subject: Re: Offer

Yes, please.

On Mon, 2 Mar 2026 at 10:00, Baton <baton@baton.example> wrote:
> Do you want it?
`);
    const message = await handled(answer.body.inboundMessageId);
    expect(message).toMatchObject({
      state: 'handled',
      customerId: ada,
      processInstanceKey: instance,
      threadId: '<t1@baton>',
      verdict: { by: 'thread', published: [{ name: 'customer-reply', correlationKey: 'T-1' }] },
    });
    await eventually(async () => (await stateOf(instance)) === 'COMPLETED');
    const filter = { processInstanceKey: instance, name: { $in: ['reply', 'inboundMessageId', 'replyFrom'] } };
    const variables = await api.post('/variables/search', { filter, sort: [{ field: 'name' }] });
    expect(variables.body.items.map(({ value }: { value: string }) => JSON.parse(value))).toEqual([
      message.id,
      'Yes, please.',
      'someone@else.example',
    ]);
    expect((await api.post(`/crm/inbound-messages/${message.id}/reprocess`)).status).toBe(409);

    const later = await mail(`From: someone@else.example
Message-ID: <later@else.example>
In-Reply-To: <yes@else.example>

One more thing: great service!
`);
    expect(await handled(later.body.inboundMessageId)).toMatchObject({
      customerId: ada,
      threadId: '<t1@baton>',
      tags: ['feedback'],
      verdict: { by: 'filter' },
    });
  });

  it('an SMS answers what we wrote to its number; STOP, START and HELP mean themselves', async () => {
    const instance = await waiting('T-2', { channel: 'sms', recipient: '+4930901820', messageId: '<t2@baton>' });
    const stop = { MessageSid: 'SM1', From: '+4930901820', To: '+15005550006', Body: ' Stop! ' };
    expect(await sms(stop)).toMatchObject({
      status: 200,
      type: 'text/xml; charset=utf-8',
      body: expect.stringContaining('<Response></Response>'),
    });
    expect(await byProvider('SM1')).toMatchObject({ state: 'handled', customerId: ada, verdict: { by: 'opt-out' } });
    const consent = async (): Promise<unknown> =>
      (
        await api.post('/crm/consents/search', {
          filter: { customerId: ada, channel: 'sms' },
          sort: [{ field: 'id', order: 'DESC' }],
        })
      ).body.items[0];
    expect(await consent()).toMatchObject({ purpose: 'marketing', state: 'withdrawn', source: 'sms-stop' });
    const suppressed = () => api.sql(`SELECT reason FROM crm.suppressions WHERE channel = 'sms'`);
    expect(await suppressed()).toEqual([{ reason: 'opt-out' }]);
    expect(await stateOf(instance)).toBe('ACTIVE');

    await sms({ ...stop, MessageSid: 'SM2', Body: 'START' });
    await byProvider('SM2');
    expect(await consent()).toMatchObject({ state: 'given', source: 'sms-start' });
    expect(await suppressed()).toEqual([]);
    expect((await sms({ ...stop, MessageSid: 'SM3', Body: 'help' })).body).toContain('<Message>Reply STOP');

    const yes = {
      ...stop,
      MessageSid: 'SM4',
      Body: 'Yes, Tuesday',
      NumMedia: '1',
      MediaUrl0: 'https://media.example/1',
    };
    expect((await sms(yes)).status).toBe(200);
    expect((await sms(yes)).status).toBe(200);
    const message = await byProvider('SM4');
    expect(message).toMatchObject({ processInstanceKey: instance, fields: '{"MediaUrl0":"https://media.example/1"}' });
    await eventually(async () => (await stateOf(instance)) === 'COMPLETED');
    expect(await entries(message.id)).toHaveLength(1);
  });

  it('a chat', async () => {
    const chat = {
      id: 'c-1',
      from: { id: 'u7', name: 'Ada', email: 'ADA@customer.example' },
      text: '我要退款',
      threadId: 'room-1',
    };
    const { body } = await api.call('POST', '/channels/chat/inbound', chat, BEARER);
    expect(await handled(body.inboundMessageId)).toMatchObject({
      channel: 'chat',
      customerId: ada,
      threadId: 'room-1',
      tags: ['support'],
      verdict: { verdict: { language: 'zh' } },
    });
    expect((await api.call('POST', '/channels/chat/inbound', { id: 'c-2' }, BEARER)).status).toBe(400);
  });

  it('a rule starts a process and publishes a message, each once; what cannot be started waits to be handled again', async () => {
    const rule = {
      name: 'Inquiries',
      order: 1,
      condition: { kind: 'phrase', phrases: ['price list'] },
      actions: [
        {
          kind: 'startProcess',
          processId: 'not-there',
          variables: { from: 'message.from', words: '= count(split(message.reply, " "))' },
        },
        {
          kind: 'publishMessage',
          name: 'asked',
          correlationKey: 'message.from',
          variables: { subject: 'message.subject' },
        },
        { kind: 'stop' },
      ],
    };
    const { filterRuleId } = (await api.post('/crm/filter-rules', rule)).body;
    const { body } = await mail(`From: eve@new.example
Message-ID: <price@new.example>
Subject: Question

Your price list please
`);
    const failed = await handled(body.inboundMessageId);
    expect(failed).toMatchObject({ state: 'failed', error: expect.stringContaining('not-there'), verdict: null });
    expect(await entries(failed.id)).toHaveLength(1);
    expect(await api.sql(`SELECT 1 FROM engine.messages WHERE name = 'asked'`)).toEqual([]);

    const [start, ...others] = rule.actions;
    const mended = { ...rule, actions: [{ ...start, processId: 'inquiry' }, ...others] };
    expect((await api.call('PUT', `/crm/filter-rules/${filterRuleId}`, mended)).status).toBe(200);
    expect((await api.post(`/crm/inbound-messages/${failed.id}/reprocess`)).status).toBe(204);
    const message = await handled(failed.id);
    expect(message).toMatchObject({
      state: 'handled',
      error: null,
      verdict: { published: [{ name: 'asked', correlationKey: 'eve@new.example' }] },
    });
    const { processInstanceKey } = message;
    const variables = await api.post('/variables/search', {
      filter: { processInstanceKey },
      sort: [{ field: 'name' }],
    });
    expect(variables.body.items).toMatchObject([
      { name: 'from', value: '"eve@new.example"' },
      { name: 'words', value: '4' },
    ]);
    expect(await api.sql(`SELECT correlation_key, variables FROM engine.messages WHERE name = 'asked'`)).toEqual([
      { correlation_key: 'eve@new.example', variables: { subject: 'Question' } },
    ]);
    expect(await entries(failed.id)).toHaveLength(1);
    expect((await api.post(`/crm/inbound-messages/${failed.id}/reprocess`)).status).toBe(409);

    // As whoever decided and died left it: the next takes it up under the same keys.
    await api.sql(
      `UPDATE crm.inbound_messages SET state = 'received', process_instance_key = NULL, next_attempt_at = now() WHERE id = $1`,
      [message.id],
    );
    expect(await handled(message.id)).toMatchObject({ processInstanceKey });
    expect(await api.sql(`SELECT 1 FROM engine.process_instances WHERE process_id = 'inquiry'`)).toHaveLength(1);
    expect(await api.sql(`SELECT 1 FROM engine.messages WHERE name = 'asked'`)).toHaveLength(1);
    expect((await api.call('DELETE', `/crm/filter-rules/${filterRuleId}`)).status).toBe(204);
  });

  it('a mail that cannot be read is kept, and says so', async () => {
    const nested = Array.from(
      { length: 300 },
      (_, level) => `Content-Type: multipart/mixed; boundary=b${String(level)}\n\n--b${String(level)}\n`,
    ).join('');
    const { body } = await mail(`From: x@new.example\n${nested}\ndeep`);
    expect(await handled(body.inboundMessageId)).toMatchObject({
      state: 'failed',
      error: expect.stringContaining('Expected a mail that can be read'),
    });
  });

  it('people give it to others, and do not make or rewrite it', async () => {
    const [row] = await api.sql<{ id: string }>('SELECT id FROM crm.inbound_messages ORDER BY id LIMIT 1');
    const path = `/crm/inbound-messages/${row?.id ?? ''}`;
    expect(await api.call('PATCH', path, { department: 'sales' })).toMatchObject({
      status: 200,
      body: { department: 'sales' },
    });
    expect((await api.call('PATCH', path, { body: 'never written' })).status).toBe(400);
    expect((await api.post('/crm/inbound-messages')).status).toBe(404);
  });
});
