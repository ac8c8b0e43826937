/** Keeps one server running: started again when it ends unasked. */
import { setTimeout as sleep } from 'node:timers/promises';

import type { Log } from '../log.js';

export interface Running {
  /** Settles when the server's process has ended, asked or not. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

export interface Supervised<Server extends Running> {
  /** The first start's server. */
  readonly server: Server;
  stop(): Promise<void>;
}

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
/** A server that ran this long had a fresh start: pauses begin anew. */
const STABLE_MS = 60_000;

/** Starts a server and keeps it: `start` gets the server before, to take its ports again. The first start may throw. */
export async function supervise<Server extends Running>(options: {
  readonly name: string;
  readonly start: (before: Server | undefined) => Promise<Server>;
  readonly log: Log;
}): Promise<Supervised<Server>> {
  const { name, log } = options;
  const first = await options.start(undefined);
  const stopping = new AbortController();
  let current = first;

  const keep = async (): Promise<void> => {
    let pauseMs = FIRST_PAUSE_MS;
    let startedAt = Date.now();
    for (;;) {
      await current.ended;
      if (stopping.signal.aborted) return;
      if (Date.now() - startedAt > STABLE_MS) pauseMs = FIRST_PAUSE_MS;
      log(`${name} ended unexpectedly: starting it again in ${pauseMs / 1_000} s.`);
      await sleep(pauseMs, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (stopping.signal.aborted) return;
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
      startedAt = Date.now();
      try {
        current = await options.start(current);
        log(`${name} runs again.`);
      } catch (error) {
        log(error instanceof Error ? error.message : String(error));
      }
    }
  };
  const keeping = keep();

  return {
    server: first,
    async stop() {
      stopping.abort();
      await current.stop();
      await keeping;
    },
  };
}
