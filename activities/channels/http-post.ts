/** One request to somebody else's address. */
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { useAgent } from 'request-filtering-agent';

export interface Post {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** GET where absent. */
  readonly body?: string;
  /** For all of it, connecting included, ms. */
  readonly timeoutMs: number;
  /** Addresses of private networks, and http without TLS, are allowed. */
  readonly privateAddresses: boolean;
  /** No more bytes are read; 65,536 where absent. */
  readonly largestAnswer?: number;
}

export interface Answer {
  readonly status: number;
  /** Media type, lower case; empty where it does not say. */
  readonly type: string;
  readonly text: string;
  /** Nothing was cut off. */
  readonly whole: boolean;
}

const LARGEST_ANSWER = 65_536;

/**
 * Answers status and text; redirects are not followed. Throws where there is no answer in time, or the name resolves to an
 * address that is not to be reached: the connection goes to the very address that was checked.
 */
export async function post(given: Post): Promise<Answer> {
  const { url, headers, body, timeoutMs, privateAddresses, largestAnswer = LARGEST_ANSWER } = given;
  const tls = url.startsWith('https:');
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  return new Promise<Answer>((resolve, reject) => {
    const request = (tls ? requestHttps : requestHttp)(url, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { ...headers, ...length },
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
        if (bytes > largestAnswer) response.destroy();
      });
      // Whole, cut off or too long: the status counts.
      response.on('error', () => undefined);
      response.on('close', () => {
        const type = (response.headers['content-type'] ?? '').toLowerCase();
        const text = Buffer.concat(chunks).toString('utf8');
        resolve({ status: response.statusCode ?? 0, type, text, whole: response.complete && bytes <= largestAnswer });
      });
    });
    request.end(body);
  });
}
