import { PAYLOAD_LIMIT } from '../../workflows/contract.js';
import { Problem } from '../problem/problem.js';

/** Throws a `Problem` of status 413 where the variables are larger than an instance can take at once. */
export function assertFits(variables: object): void {
  const bytes = Buffer.byteLength(JSON.stringify(variables));
  if (bytes <= PAYLOAD_LIMIT) return;
  throw new Problem({
    status: 413,
    code: 'PAYLOAD_TOO_LARGE',
    detail: `Expected variables of at most ${String(PAYLOAD_LIMIT)} bytes of JSON, but they have ${String(bytes)}. Keep them elsewhere and pass a reference.`,
  });
}
