import type { Request } from 'express';
import { SESSION_COOKIE } from './sessions.service.js';

const PATTERN = new RegExp(`(?:^|; *)${SESSION_COOKIE}=([\\w-]+)`);

/**
 * What the cookie of the session holds. Empty where there is none, and where another site's page would change something:
 * browsers say whose page it is (W3C Fetch Metadata), and SameSite does not tell apart hosts of one domain.
 *
 * @param reads - a page of another origin of ours only reads with this request, whatever its method
 */
export function sessionTokenOf(
  request: Request,
  reads = request.method === 'GET' || request.method === 'HEAD',
): string {
  const site = request.get('sec-fetch-site') ?? 'same-origin';
  if (!reads && site !== 'same-origin') return '';
  return PATTERN.exec(request.get('cookie') ?? '')?.[1] ?? '';
}
