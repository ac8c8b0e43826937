/** The part of Twilio's interface that calls, answered without calling anybody: the page lets you be the one who is called. */
import type { IncomingMessage } from 'node:http';
import type { Log } from '../log.js';
import type { Caught, CaughtStore } from './caught-store.js';
import { bodyOf, callBack, newSid, readTwilioRequest, refuse, type JsonAnswer } from './twilio-request.js';

export interface CaughtCall extends Caught {
  readonly sid: string;
  readonly from: string;
  readonly to: string;
  readonly twiml: string;
  /** What is read aloud. */
  readonly text: string;
  readonly idempotencyKey: string;
  /** Where digits go; empty where none are asked for. */
  readonly digitsUrl: string;
  readonly statusUrl: string;
  readonly authToken: string;
}

export const callsPath = /^\/2010-04-01\/Accounts\/([^/]+)\/Calls\.json$/;
export const callEndPath = /^\/calls\/([^/]+)\/end$/;

/** `POST …/Calls.json`, form-encoded `From`, `To`, `Twiml`, `StatusCallback`. */
export async function takeCall(
  request: IncomingMessage,
  {
    accountSid,
    store,
    log,
  }: { readonly accountSid: string; readonly store: CaughtStore<CaughtCall>; readonly log: Log },
): Promise<JsonAnswer> {
  const asked = await readTwilioRequest(request, accountSid);
  if ('refusal' in asked) return asked.refusal;
  const { from, to, form, idempotencyKey, authToken } = asked;
  const twiml = form.get('Twiml') ?? '';
  if (twiml === '') return refuse({ status: 400, code: 21205, message: "Either 'Url' or 'Twiml' is required." });
  const [, text = ''] = /<Say[^>]*>([^<]*)<\/Say>/.exec(twiml) ?? [];
  const [, action = ''] = /<Gather[^>]* action="([^"]*)"/.exec(twiml) ?? [];
  const sid = newSid('CA');
  await store.add({
    ...{ sid, from, to, twiml, text: unescaped(text), idempotencyKey, authToken },
    digitsUrl: unescaped(action),
    statusUrl: form.get('StatusCallback') ?? '',
  });
  log(`Call to ${to}: ${unescaped(text)}`);
  return { status: 201, body: { sid, account_sid: accountSid, from, to, status: 'queued' } };
}

/** Ends a caught call as the form says, `outcome` being one of Twilio's and `digits` what was pressed. */
export async function endCall(
  request: IncomingMessage,
  { sid, store }: { readonly sid: string; readonly store: CaughtStore<CaughtCall> },
): Promise<JsonAnswer> {
  const call = (await store.list(1000)).find((caught) => caught.sid === sid);
  if (!call) return { status: 404, body: { message: `Expected a call ${sid}, but there is none.` } };
  const form = new URLSearchParams(await bodyOf(request));
  const [outcome, digits] = [form.get('outcome') ?? 'completed', form.get('digits') ?? ''];
  const { authToken, digitsUrl, statusUrl } = call;
  if (outcome === 'completed' && digits !== '' && digitsUrl !== '') {
    await callBack(digitsUrl, { form: { CallSid: sid, Digits: digits }, authToken });
  }
  const status = await callBack(statusUrl, { form: { CallSid: sid, CallStatus: outcome }, authToken });
  return { status: 200, body: { sid, outcome, callback: status ?? null } };
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
