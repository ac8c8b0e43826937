/** What a form was shown with: it is sent once, and by who saw it. */
import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';

const DAY_MS = 86_400_000;

/** `<id>.<ms since the epoch>.<signature>` */
export function issueFormToken(
  form: string,
  { secret, now }: { readonly secret: string; readonly now: number },
): string {
  const claims = `${randomUUID()}.${String(now)}`;
  return `${claims}.${signature(form, claims, secret)}`;
}

/** The id of the showing; undefined where it is forged, of another form, or older than a day. */
export function readFormToken(
  form: string,
  token: string,
  { secret, now }: { readonly secret: string; readonly now: number },
): string | undefined {
  const [id = '', issued = '', signed = ''] = token.split('.');
  const [expected, given] = [Buffer.from(signature(form, `${id}.${issued}`, secret)), Buffer.from(signed)];
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) return undefined;
  return now - Number(issued) < DAY_MS ? id : undefined;
}

function signature(form: string, claims: string, secret: string): string {
  return createHmac('sha256', secret).update(`web-form ${form} ${claims}`).digest('base64url');
}
