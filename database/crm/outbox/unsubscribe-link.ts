/** The link in marketing mails that ends them: signed, and good for ever, since mails are kept for years. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { digitsOf, fromDigits } from './message-id.js';

export interface SignedLinks {
  /** Environment `BATON_PUBLIC_URL`. */
  readonly publicUrl: string;
  /** Environment `BATON_LINK_SECRET`. */
  readonly secret: string;
}

export function unsubscribeUrl(messageId: string, { publicUrl, secret }: SignedLinks): string {
  const digits = digitsOf(messageId);
  return `${publicUrl.replace(/\/+$/, '')}/unsubscribe/${digits}.${signature(digits, secret)}`;
}

/** The message id that a token names; undefined where it is forged. */
export function readUnsubscribeToken(token: string, secret: string): string | undefined {
  const [, digits, signed] = /^([0-9a-f]{32})\.([A-Za-z0-9_-]{43})$/.exec(token) ?? [];
  if (digits === undefined || signed === undefined) return undefined;
  const genuine = timingSafeEqual(Buffer.from(signed), Buffer.from(signature(digits, secret)));
  return genuine ? fromDigits(digits) : undefined;
}

function signature(digits: string, secret: string): string {
  if (secret === '') throw new Error('Expected BATON_LINK_SECRET to be set, but it is empty.');
  return createHmac('sha256', secret).update(`unsubscribe:${digits}`).digest('base64url');
}
