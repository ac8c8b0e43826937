/** Starts one PostgreSQL and one Temporal server for the whole run, unless the environment names running ones. */
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);

export default async function setup() {
  const { startTestServices } = await import('./test-servers.ts');
  globalThis.batonTestServices = await startTestServices();
}
