import type { Response } from 'express';

/** Aborts when the client has hung up. */
export function whenClosed(response: Response): AbortSignal {
  const closed = new AbortController();
  response.on('close', () => closed.abort());
  return closed.signal;
}
