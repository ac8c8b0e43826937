/** Builds the web app, and starts one PostgreSQL and one Temporal server for the whole run, unless the environment names running ones. */
import { register } from 'node:module';

import { buildConsole } from '../../bin/bootstrap.mjs';

register('./typescript-hooks.mjs', import.meta.url);

export default async function setup() {
  await buildConsole();
  const { startTestServices } = await import('./test-servers.ts');
  globalThis.batonTestServices = await startTestServices();
}
