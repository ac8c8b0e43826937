/** Starts the API: `node dist/api/main.js`. */
import { dataKeys } from '../database/data-keys.js';
import { startTracing } from '../observability/tracing.js';
import { TASK_QUEUE } from '../workflows/contract.js';
import { startApi } from './app.js';
import { readConfig } from './config.js';

dataKeys();
const tracing = await startTracing(process.env, 'baton-api');
const api = await startApi(readConfig(process.env, { taskQueue: TASK_QUEUE }));

let closing = false;
function close(): void {
  if (closing) return;
  closing = true;
  void api
    .close()
    .then(() => tracing?.stop())
    .then(() => process.exit(0));
}

process.on('SIGTERM', close);
process.on('SIGINT', close);
// Started by a parent process: it must not outlive that.
process.on('disconnect', close);
