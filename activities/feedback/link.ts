/** The link of a feedback request: signed, good until a date, and good once. */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

export interface LinkSettings {
  /** Where customers reach us, e.g. `https://baton.example.org`; environment `BATON_PUBLIC_URL`. */
  readonly publicUrl: string;
  /** Key of the signatures; environment `BATON_LINK_SECRET`. Links signed with another one stop working. */
  readonly secret: string;
}

export interface Ticket {
  /** Id of the feedback request. */
  readonly feedbackId: string;
  readonly expiresAt: Date;
}

export type TokenCheck =
  | { readonly kind: 'valid'; readonly ticket: Ticket }
  | { readonly kind: 'forged' }
  | { readonly kind: 'expired'; readonly ticket: Ticket };

/** `<feedback id>.<expiry, seconds since the epoch>.<HMAC-SHA-256, base64url>`: the same ticket gives the same token. */
export function signToken({ feedbackId, expiresAt }: Ticket, secret: string): string {
  const claims = `${feedbackId}.${Math.floor(expiresAt.getTime() / 1000)}`;
  return `${claims}.${signature(claims, secret)}`;
}

export function verifyToken(
  token: string,
  { secret, now }: { readonly secret: string; readonly now: Date },
): TokenCheck {
  const parts = /^(\d{1,19})\.(\d{1,12})\.([A-Za-z0-9_-]{43})$/.exec(token);
  const [, feedbackId, expiry, signed] = parts ?? [];
  if (feedbackId === undefined || expiry === undefined || signed === undefined) return { kind: 'forged' };
  const expected = signature(`${feedbackId}.${expiry}`, secret);
  if (!timingSafeEqual(Buffer.from(signed), Buffer.from(expected))) return { kind: 'forged' };
  const ticket = { feedbackId, expiresAt: new Date(Number(expiry) * 1000) };
  return now.getTime() < ticket.expiresAt.getTime() ? { kind: 'valid', ticket } : { kind: 'expired', ticket };
}

/** What the database keeps of a token: who reads the database cannot answer in a customer's name. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

export function feedbackUrl(token: string, { publicUrl }: LinkSettings): string {
  return `${publicUrl.replace(/\/+$/, '')}/feedback/${token}`;
}

function signature(claims: string, secret: string): string {
  if (secret === '') throw new Error('Expected BATON_LINK_SECRET to be set, but it is empty.');
  return createHmac('sha256', secret).update(`feedback:${claims}`).digest('base64url');
}
