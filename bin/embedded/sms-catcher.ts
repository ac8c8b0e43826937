/** The part of Twilio's interface that sends SMS, answered without sending any. */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Log } from '../log.js';
import type { Caught, CaughtStore } from './caught-store.js';

export interface CaughtSms extends Caught {
  readonly sid: string;
  readonly from: string;
  readonly to: string;
  readonly body: string;
  /** The request's `Idempotency-Key`, empty where it has none. */
  readonly idempotencyKey: string;
}

export interface JsonAnswer {
  readonly status: number;
  readonly body: unknown;
}

export const messagesPath = /^\/2010-04-01\/Accounts\/([^/]+)\/Messages\.json$/;

const MAXIMUM_BYTES = 100_000;
/** Twilio's own test number for "this number is invalid". */
const INVALID_NUMBER = '+15005550001';

/** `POST …/Messages.json`, form-encoded `From`, `To`, `Body`, basic authentication: any account, any token. */
export async function takeSms(
  request: IncomingMessage,
  {
    accountSid,
    store,
    log,
  }: { readonly accountSid: string; readonly store: CaughtStore<CaughtSms>; readonly log: Log },
): Promise<JsonAnswer> {
  const [user] = basicCredentials(request.headers.authorization);
  if (user !== accountSid) return refuse({ status: 401, code: 20003, message: 'Authenticate' });
  const form = new URLSearchParams(await bodyOf(request));
  const [from, to, body] = [form.get('From') ?? '', form.get('To') ?? '', form.get('Body') ?? ''];
  if (from === '') return refuse({ status: 400, code: 21603, message: "A 'From' phone number is required." });
  if (body === '') return refuse({ status: 400, code: 21602, message: 'Message body is required.' });
  if (!/^\+[1-9]\d{4,14}$/.test(to) || to === INVALID_NUMBER) {
    return refuse({ status: 400, code: 21211, message: `The 'To' number ${to} is not a valid phone number.` });
  }
  const sid = `SM${randomBytes(16).toString('hex')}`;
  const idempotencyKey = request.headers['idempotency-key'];
  const sms = await store.add({
    sid,
    from,
    to,
    body,
    idempotencyKey: typeof idempotencyKey === 'string' ? idempotencyKey : '',
  });
  log(`SMS to ${sms.to}: ${sms.body.split('\n', 1)[0] ?? ''}`);
  return {
    status: 201,
    body: { sid, account_sid: accountSid, from, to, body, status: 'queued', date_created: sms.receivedAt },
  };
}

function refuse({ status, code, message }: { status: number; code: number; message: string }): JsonAnswer {
  return { status, body: { code, message, status, more_info: `https://www.twilio.com/docs/errors/${code}` } };
}

function basicCredentials(authorization: string | undefined): readonly [user: string, password: string] {
  const [, encoded = ''] = /^Basic (\S+)$/i.exec(authorization ?? '') ?? [];
  const [user = '', ...password] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  return [user, password.join(':')];
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) continue;
    bytes += chunk.length;
    if (bytes <= MAXIMUM_BYTES) chunks.push(chunk);
  }
  return bytes <= MAXIMUM_BYTES ? Buffer.concat(chunks).toString('utf8') : '';
}
