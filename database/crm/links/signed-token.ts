/** The token of a link that needs no account: signed, for one use of it, good until a date. */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

export interface Ticket {
  /** What the link is for, e.g. `quotation`: a token for one thing does not open another. */
  readonly use: string;
  /** Id of the row that the link is about. */
  readonly id: string;
  readonly expiresAt: Date;
}

export type TokenCheck = { readonly kind: 'valid' | 'expired'; readonly ticket: Ticket } | { readonly kind: 'forged' };

/** `<id>.<expiry, seconds since the epoch>.<HMAC-SHA-256, base64url>`: the same ticket gives the same token. */
export function signToken({ use, id, expiresAt }: Ticket, secret: string): string {
  const claims = `${id}.${Math.floor(expiresAt.getTime() / 1000)}`;
  return `${claims}.${signature(`${use}:${claims}`, secret)}`;
}

export function verifyToken(
  token: string,
  { use, secret, now }: { readonly use: string; readonly secret: string; readonly now: Date },
): TokenCheck {
  const parts = /^(\d{1,19})\.(\d{1,12})\.([A-Za-z0-9_-]{43})$/.exec(token);
  const [, id, expiry, signed] = parts ?? [];
  if (id === undefined || expiry === undefined || signed === undefined) return { kind: 'forged' };
  const expected = signature(`${use}:${id}.${expiry}`, secret);
  if (!timingSafeEqual(Buffer.from(signed), Buffer.from(expected))) return { kind: 'forged' };
  const ticket = { use, id, expiresAt: new Date(Number(expiry) * 1000) };
  return { kind: now.getTime() < ticket.expiresAt.getTime() ? 'valid' : 'expired', ticket };
}

/** What the database keeps of a token: who reads the database cannot answer in somebody's name. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

function signature(claims: string, secret: string): string {
  if (secret === '') throw new Error('Expected BATON_LINK_SECRET to be set, but it is empty.');
  return createHmac('sha256', secret).update(claims).digest('base64url');
}
