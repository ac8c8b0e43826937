/** The HTTP interface that Twilio has and many gateways copy: forms in, JSON out. */
import { z } from 'zod';
import { digitsOf } from '../../database/crm/outbox/message-id.js';
import type { SendResult } from './send-result.js';

export interface TwilioSettings {
  /** Environment `SMS_GATEWAY_URL`, e.g. `https://api.twilio.com`. */
  readonly baseUrl: string;
  /** Environment `SMS_ACCOUNT_SID`. */
  readonly accountSid: string;
  /** Environment `SMS_AUTH_TOKEN`. */
  readonly authToken: string;
  /** Our number in E.164, or a sender name; environment `SMS_FROM`. */
  readonly from: string;
  /** Where the gateway reaches us to say what became of it; environment `BATON_PUBLIC_URL`. It is not asked to, where absent. */
  readonly publicUrl?: string;
  readonly timeoutMs?: number;
}

interface TwilioRequest {
  readonly resource: 'Messages' | 'Calls';
  readonly form: Readonly<Record<string, string>>;
  /** Sent as `Idempotency-Key`: gateways that know it send once. */
  readonly messageId: string;
}

/** Account and address problems are ours and may be mended while attempts go on; the rest of 4xx is about this request. */
const ours = new Set([401, 403, 404, 408, 429]);
const answer = z.object({ sid: z.string() });
const complaint = z.object({ message: z.string() });

/** Throws what another attempt may cure: no connection, 401, 408, 429, 5xx. */
export async function askTwilio(
  { baseUrl, accountSid, authToken, from, timeoutMs = 20_000 }: TwilioSettings,
  { resource, form, messageId }: TwilioRequest,
): Promise<SendResult> {
  const url = `${baseUrl.replace(/\/+$/, '')}/2010-04-01/Accounts/${encodeURIComponent(accountSid)}/${resource}.json`;
  const authorization = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`;
  const response = await fetch(url, {
    method: 'POST',
    headers: { authorization, accept: 'application/json', 'idempotency-key': messageId },
    body: new URLSearchParams({ From: from, ...form }),
    signal: AbortSignal.timeout(timeoutMs),
  });
  const text = await response.text();
  if (response.ok) return { kind: 'sent', providerId: answer.parse(JSON.parse(text)).sid };
  const reason = `${response.status} ${reasonOf(text)}`;
  if (response.status >= 500 || ours.has(response.status)) {
    throw new Error(`Expected the SMS gateway to take the message, but it answered ${reason}.`);
  }
  return { kind: 'rejected', reason };
}

/** Names the message, since the gateway may call back before its answer is noted. */
export function callbackUrl(publicUrl: string, path: string, messageId: string): string {
  return `${publicUrl.replace(/\/+$/, '')}/channels/${path}?message=${digitsOf(messageId)}`;
}

function reasonOf(text: string): string {
  try {
    return complaint.parse(JSON.parse(text)).message;
  } catch {
    return text.slice(0, 200);
  }
}
