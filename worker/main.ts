/** The worker process: runs process instances and the catalogue's activities until SIGTERM. */
process.env['TZ'] = 'UTC';

import { activityInfo } from '@temporalio/activity';
import { NativeConnection, Runtime, type WorkerStatus } from '@temporalio/worker';

import { createChatPoster } from '../activities/channels/chat-poster.js';
import { createMailTransport } from '../activities/channels/mail-transport.js';
import { createSmsGateway } from '../activities/channels/sms-gateway.js';
import { createVoiceGateway } from '../activities/channels/voice-gateway.js';
import { type ActivityDependencies, createActivities } from '../activities/index.js';
import { dataKeys } from '../database/data-keys.js';
import { createDataSource } from '../database/data-source.js';
import { commitStep } from '../database/engine/commit.js';
import { checkDatabase, checkTemporal } from '../observability/checks.js';
import { measurePool } from '../observability/database-metrics.js';
import { createLogger } from '../observability/logger.js';
import { startManagement } from '../observability/management.js';
import { startTracing } from '../observability/tracing.js';
import { observed } from './around-activities.js';
import { readConfig } from './config.js';
import { createWorker, DATABASE_CONNECTIONS } from './create-worker.js';
import { measureEngine } from './engine-metrics.js';
import { startMailboxReader } from './mailbox/read-mailbox.js';
import { startOutboxSender } from './outbox-sender.js';
import { sdkLogger, sdkMetrics } from './sdk-telemetry.js';
import { connectionOptions } from './temporal/settings.js';

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const logger = createLogger({ name: 'worker', ...config.log });
  dataKeys();
  const tracing = await startTracing(process.env, 'baton-worker');
  const sdk = config.management && (await sdkMetrics());
  Runtime.install({
    logger: sdkLogger(logger),
    shutdownSignals: ['SIGINT', 'SIGTERM'],
    ...(sdk && { telemetryOptions: sdk.telemetry }),
  });
  const management = await startManagement({ config: config.management, ...(sdk && { others: sdk.read }) });
  // Started with a channel (fork): whoever started this is gone when it closes.
  const orphaned = (): boolean => process.kill(process.pid, 'SIGTERM');
  process.once('disconnect', orphaned);
  const dataSource = await createDataSource({
    url: config.databaseUrl,
    poolSize: DATABASE_CONNECTIONS + 2 * config.mailboxes.length,
    applicationName: 'baton-worker',
    answerMs: config.databaseAnswerMs,
  }).initialize();
  const connection = await NativeConnection.connect(connectionOptions(config.temporal));
  const mail = createMailTransport(config.mail);
  const { taskQueue, deployment, links } = config;
  const { address, namespace, encrypted } = config.temporal;
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
  measurePool(management.registry, dataSource);
  const metrics = measureEngine(management.registry);
  const worker = await createWorker({
    dataSource,
    connection,
    namespace,
    taskQueue,
    encrypted,
    activities: createActivities(dependencies),
    commitStep: metrics.commit(
      () => activityInfo().workflowType ?? '',
      (input) => commitStep(dataSource, input),
    ),
    around: observed({ log: logger, metrics }),
    ...(tracing && { interceptors: [(await import('./trace-activities.js')).traceActivities] }),
    ...(deployment && { deployment }),
  });
  logger.info({ taskQueue, namespace, temporal: address, encrypted }, 'running');
  const sender = startOutboxSender(dependencies, logger);
  const readers = config.mailboxes.map((settings) => startMailboxReader({ settings, dataSource, log: logger }));
  management.health.started({
    ...checkDatabase(dataSource),
    ...checkTemporal(connection, namespace),
    polling: () => assertPolling(worker.getStatus()),
  });
  try {
    await worker.run();
  } finally {
    await Promise.all([sender, ...readers].map((loop) => loop.stop()));
    mail.close();
    await connection.close();
    await dataSource.destroy();
    await tracing?.stop();
    await management.close();
    // The channel keeps the process as long as somebody listens.
    process.off('disconnect', orphaned);
  }
}

/** A worker that was told to end polls no more, and so is not ready any more. */
function assertPolling({ runState, workflowPollerState, activityPollerState }: WorkerStatus): void {
  const states = [runState, workflowPollerState, activityPollerState];
  if (runState !== 'RUNNING' || workflowPollerState !== 'POLLING' || activityPollerState !== 'POLLING')
    throw new Error(`Expected the worker to ask Temporal for work, but it is ${states.join(', ')}.`);
}

await main().catch((error: unknown) => {
  createLogger({ name: 'worker' }).fatal({ err: error }, 'the worker ends');
  process.exit(1);
});
