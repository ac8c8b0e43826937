/** SMS over the HTTP interface that Twilio has and many gateways copy. */
import { z } from 'zod';
import type { SendResult } from './mail-transport.js';

export interface Sms {
  /** E.164. */
  readonly to: string;
  readonly body: string;
  /** Sent as `Idempotency-Key`: gateways that know it send once. */
  readonly messageId: string;
}

export interface SmsGateway {
  /** Throws what another attempt may cure: no connection, 401, 408, 429, 5xx. */
  send(sms: Sms): Promise<SendResult>;
}

export interface SmsSettings {
  /** Environment `SMS_GATEWAY_URL`, e.g. `https://api.twilio.com`. */
  readonly baseUrl: string;
  /** Environment `SMS_ACCOUNT_SID`. */
  readonly accountSid: string;
  /** Environment `SMS_AUTH_TOKEN`. */
  readonly authToken: string;
  /** Our number in E.164, or a sender name; environment `SMS_FROM`. */
  readonly from: string;
  readonly timeoutMs?: number;
}

/** Account and address problems are ours and may be mended while attempts go on; the rest of 4xx is about this SMS. */
const ours = new Set([401, 403, 404, 408, 429]);
const answer = z.object({ sid: z.string() });
const complaint = z.object({ message: z.string() });

export function createSmsGateway(settings: SmsSettings): SmsGateway {
  const { accountSid, authToken, from, timeoutMs = 20_000 } = settings;
  const url = `${settings.baseUrl.replace(/\/+$/, '')}/2010-04-01/Accounts/${encodeURIComponent(accountSid)}/Messages.json`;
  const authorization = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`;
  return {
    async send({ to, body, messageId }) {
      const response = await fetch(url, {
        method: 'POST',
        headers: { authorization, accept: 'application/json', 'idempotency-key': messageId },
        body: new URLSearchParams({ From: from, To: to, Body: body }),
        signal: AbortSignal.timeout(timeoutMs),
      });
      const text = await response.text();
      if (response.ok) return { kind: 'sent', providerId: answer.parse(JSON.parse(text)).sid };
      const reason = `${response.status} ${reasonOf(text)}`;
      if (response.status >= 500 || ours.has(response.status)) {
        throw new Error(`Expected the SMS gateway to take the message, but it answered ${reason}.`);
      }
      return { kind: 'rejected', reason };
    },
  };
}

function reasonOf(text: string): string {
  try {
    return complaint.parse(JSON.parse(text)).message;
  } catch {
    return text.slice(0, 200);
  }
}
