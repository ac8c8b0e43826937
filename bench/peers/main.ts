/**
 * `npm run bench:peers`: Baton beside engines that are embedded in their users' programs, on the same PostgreSQL in the same
 * run, and its interpreter beside bpmn-engine in memory. `-- memory` or `-- postgres` does one of the two; `--json`, `--rounds`
 * and `--seconds` as of `npm run bench`. Needs npm's registry, and for `postgres` a JDK 17, Maven and Maven Central.
 */
import { writeSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client, Connection } from '@temporalio/client';

import { createDataSource } from '../../database/data-source.js';
import { dataConverter } from '../../worker/temporal/data-converter.js';
import { startServices } from '../services.js';
import { createTables } from '../work.js';
import { startWorker } from '../worker-link.js';
import { batonSide, type Run } from './baton-side.js';
import { measureInMemory } from './in-memory.js';
import { interleaved, type Subject } from '../interleaved.js';
import { buildJava, startJava, withDatabase } from './java-link.js';
import { type ProcessId, PROCESS_IDS } from './processes.js';
import { compared, type Compared, type PeersReport, textOf } from './report.js';
import { roundFlags } from '../flags.js';

const { json, rounds, roundMs, parts } = roundFlags({ rounds: '5', seconds: '3' }, ['memory', 'postgres']);
const FOLDER = fileURLToPath(new URL('../../../.baton/peers/', import.meta.url));

/** Clients at the same time. */
const CLIENTS: Readonly<Record<ProcessId, readonly number[]>> = {
  fiveTasks: [1, 10],
  decision: [1, 10],
  hundredItems: [1, 4],
};

const log = (line: string): void => void process.stderr.write(`${line}\n`);

async function onPostgres(): Promise<Readonly<Record<string, Compared>>> {
  log('Building the Java program (Maven downloads what is missing) …');
  const classPath = await buildJava(FOLDER);
  const services = await startServices(log);
  const stops: (() => Promise<unknown>)[] = [() => services.stop()];
  try {
    const dataSource = await createDataSource({ url: services.databaseUrl, poolSize: 10 }).initialize();
    stops.push(() => dataSource.destroy());
    await createTables(dataSource);
    // Databases of their own: both call their tables alike.
    for (const engine of ['operaton', 'flowable']) {
      await dataSource.query(`CREATE DATABASE ${engine}`);
      const own = await createDataSource({ url: withDatabase(services.databaseUrl, engine), poolSize: 1 }).initialize();
      await createTables(own);
      await own.destroy();
    }
    const connection = await Connection.connect({ address: services.temporalAddress });
    stops.push(() => connection.close());
    const worker = await startWorker('baton', services);
    stops.push(() => worker.stop());
    const java = { classPath, folder: FOLDER, databaseUrl: services.databaseUrl };
    const operaton = await startJava('operaton', java);
    stops.push(() => operaton.stop());
    const flowable = await startJava('flowable', java);
    stops.push(() => flowable.stop());
    const baton = await batonSide({ dataSource, client: new Client({ connection, dataConverter: dataConverter() }) });
    const measured: Record<string, Compared> = {};
    for (const processId of PROCESS_IDS) {
      for (const clients of CLIENTS[processId]) {
        const name = `${processId}, ${clients} ${clients === 1 ? 'client' : 'clients'}`;
        log(`Measuring ${name}: ${rounds} rounds of ${roundMs / 1000} s for each …`);
        const at = (run: Run, ...pids: (number | undefined)[]): Subject => ({
          run: (ms) => run(processId, clients, ms),
          pids: [...pids, services.pids.postgres].filter((pid) => pid !== undefined),
        });
        const sides = {
          baton: at(baton, process.pid, worker.pid, services.pids.temporal),
          operaton: at(operaton.run, operaton.pid),
          flowable: at(flowable.run, flowable.pid),
        };
        const found = (measured[name] = compared(await interleaved(sides, { rounds, roundMs })));
        log(`… ${found.operaton.ratio} × Operaton, ${found.flowable.ratio} × Flowable`);
      }
    }
    return measured;
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
}

const before = loadavg()[0] ?? 0;
const report: PeersReport = {
  ...(parts.includes('memory') && {
    inMemory: await measureInMemory({ folder: join(FOLDER, 'npm'), rounds, roundMs, log }),
  }),
  ...(parts.includes('postgres') && { onPostgres: await onPostgres() }),
  loadAverage: [before, loadavg()[0] ?? 0],
};
writeSync(1, json ? `${JSON.stringify(report)}\n` : `${textOf(report)}\n\n${JSON.stringify(report, null, 2)}\n`);
