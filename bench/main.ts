/**
 * `npm run bench`: Baton against Temporal workflows written by hand that do the same work. `-- --json` prints one JSON
 * object instead of the table; `--rounds` and `--seconds` change how long it measures.
 */
import { writeSync } from 'node:fs';
import { arch, cpus, platform } from 'node:os';
import { Client, Connection } from '@temporalio/client';

import { createDataSource } from '../database/data-source.js';
import { dataConverter } from '../worker/temporal/data-converter.js';
import { measureApi } from './api.js';
import { deployAll } from './definitions.js';
import { type Measured, measure } from './measure.js';
import { type Report, textOf } from './report.js';
import { type BenchServices, startServices } from './services.js';
import { comparisons } from './subjects.js';
import { versions } from './versions.js';
import { createTables } from './work.js';
import { startWorker } from './worker-link.js';
import { roundFlags } from './flags.js';

const { json, rounds, roundMs } = roundFlags({ rounds: '5', seconds: '3' });

const log = (line: string): void => void process.stderr.write(`${line}\n`);

async function bench(services: BenchServices): Promise<Report> {
  const dataSource = await createDataSource({
    url: services.databaseUrl,
    poolSize: 10,
    applicationName: 'bench',
  }).initialize();
  await createTables(dataSource);
  const connection = await Connection.connect({ address: services.temporalAddress });
  const client = new Client({ connection, dataConverter: dataConverter() });
  const definitions = await deployAll(dataSource);
  log('Starting a worker for each side (bundling takes a while the first time) …');
  const workers = {
    baton: await startWorker('baton', services),
    handWritten: await startWorker('handWritten', services),
  };
  try {
    const measured: Record<string, Measured> = {};
    for (const comparison of comparisons({ client, dataSource, definitions })) {
      log(`Measuring ${comparison.name}: ${rounds} rounds of ${roundMs / 1000} s for each …`);
      measured[comparison.name] = await measure(comparison, { workers, servers: services.pids, rounds, roundMs });
    }
    const { fiveTasks, userTask, multiInstance100 } = measured as Record<keyof Report['measured'], Measured>;
    const [baton, handWritten] = await Promise.all([workers.baton.usage(), workers.handWritten.usage()]);
    log('Measuring the API …');
    return {
      ratios: { fiveTasks: fiveTasks.ratios, userTask: userTask.ratios, multiInstance100: multiInstance100.ratios },
      measured: { fiveTasks, userTask, multiInstance100 },
      peakMemoryMb: {
        batonWorker: Math.round(baton.peakMemoryMb),
        handWrittenWorker: Math.round(handWritten.peakMemoryMb),
      },
      api: await measureApi({ services, roundMs }),
      versions: await versions(connection, dataSource),
      machine: { cpus: cpus().length, model: cpus()[0]?.model ?? '', platform: `${platform()} ${arch()}` },
    };
  } finally {
    await Promise.all([workers.baton.stop(), workers.handWritten.stop()]);
    await connection.close();
    await dataSource.destroy();
  }
}

const services = await startServices(log);
try {
  const report = await bench(services);
  // Written at once, so that a pipe has all of it before the process ends.
  writeSync(1, json ? `${JSON.stringify(report)}\n` : `${textOf(report)}\n\n${JSON.stringify(report, null, 2)}\n`);
} finally {
  await services.stop();
}
