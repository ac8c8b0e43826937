/** What requests to the stand-in of Twilio have in common: account, form, refusals, and callbacks in return. */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { signCallback } from '../../api/crm/channels/twilio-signature.js';

export interface JsonAnswer {
  readonly status: number;
  readonly body: unknown;
}

export interface TwilioRequest {
  readonly from: string;
  readonly to: string;
  readonly form: URLSearchParams;
  /** Empty where the request has none. */
  readonly idempotencyKey: string;
  /** Signs callbacks. */
  readonly authToken: string;
}

const MAXIMUM_BYTES = 100_000;
/** Twilio's own test number for "this number is invalid". */
const INVALID_NUMBER = '+15005550001';

/** Any account, any token. */
export async function readTwilioRequest(
  request: IncomingMessage,
  accountSid: string,
): Promise<TwilioRequest | { readonly refusal: JsonAnswer }> {
  const [user, authToken] = basicCredentials(request.headers.authorization);
  if (user !== accountSid) return { refusal: refuse({ status: 401, code: 20003, message: 'Authenticate' }) };
  const form = new URLSearchParams(await bodyOf(request));
  const [from, to] = [form.get('From') ?? '', form.get('To') ?? ''];
  if (from === '') {
    return { refusal: refuse({ status: 400, code: 21603, message: "A 'From' phone number is required." }) };
  }
  if (!/^\+[1-9]\d{4,14}$/.test(to) || to === INVALID_NUMBER) {
    return {
      refusal: refuse({ status: 400, code: 21211, message: `The 'To' number ${to} is not a valid phone number.` }),
    };
  }
  const idempotencyKey = request.headers['idempotency-key'];
  return { from, to, form, authToken, idempotencyKey: typeof idempotencyKey === 'string' ? idempotencyKey : '' };
}

export function refuse({ status, code, message }: { status: number; code: number; message: string }): JsonAnswer {
  return { status, body: { code, message, status, more_info: `https://www.twilio.com/docs/errors/${code}` } };
}

export const newSid = (prefix: 'SM' | 'CA'): string => prefix + randomBytes(16).toString('hex');

/** Answers the status; undefined where nobody is there. */
export async function callBack(
  url: string,
  { form, authToken }: { readonly form: Readonly<Record<string, string>>; readonly authToken: string },
): Promise<number | undefined> {
  const headers = { 'x-twilio-signature': signCallback({ url, form }, authToken) };
  const body = new URLSearchParams(form);
  return fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(5_000) }).then(
    (response) => response.status,
    () => undefined,
  );
}

export async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) continue;
    bytes += chunk.length;
    if (bytes <= MAXIMUM_BYTES) chunks.push(chunk);
  }
  return bytes <= MAXIMUM_BYTES ? Buffer.concat(chunks).toString('utf8') : '';
}

function basicCredentials(authorization: string | undefined): readonly [user: string, password: string] {
  const [, encoded = ''] = /^Basic (\S+)$/i.exec(authorization ?? '') ?? [];
  const [user = '', ...password] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  return [user, password.join(':')];
}
