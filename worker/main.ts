/** The worker process: runs process instances and the catalogue's activities until SIGTERM. */
process.env['TZ'] = 'UTC';

import { DefaultLogger, NativeConnection, Runtime } from '@temporalio/worker';
import { pino } from 'pino';

import { createChatPoster } from '../activities/channels/chat-poster.js';
import { createMailTransport } from '../activities/channels/mail-transport.js';
import { createSmsGateway } from '../activities/channels/sms-gateway.js';
import { createVoiceGateway } from '../activities/channels/voice-gateway.js';
import { type ActivityDependencies, createActivities } from '../activities/index.js';
import { keys } from '../database/crm/sealed.js';
import { createDataSource } from '../database/data-source.js';
import { readConfig } from './config.js';
import { createWorker, DATABASE_CONNECTIONS } from './create-worker.js';
import { startMailboxReader } from './mailbox/read-mailbox.js';
import { startOutboxSender } from './outbox-sender.js';

const logger = pino({ name: 'worker', level: process.env['LOG_LEVEL'] ?? 'info' });

async function main(): Promise<void> {
  const config = readConfig(process.env);
  keys();
  Runtime.install({
    logger: new DefaultLogger('INFO', ({ level, message, meta }) => logger[LEVELS[level]](meta ?? {}, message)),
    shutdownSignals: ['SIGINT', 'SIGTERM'],
  });
  // Started with a channel (fork): whoever started this is gone when it closes.
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  const dataSource = await createDataSource({
    url: config.databaseUrl,
    poolSize: DATABASE_CONNECTIONS + 2 * config.mailboxes.length,
    applicationName: 'baton-worker',
  }).initialize();
  const connection = await NativeConnection.connect({ address: config.temporalAddress });
  const mail = createMailTransport(config.mail);
  const { taskQueue, temporalNamespace: namespace, deployment, links } = config;
  const gateway = { ...config.sms, publicUrl: links.publicUrl };
  const dependencies: ActivityDependencies = {
    dataSource,
    mail,
    sms: createSmsGateway(gateway),
    voice: createVoiceGateway(gateway),
    chat: createChatPoster({ privateAddresses: config.privateChats }),
    links,
    now: () => new Date(),
  };
  const worker = await createWorker({
    dataSource,
    connection,
    namespace,
    taskQueue,
    activities: createActivities(dependencies),
    ...(deployment && { deployment }),
  });
  logger.info({ taskQueue, namespace, temporal: config.temporalAddress }, 'running');
  const sender = startOutboxSender(dependencies, logger);
  const readers = config.mailboxes.map((settings) => startMailboxReader({ settings, dataSource, log: logger }));
  try {
    await worker.run();
  } finally {
    await Promise.all([sender, ...readers].map((loop) => loop.stop()));
    mail.close();
    await connection.close();
    await dataSource.destroy();
  }
}

const LEVELS = { TRACE: 'trace', DEBUG: 'debug', INFO: 'info', WARN: 'warn', ERROR: 'error' } as const;

await main().catch((error: unknown) => {
  logger.fatal(error instanceof Error && !(error as { code?: string }).code ? error.message : error);
  process.exit(1);
});
