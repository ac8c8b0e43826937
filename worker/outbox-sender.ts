/** Sends what is queued for as long as the worker runs. Several workers share the work; who dies leaves it to the others. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import { sendDue } from '../activities/channels/send-due.js';
import type { ActivityDependencies } from '../activities/index.js';

const BATCH = 20;
const POLL_MS = 1_000;

export interface OutboxSender {
  /** Lets what is being sent end. */
  stop(): Promise<void>;
}

export function startOutboxSender(dependencies: ActivityDependencies, log: Pick<Logger, 'warn'>): OutboxSender {
  const shutdown = new AbortController();
  const running = run(dependencies, { log, signal: shutdown.signal });
  return {
    async stop() {
      shutdown.abort();
      await running;
    },
  };
}

async function run(
  dependencies: ActivityDependencies,
  { log, signal }: { readonly log: Pick<Logger, 'warn'>; readonly signal: AbortSignal },
): Promise<void> {
  while (!signal.aborted) {
    let sent = 0;
    try {
      const batch = await sendDue(dependencies, BATCH);
      sent = batch.length;
      for (const { id, state, failure } of batch) {
        if (failure !== undefined) log.warn({ message: id, state, failure }, 'a message could not be sent');
      }
    } catch (error) {
      log.warn({ err: error }, 'the outbox cannot be read');
    }
    if (sent < BATCH) await pause(POLL_MS, undefined, { signal }).catch(() => undefined);
  }
}
