/** A link to a document that works without an account, until it expires. */
import { createHmac, timingSafeEqual } from 'node:crypto';

export interface DocumentLink {
  readonly documentId: string;
  /** ms since the epoch */
  readonly expiresAt: number;
}

/** `<base64url of id and time>.<signature>` */
export function writeLink({ documentId, expiresAt }: DocumentLink, secret: string): string {
  const content = Buffer.from(JSON.stringify([documentId, expiresAt])).toString('base64url');
  return `${content}.${signature(content, secret)}`;
}

/** Undefined where it is not ours or its time has passed. */
export function readLink(token: string, secret: string, now: number): DocumentLink | undefined {
  const [content = '', signed = ''] = token.split('.');
  const expected = Buffer.from(signature(content, secret));
  const given = Buffer.from(signed);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  const [documentId, expiresAt] = JSON.parse(Buffer.from(content, 'base64url').toString('utf8')) as [string, number];
  return expiresAt > now ? { documentId, expiresAt } : undefined;
}

function signature(content: string, secret: string): string {
  return createHmac('sha256', secret).update(`document-link ${content}`).digest('base64url');
}
