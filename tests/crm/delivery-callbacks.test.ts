/** Calls and SMS from the process to the gateway's last word: its callbacks are signed, and no others are heard. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signCallback } from '../../api/crm/channels/twilio-signature.js';
import { queueMessage } from '../../database/crm/outbox/queue-message.js';
import { digitsOf } from '../../database/crm/outbox/message-id.js';
import { createDataSource } from '../../database/data-source.js';
import type { DataSource } from 'typeorm';
import { SMS_AUTH_TOKEN, startHarness, type Answer, type Harness } from '../api/harness.js';
import { messageModel } from '../api/models.js';

let api: Harness;
let dataSource: DataSource;
beforeAll(async () => {
  api = await startHarness();
  dataSource = await createDataSource({ url: api.databaseUrl, poolSize: 1 }).initialize();
  const xml = messageModel('calling').replace('name="paid"', 'name="call-ended"');
  expect((await api.deploy({ 'calling.bpmn': xml })).body).toMatchObject({ diagnostics: [] });
});
afterAll(async () => {
  await dataSource.destroy();
  await api.close();
});

const queue = async (key: string, channel: 'sms' | 'voice', correlationKey?: string): Promise<string> => {
  const { messageId } = await queueMessage(dataSource.manager, {
    ...{ key, channel, recipient: '+4930123456', correlationKey, now: new Date() },
    content: { subject: 'S', body: 'B', html: null },
  });
  await api.sql(`UPDATE crm.outbox SET state = 'sent' WHERE message_id = $1`, [messageId]);
  return messageId;
};
const post = (path: string, form: Record<string, string>, token = SMS_AUTH_TOKEN): Promise<Answer> =>
  api.call('POST', path, new URLSearchParams(form).toString(), {
    'content-type': 'application/x-www-form-urlencoded',
    'x-twilio-signature': signCallback({ url: `${api.config.inbound.publicUrl}${path}`, form }, token),
  });
const stateOf = async (messageId: string) =>
  (
    await api.sql<{ state: string; delivery: string | null }>(
      `SELECT o.state, i.delivery FROM crm.outbox o LEFT JOIN crm.interactions i ON i.outbox_id = o.id WHERE o.message_id = $1`,
      [messageId],
    )
  )[0];

it('what became of an SMS stands in outbox and timeline', async () => {
  const messageId = await queue('sms-1', 'sms');
  const path = `/channels/sms/status?message=${digitsOf(messageId)}`;
  const form = { MessageSid: 'SM1', MessageStatus: 'delivered', To: '+4930123456' };
  expect((await post(path, form, 'another token')).status).toBe(401);
  expect(
    (await api.call('POST', path, 'MessageStatus=delivered', { 'content-type': 'application/x-www-form-urlencoded' }))
      .status,
  ).toBe(401);
  expect(await stateOf(messageId)).toEqual({ state: 'sent', delivery: null });
  expect((await post(path, form)).status).toBe(204);
  expect((await post(path, { ...form, MessageStatus: 'sent' })).status).toBe(204);
  expect(await stateOf(messageId)).toEqual({ state: 'delivered', delivery: 'delivered' });
  expect((await post('/channels/sms/status?message=unknown', form)).status).toBe(204);
  expect((await post(path, { To: 'x' })).status).toBe(400);
});

describe('a call', () => {
  const start = async (order: string): Promise<string> =>
    (await api.post('/process-instances', { processDefinitionId: 'calling', variables: { order } })).body
      .processInstanceKey;

  it('tells its process what was pressed and how it ended, once', async () => {
    const instance = await start('call-1');
    const messageId = await queue('call-1', 'voice', 'call-1');
    const query = `?message=${digitsOf(messageId)}`;
    const pressed = await post(`/channels/voice/digits${query}`, { CallSid: 'CA1', Digits: '12#' });
    expect(pressed).toMatchObject({ status: 200, type: expect.stringContaining('text/xml') });
    expect((await post(`/channels/voice/status${query}`, { CallSid: 'CA1', CallStatus: 'ringing' })).status).toBe(204);
    expect((await api.get(`/process-instances/${instance}`)).body.state).toBe('ACTIVE');
    const end = { CallSid: 'CA1', CallStatus: 'completed' };
    expect((await post(`/channels/voice/status${query}`, end)).status).toBe(204);
    expect((await post(`/channels/voice/status${query}`, end)).status).toBe(204);
    expect((await api.get(`/process-instances/${instance}`)).body.state).toBe('COMPLETED');
    const variables = await api.post('/variables/search', {
      filter: { processInstanceKey: instance, name: { $like: 'call*' } },
      sort: [{ field: 'name' }],
    });
    expect(variables.body.items).toMatchObject([
      { name: 'callDigits', value: '"12#"' },
      { name: 'callEndedAt' },
      { name: 'callOutcome', value: '"answered"' },
    ]);
  });

  it('that nobody answers says so', async () => {
    const instance = await start('call-2');
    const messageId = await queue('call-2', 'voice', 'call-2');
    const path = `/channels/voice/status?message=${digitsOf(messageId)}`;
    expect((await post(path, { CallSid: 'CA2', CallStatus: 'no-answer' }, 'forged')).status).toBe(401);
    expect((await post(path, { CallSid: 'CA2', CallStatus: 'no-answer' })).status).toBe(204);
    const { body } = await api.post('/variables/search', {
      filter: { processInstanceKey: instance, name: 'callOutcome' },
    });
    expect(body.items).toMatchObject([{ value: '"no-answer"' }]);
    expect(await stateOf(messageId)).toEqual({ state: 'undelivered', delivery: 'undelivered' });
  });
});
