/** Starts the API: `node dist/api/main.js`. */
import { keys } from '../database/crm/sealed.js';
import { TASK_QUEUE } from '../workflows/contract.js';
import { startApi } from './app.js';
import { readConfig } from './config.js';

keys();
const api = await startApi(readConfig(process.env, { taskQueue: TASK_QUEUE }));

let closing = false;
function close(): void {
  if (closing) return;
  closing = true;
  void api.close().then(() => process.exit(0));
}

process.on('SIGTERM', close);
process.on('SIGINT', close);
// Started by a parent process: it must not outlive that.
process.on('disconnect', close);
