/** The API in a process of its own, to be killed: `killable-api.mjs <database url> <task queue>`, forked. Says its URL. */
import { register } from 'node:module';

register('../support/typescript-hooks.mjs', import.meta.url);

const { startApi } = await import('../../api/app.ts');
const { readConfig } = await import('../../api/config.ts');

const [databaseUrl, taskQueue] = process.argv.slice(2);
const temporal = { TEMPORAL_ADDRESS: process.env.BATON_TEST_TEMPORAL_ADDRESS };
const environment = { PORT: '0', LOG_LEVEL: 'error', DATABASE_URL: databaseUrl, ...temporal };
const { url } = await startApi(readConfig(environment, { taskQueue }));
process.once('disconnect', () => process.exit(1));
process.send(url);
