/** One request to somebody else's address. */
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

export interface Answer {
  readonly status: number;
  readonly text: string;
}

const LARGEST_ANSWER = 65_536;

/**
 * Answers status and text, of which no more than 64 KB is read; redirects are not followed. Throws where there is no answer in time, or the name resolves to an
 * address that is not to be reached: the connection goes to the very address that was checked.
 */
export async function post({ url, headers, body, timeoutMs, privateAddresses }: Post): Promise<Answer> {
  const tls = url.startsWith('https:');
  return new Promise<Answer>((resolve, reject) => {
    const request = (tls ? requestHttps : requestHttp)(url, {
      method: 'POST',
      headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
      signal: AbortSignal.timeout(timeoutMs),
      ...(privateAddresses ? { agent: false } : { agent: useAgent(url) }),
    });
    request.on('error', reject);
    request.on('response', (response) => {
      const chunks: Buffer[] = [];
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        bytes += chunk.length;
        if (bytes > LARGEST_ANSWER) response.destroy();
      });
      // Whole, cut off or too long: the status counts.
      response.on('error', () => undefined);
      response.on('close', () => {
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') });
      });
    });
    request.end(body);
  });
}
