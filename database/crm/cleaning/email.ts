import { domainToASCII } from 'node:url';
import type { Cleaned } from './problem.js';
import { tidyHalfWidth } from './text.js';

/** An address that mail can be sent to (RFC 5321 §4.1.2, no quoting), its domain in ASCII. */
const ADDRESS =
  /^[^\s@"(),:;<>[\]\\]{1,64}@(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;
const ASCII = /^[\x21-\x7e]*$/;

/** In lower case, half-width, without `mailto:`. */
export function cleanEmail(typed: string): Cleaned<string> {
  const tidied = tidyHalfWidth(typed);
  if (tidied === null) return { value: null };
  const [local = '', domain = '', ...rest] = tidied
    .replace(/^mailto:/i, '')
    .toLowerCase()
    .split('@');
  const email = `${local}@${ASCII.test(domain) ? domain : domainToASCII(domain)}`;
  if (rest.length === 0 && ADDRESS.test(email)) return { value: email };
  const message = `Expected an e-mail address, but "${tidied}" is none.`;
  return { value: null, problem: { code: 'EMAIL_INVALID', message } };
}
