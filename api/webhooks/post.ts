/** One request to somebody else's address, of which nothing but the status is of interest. */
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { useAgent } from 'request-filtering-agent';

export interface Post {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** For all of it, connecting included, ms. */
  readonly timeoutMs: number;
  /** Addresses of private networks, and http without TLS, are allowed. */
  readonly privateAddresses: boolean;
}

/** Reads on for the connection's sake, but no more than this. */
const LARGEST_ANSWER = 65_536;

/**
 * Answers the HTTP status; redirects are not followed. Throws where there is no answer in time, or the name resolves to an
 * address that is not to be reached: the connection goes to the very address that was checked.
 */
export async function post({ url, headers, body, timeoutMs, privateAddresses }: Post): Promise<number> {
  const tls = url.startsWith('https:');
  return new Promise<number>((resolve, reject) => {
    const request = (tls ? requestHttps : requestHttp)(url, {
      method: 'POST',
      headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
      signal: AbortSignal.timeout(timeoutMs),
      ...(privateAddresses ? { agent: false } : { agent: useAgent(url) }),
    });
    request.on('error', reject);
    request.on('response', (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes > LARGEST_ANSWER) response.destroy();
      });
      response.on('error', () => undefined);
      resolve(response.statusCode ?? 0);
    });
    request.end(body);
  });
}
