/** A message of ours to a receiver, by POST, signed as Standard Webhooks has it. */
import { post } from '../../activities/channels/http-post.js';
import { VERSION } from '../topology/version.js';
import { webhookHeaders } from './sign.js';

const TIMEOUT_MS = 10_000;

export interface Posted {
  /** HTTP status; null where no answer came. */
  readonly status: number | null;
  /** Of the answer. */
  readonly text: string;
  /** Absent where the receiver has taken it. */
  readonly failure?: string;
}

export async function postSigned({
  url,
  id,
  now,
  message,
  secrets,
  privateAddresses,
}: {
  readonly url: string;
  /** The same each time that the message is sent. */
  readonly id: string;
  readonly now: Date;
  readonly message: unknown;
  readonly secrets: readonly string[];
  readonly privateAddresses: boolean;
}): Promise<Posted> {
  const body = JSON.stringify(message);
  const timestamp = Math.floor(now.getTime() / 1000);
  try {
    const { status, text } = await post({
      url,
      headers: {
        'content-type': 'application/json',
        'user-agent': `Baton/${VERSION}`,
        ...webhookHeaders({ id, timestamp, body }, secrets),
      },
      body,
      timeoutMs: TIMEOUT_MS,
      privateAddresses,
    });
    if (status >= 200 && status < 300) return { status, text };
    return { status, text, failure: `Expected a status of 2xx, but it is ${String(status)}.` };
  } catch (error) {
    return { status: null, text: '', failure: `Expected an answer, but: ${reasonOf(error)}.` };
  }
}

/** Where several addresses were tried, Node says why only by the code. */
function reasonOf(error: unknown): string {
  const { name, message, code } = error as NodeJS.ErrnoException;
  if (name === 'AbortError' || name === 'TimeoutError') return `none came in ${String(TIMEOUT_MS)} ms`;
  return message === '' ? (code ?? name) : message.replace(/\.$/, '');
}
