/** A machine's key: `baton_<client id>.<secret>`, the client id in base64url. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

export interface GivenKey {
  readonly clientId: string;
  readonly secret: string;
}

export function newKey(clientId: string): { readonly key: string; readonly secretHash: string } {
  const secret = randomBytes(32).toString('hex');
  return { key: `baton_${Buffer.from(clientId).toString('base64url')}.${secret}`, secretHash: secretHash(secret) };
}

/** Undefined where the text is no such key. */
export function readKey(text: string): GivenKey | undefined {
  const [, client, secret] = /^baton_([\w-]+)\.([0-9a-f]{64})$/.exec(text) ?? [];
  if (client === undefined || secret === undefined) return undefined;
  return { clientId: Buffer.from(client, 'base64url').toString('utf8'), secret };
}

export function secretFits(secret: string, expectedHash: string): boolean {
  return timingSafeEqual(Buffer.from(secretHash(secret)), Buffer.from(expectedHash));
}

function secretHash(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
