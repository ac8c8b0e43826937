import type { ApiConfig } from '../config.js';
import { invalid } from '../problem/problem.js';
import { describe } from '../validation/describe.js';

/** Throws a `Problem` of status 400 where requests are not to be sent there. */
export function assertUrl(name: string, text: string, { privateWebhooks }: Pick<ApiConfig, 'privateWebhooks'>): void {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const schemes = privateWebhooks ? ['https:', 'http:'] : ['https:'];
  if (!url || !schemes.includes(url.protocol) || url.username !== '' || url.password !== '')
    throw invalid(`Expected ${name} to be an address of https without user and password, but it is ${describe(text)}.`);
}
