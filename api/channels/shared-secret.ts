import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * Whether a request's Authorization header has the secret: `Bearer <secret>`, or `Basic` with it as password, since
 * providers take it in the URL they call. Without a secret nobody has it.
 */
export function hasSecret(authorization: string | undefined, secret: string): boolean {
  const [, scheme = '', credentials = ''] = /^(\S+) (.*)$/.exec(authorization ?? '') ?? [];
  const basic = /^basic$/i.test(scheme);
  if (secret === '' || !(basic || /^bearer$/i.test(scheme))) return false;
  const given = basic
    ? Buffer.from(credentials, 'base64')
        .toString('utf8')
        .replace(/^[^:]*:/, '')
    : credentials;
  return timingSafeEqual(digest(given), digest(secret));
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
