/** `baton view check`, `rebuild` and `restart`: PostgreSQL's view of instances beside what Temporal tells of them. */
import { parseArgs } from 'node:util';
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, Runtime } from '@temporalio/worker';

import type { Difference } from '../database/view/comparison.js';
import { createDataSource } from '../database/data-source.js';
import { dataConverter } from '../worker/temporal/data-converter.js';
import { connectionOptions, readTemporal } from '../worker/temporal/settings.js';
import { checkView, type InstanceReport, type ViewOptions } from '../worker/view/check.js';
import { rebuildView } from '../worker/view/rebuild.js';
import { restartLost } from '../worker/view/restart.js';
import { TASK_QUEUE } from '../workflows/contract.js';
import { Refusal } from './log.js';
import { VIEW_OPTIONS } from './view-options.js';

/** One for the transaction that compares, others for what is read meanwhile. */
const CONNECTIONS = 4;

const VERBS = { check: checkView, rebuild: rebuildView, restart: restartLost };

/** Tells each instance that is not as it should be, then how many were looked at. Sets exit code 1 where one was not. */
export async function runView(verb: keyof typeof VERBS): Promise<void> {
  const { values } = parseArgs({ options: VIEW_OPTIONS });
  const counts: Partial<Record<InstanceReport['outcome'] | 'instances', number>> = { instances: 0 };
  const count = (what: keyof typeof counts): number => (counts[what] = (counts[what] ?? 0) + 1);
  const say = (told: unknown, text: string): boolean =>
    process.stdout.write(`${values.json === true ? JSON.stringify(told) : text}\n`);
  await withView(values.instance, async (options) => {
    for await (const report of VERBS[verb](options)) {
      count('instances');
      count(report.outcome);
      if (report.outcome !== 'same') say(report, textOf(report));
    }
  });
  const { instances, same = 0, rebuilt = 0, restarted = 0, unknown = 0, ...wrong } = counts;
  const parts = Object.entries({ same, rebuilt, restarted, unknown, ...wrong }).filter(([, number]) => number > 0);
  say(counts, `${String(instances)} process instances: ${parts.map(([what, n]) => `${String(n)} ${what}`).join(', ')}`);
  if (Object.keys(wrong).length > 0) process.exitCode = 1;
}

async function withView(
  instances: readonly string[] | undefined,
  use: (options: ViewOptions) => Promise<void>,
): Promise<void> {
  const { DATABASE_URL: url, BATON_TASK_QUEUE } = process.env;
  if (!url) throw new Refusal('Expected DATABASE_URL to name the database, but it is not set.');
  const temporal = readTemporal(process.env);
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const dataSource = await createDataSource({
    url,
    poolSize: CONNECTIONS,
    applicationName: 'baton-view',
  }).initialize();
  const connection = await Connection.connect(connectionOptions(temporal));
  try {
    await use({
      dataSource,
      client: new Client({ connection, namespace: temporal.namespace, dataConverter: dataConverter(temporal) }),
      taskQueue: BATON_TASK_QUEUE ?? TASK_QUEUE,
      ...(instances && { processInstanceKeys: instances }),
    });
  } finally {
    await connection.close();
    await dataSource.destroy();
  }
}

function textOf({ processInstanceKey, outcome, steps, reason, differences }: InstanceReport): string {
  const head = `${processInstanceKey} ${outcome}: ${String(steps.told)} steps are told, ${String(steps.view)} are in the view`;
  return [`${head}${reason === undefined ? '' : `; ${reason}`}`, ...differences.map(lineOf)].join('\n');
}

function lineOf({ table, row, expected, actual }: Difference): string {
  if (actual === undefined) return `  ${table} ${row}: expected ${JSON.stringify(expected)}, but there is none`;
  if (expected === undefined) return `  ${table} ${row}: expected no such row, but there is ${JSON.stringify(actual)}`;
  return `  ${table} ${row}: expected ${JSON.stringify(expected)}, but found ${JSON.stringify(actual)}`;
}
