/** A worker in a process of its own, to be killed: `killable-worker.mjs <database url> <task queue>`, forked. */
import { register } from 'node:module';

register('../support/typescript-hooks.mjs', import.meta.url);

const { NativeConnection, Runtime, DefaultLogger } = await import('@temporalio/worker');
const { createDataSource } = await import('../../database/data-source.ts');
const { createWorker } = await import('../../worker/create-worker.ts');

Runtime.install({ logger: new DefaultLogger('ERROR') });
const [url, taskQueue] = process.argv.slice(2);
const dataSource = await createDataSource({ url, poolSize: 5 }).initialize();
await dataSource.query('CREATE TABLE IF NOT EXISTS public.tries (at timestamptz)');

const worker = await createWorker({
  dataSource,
  connection: await NativeConnection.connect({ address: process.env.BATON_TEST_TEMPORAL_ADDRESS }),
  taskQueue,
  activities: {
    // The first try never ends.
    'test:stuck-once': async () => {
      await dataSource.query('INSERT INTO public.tries VALUES (now())');
      const [{ tried }] = await dataSource.query('SELECT count(*)::int AS tried FROM public.tries');
      if (tried > 1) return { tried };
      process.send('stuck');
      return new Promise(() => undefined);
    },
  },
});
process.once('disconnect', () => process.exit(1));
const running = worker.run();
process.send('ready');
await running;
