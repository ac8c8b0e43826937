/** The outbox of a database, emptied as the worker does it, and an SMTP server that keeps what comes. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMailTransport } from '../../activities/channels/mail-transport.js';
import type { ActivityDependencies } from '../../activities/index.js';
import { openStore } from '../../bin/embedded/caught-store.js';
import { startMailCatcher, type CaughtMail } from '../../bin/embedded/mail-catcher.js';
import { createDataSource } from '../../database/data-source.js';
import { startOutboxSender } from '../../worker/outbox-sender.js';
import { eventually } from './eventually.js';

export interface Mail {
  /** The first one to this address, once it is there. */
  to(address: string): Promise<CaughtMail>;
  /** All so far. */
  all(): Promise<readonly CaughtMail[]>;
  stop(): Promise<void>;
}

export async function startMail(databaseUrl: string): Promise<Mail> {
  const directory = await mkdtemp(join(tmpdir(), 'baton-mail-'));
  const store = await openStore<CaughtMail>(directory);
  const catcher = await startMailCatcher({ port: 0, store, log: () => undefined });
  const dataSource = await createDataSource({ url: databaseUrl }).initialize();
  const mail = createMailTransport({ smtpUrl: catcher.url, from: 'Baton <baton@baton.example>' });
  // There is mail alone in these outboxes.
  const dependencies = { dataSource, mail, now: () => new Date() } as unknown as ActivityDependencies;
  const sender = startOutboxSender(dependencies, { warn: () => undefined });
  const all = (): Promise<readonly CaughtMail[]> => store.list(1000);
  return {
    all,
    to: (address) => eventually(async () => (await all()).find((one) => one.to.includes(address))),
    stop: async () => {
      await sender.stop();
      mail.close();
      await dataSource.destroy();
      await catcher.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
