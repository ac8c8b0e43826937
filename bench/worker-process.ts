/** One worker of the bench in a process of its own, so that its CPU time and memory are its own. Forked by `worker-link.ts`. */
process.env['TZ'] = 'UTC';

import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';

import { createDataSource } from '../database/data-source.js';
import { createWorker, DATABASE_CONNECTIONS, TUNING } from '../worker/create-worker.js';
import { dataConverter } from '../worker/temporal/data-converter.js';
import { type Side, TASK_QUEUES } from './names.js';
import { createWork } from './work.js';
import type { WorkerMessage } from './worker-link.js';

Runtime.install({ logger: new DefaultLogger('ERROR'), shutdownSignals: ['SIGTERM'] });

const [side, databaseUrl = '', address = ''] = process.argv.slice(2) as [Side, string, string];
const dataSource = await createDataSource({
  url: databaseUrl,
  poolSize: DATABASE_CONNECTIONS,
  applicationName: `bench-${side}`,
}).initialize();
const connection = await NativeConnection.connect({ address });

const activities = createWork(dataSource);

const create: Readonly<Record<Side, () => Promise<Worker>>> = {
  baton: () => createWorker({ dataSource, connection, taskQueue: TASK_QUEUES.baton, activities }),
  handWritten: async () =>
    Worker.create({
      connection,
      taskQueue: TASK_QUEUES.handWritten,
      workflowBundle: await bundleWorkflowCode({
        workflowsPath: fileURLToPath(new URL('./hand-written.workflow.js', import.meta.url)),
        logger: new DefaultLogger('ERROR'),
      }),
      activities,
      dataConverter: dataConverter(),
      ...TUNING,
    }),
};

const worker = await create[side]();

process.on('message', () => {
  const { user, system } = process.cpuUsage();
  answer({ cpuSeconds: (user + system) / 1e6, peakMemoryMb: process.resourceUsage().maxRSS / 1024 });
});
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));

const running = worker.run();
answer('ready');
await running;
await connection.close();
await dataSource.destroy();
process.exit(0);

function answer(message: WorkerMessage): void {
  process.send?.(message);
}
