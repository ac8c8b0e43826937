/** The part of Twilio's interface that sends SMS, answered without sending any. */
import type { IncomingMessage } from 'node:http';
import type { Log } from '../log.js';
import type { Caught, CaughtStore } from './caught-store.js';
import { callBack, newSid, readTwilioRequest, refuse, type JsonAnswer } from './twilio-request.js';

export interface CaughtSms extends Caught {
  readonly sid: string;
  readonly from: string;
  readonly to: string;
  readonly body: string;
  /** The request's `Idempotency-Key`, empty where it has none. */
  readonly idempotencyKey: string;
}

export const messagesPath = /^\/2010-04-01\/Accounts\/([^/]+)\/Messages\.json$/;

/** `POST …/Messages.json`, form-encoded `From`, `To`, `Body`. Reports `delivered` to the `StatusCallback` it names. */
export async function takeSms(
  request: IncomingMessage,
  {
    accountSid,
    store,
    log,
  }: { readonly accountSid: string; readonly store: CaughtStore<CaughtSms>; readonly log: Log },
): Promise<JsonAnswer> {
  const asked = await readTwilioRequest(request, accountSid);
  if ('refusal' in asked) return asked.refusal;
  const { from, to, form, idempotencyKey, authToken } = asked;
  const body = form.get('Body') ?? '';
  if (body === '') return refuse({ status: 400, code: 21602, message: 'Message body is required.' });
  const sid = newSid('SM');
  const sms = await store.add({ sid, from, to, body, idempotencyKey });
  log(`SMS to ${sms.to}: ${sms.body.split('\n', 1)[0] ?? ''}`);
  const statusCallback = form.get('StatusCallback');
  if (statusCallback !== null) {
    void callBack(statusCallback, { form: { MessageSid: sid, MessageStatus: 'delivered', To: to }, authToken });
  }
  return {
    status: 201,
    body: { sid, account_sid: accountSid, from, to, body, status: 'queued', date_created: sms.receivedAt },
  };
}
