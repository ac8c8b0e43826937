/** One run: a world under load, disturbed by a plan; then calm, and a look at what has to hold. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import type { Log } from '../../bin/log.js';
import { createDataSource } from '../../database/data-source.js';
import { dataConverter } from '../../worker/temporal/data-converter.js';
import { random } from '../support/random.js';
import { calm } from './calm.js';
import { CarefulClient } from './client.js';
import { deployAll } from './deploy.js';
import { disturb } from './disturbances.js';
import type { Findings, Violation } from './invariants/invariant.js';
import { Ledger } from './ledger.js';
import { load } from './load/load.js';
import { planOf } from './plan.js';
import { type Report, reportOf } from './report.js';
import { startWorld, type World } from './world.js';

export interface RunOptions {
  /** For data and logs; empty. */
  readonly directory: string;
  readonly seed: number;
  /** Of the disturbances, ms. */
  readonly lengthMs: number;
  readonly log: Log;
}

export async function run(options: RunOptions): Promise<Report> {
  const world = await startWorld(options.directory, options.log);
  try {
    return await tried(world, options);
  } finally {
    await world.stop();
  }
}

async function tried(world: World, { seed, lengthMs, log }: RunOptions): Promise<Report> {
  const timeline: string[] = [];
  const begunAt = Date.now();
  const note = (line: string): void => {
    const told = `${((Date.now() - begunAt) / 1_000).toFixed(1).padStart(7)} s  ${line}`;
    timeline.push(told);
    log(told);
  };
  const ledger = new Ledger();
  const [starting, working] = [new AbortController(), new AbortController()];
  const client = new CarefulClient(world.urls, ledger, working.signal);
  await deployAll(client);
  const dataSource = await createDataSource({
    url: world.databaseUrl,
    poolSize: 4,
    applicationName: 'chaos',
  }).initialize();
  const temporal = Connection.lazy({ address: world.temporal.address });
  const unforeseen: Violation[] = [];
  const { begun, over: loaded } = load({
    context: { client, ledger, next: random(seed), dataSource },
    starting: starting.signal,
    working: working.signal,
    // What the load itself asks of the database fails while that is away.
    failed: (error) => {
      if (error instanceof Error && error.message.startsWith('Expected')) unforeseen.push({ what: error.message });
    },
  });
  try {
    const findings: Omit<Findings, 'mails' | 'messages'> = {
      ledger,
      client: new Client({ connection: temporal, dataConverter: dataConverter() }),
      dataSource,
      sql: (text, values = []) => dataSource.query(text, [...values]),
    };
    await disturbAll(world, { seed, lengthMs, note, failed: (what) => void unforeseen.push({ what }) });
    starting.abort();
    await begun;
    note('calm');
    if (!(await calm(findings, note))) note('nothing happens any more');
    working.abort();
    await loaded;
    const [mails, messages] = await Promise.all([world.mails.list(Infinity), world.messages.list(Infinity)]);
    return await reportOf({ ...findings, mails, messages }, { seed, timeline, unforeseen });
  } finally {
    starting.abort();
    working.abort();
    await loaded;
    await temporal.close();
    await dataSource.destroy();
  }
}

/** Each begins at its time, whether or not those before it have ended. */
async function disturbAll(
  world: World,
  {
    seed,
    lengthMs,
    note,
    failed,
  }: Pick<RunOptions, 'seed' | 'lengthMs'> & { readonly note: Log; readonly failed: Log },
): Promise<void> {
  const begunAt = Date.now();
  const under = new Set<Promise<void>>();
  for (const disturbance of planOf(seed, lengthMs)) {
    await sleep(Math.max(0, begunAt + disturbance.atMs - Date.now()));
    const { kind, lastsMs } = disturbance;
    note(`${kind}, ${String(lastsMs)} ms`);
    const over = disturb(world, disturbance).then(
      (what) => note(`  over: ${kind} ${what}`),
      (error: unknown) => failed(`${kind}: ${String(error)}`),
    );
    under.add(over);
  }
  await Promise.all(under);
  await sleep(Math.max(0, begunAt + lengthMs - Date.now()));
}
