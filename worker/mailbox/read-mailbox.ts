/** Reads a mailbox for as long as the worker runs; of several workers one at a time does. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource, QueryRunner } from 'typeorm';
import { MailboxSession } from './mailbox-session.js';
import { nameOf, type MailboxSettings } from './settings.js';

/** How long another worker that read it may be dead before this one sees it, and how long a mail server that is away is left alone. */
const PAUSE_MS = 5_000;

interface Log {
  info(about: object, message: string): void;
  warn(about: object, message: string): void;
}

export interface MailboxReader {
  stop(): Promise<void>;
}

export function startMailboxReader(options: {
  readonly settings: MailboxSettings;
  readonly dataSource: DataSource;
  readonly log: Log;
  readonly pauseMs?: number;
}): MailboxReader {
  const { settings, dataSource, log, pauseMs = PAUSE_MS } = options;
  const mailbox = nameOf(settings);
  const shutdown = new AbortController();
  const { signal } = shutdown;
  const read = async (): Promise<void> => {
    while (!signal.aborted) {
      try {
        await inTurn(dataSource, mailbox, async () => {
          log.info({ mailbox }, 'reading mail');
          await new MailboxSession(settings, dataSource).run(signal);
        });
      } catch (error) {
        log.warn({ err: error, mailbox }, 'the mailbox cannot be read; trying again');
      }
      await sleep(pauseMs, undefined, { signal }).catch(() => undefined);
    }
  };
  const running = read();
  return {
    stop: async () => {
      shutdown.abort();
      await running;
    },
  };
}

/** Does nothing where another has the turn; PostgreSQL takes it from who dies. */
async function inTurn(dataSource: DataSource, name: string, work: () => Promise<void>): Promise<void> {
  const turn: QueryRunner = dataSource.createQueryRunner();
  await turn.connect();
  try {
    const [{ got }] = (await turn.query('SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS got', [
      `mailbox ${name}`,
    ])) as [{ readonly got: boolean }];
    if (!got) return;
    try {
      await work();
    } finally {
      await turn.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [`mailbox ${name}`]);
    }
  } finally {
    await turn.release();
  }
}
