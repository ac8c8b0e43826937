/**
 * `npm run bench:setups`: one API and one worker process beside another setup of them, on the same servers, by user tasks over
 * the REST API: `-- scaled` (two APIs, three workers), `-- observed` (metrics, scraped, and traces, collected) and `-- plain`
 * (nothing sealed for Temporal); all one after the other where none is named. `--json`, `--rounds`, `--seconds` as of
 * `npm run bench`. Rounds are interleaved; ratios of throughput and p50 are medians over the rounds.
 */
import { createServer } from 'node:http';
import { once } from 'node:events';
import { loadavg } from 'node:os';
import type { AddressInfo } from 'node:net';

import { freePort } from '../bin/embedded/ports.js';
import { type Deployed, deployApi, deployWorker } from './deployed.js';
import { interleaved, type Round, type Subject } from './interleaved.js';
import { load, type Load, median, percentile } from './load.js';
import { deployRoundTrip, roundTrip } from './round-trip.js';
import { type BenchServices, startServices } from './services.js';
import { roundFlags } from './flags.js';

interface Setup {
  readonly apis: number;
  readonly workers: number;
  /** Of each process; what it needs beside it ends with the comparison. */
  environment?(stops: Stops): Promise<NodeJS.ProcessEnv>;
}

type Stops = (() => unknown)[];

const ONE: Setup = { apis: 1, workers: 1 };

const SETUPS: Readonly<Record<string, Setup>> = {
  scaled: { apis: 2, workers: 3 },
  observed: { ...ONE, environment: observed },
  plain: { ...ONE, environment: () => Promise.resolve({ BATON_TEMPORAL_ENCRYPTION: 'off' }) },
};

const CLIENTS = 8;
const SCRAPE_MS = 5_000;

const { json, rounds, roundMs, parts: names } = roundFlags({ rounds: '7', seconds: '4' }, Object.keys(SETUPS));

const log = (line: string): void => void process.stderr.write(`${line}\n`);

/** A collector that takes spans and keeps none, and a scraper of each process's metrics. */
async function observed(stops: Stops): Promise<NodeJS.ProcessEnv> {
  const collector = createServer((request, response) => {
    request.resume().on('end', () => response.writeHead(200, { 'content-type': 'application/json' }).end('{}'));
  });
  await once(collector.listen(0, '127.0.0.1'), 'listening');
  stops.push(() => collector.close());
  const management = await freePort({ preferred: 0, purpose: 'management', log: () => undefined });
  const scraper = setInterval(() => {
    void fetch(`http://127.0.0.1:${management}/metrics`).then(
      (answer) => answer.arrayBuffer(),
      () => undefined,
    );
  }, SCRAPE_MS);
  stops.push(() => clearInterval(scraper));
  return {
    MANAGEMENT_PORT: String(management),
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${(collector.address() as AddressInfo).port}`,
  };
}

/** Starts the setup; what it answers is a load on all its APIs. */
async function begin(name: string, setup: Setup, services: BenchServices, stops: Stops): Promise<Subject> {
  const taskQueue = `bench-${name}`;
  const pids = [process.pid, ...Object.values(services.pids)];
  const deploy = async <Process extends Deployed>(
    start: (environment: NodeJS.ProcessEnv) => Process | Promise<Process>,
  ): Promise<Process> => {
    const deployed = await start((await setup.environment?.(stops)) ?? {});
    stops.push(() => deployed.stop());
    pids.push(deployed.pid);
    return deployed;
  };
  for (let worker = 0; worker < setup.workers; worker += 1)
    await deploy((environment) => deployWorker({ services, taskQueue, environment }));
  const urls: string[] = [];
  for (let api = 0; api < setup.apis; api += 1)
    urls.push((await deploy((environment) => deployApi({ services, taskQueue, environment }))).url);
  await deployRoundTrip(urls[0]!);
  let turn = 0;
  const runOne = (): Promise<void> => roundTrip(urls[(turn += 1) % urls.length]!);
  return { run: (ms) => load({ concurrency: CLIENTS, ms, runOne }), pids };
}

interface Side {
  readonly throughput: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** CPU time of an instance: client, API, worker, Temporal and PostgreSQL. */
  readonly cpuMs: number;
}

interface Comparison {
  readonly one: Side;
  readonly other: Side;
  /** The other's by the one's. */
  readonly throughputRatio: number;
  readonly p50Ratio: number;
  readonly cpuRatio: number;
  readonly loadAverage: number;
}

async function compare(name: string): Promise<Comparison> {
  const services = await startServices(log, { max_connections: '300' });
  const stops: Stops = [() => services.stop()];
  try {
    const one = await begin('one', ONE, services, stops);
    const other = await begin(name, SETUPS[name]!, services, stops);
    log(`Measuring ${name}: ${rounds} rounds of ${roundMs / 1000} s for each …`);
    const loads = await interleaved({ one, other }, { rounds, roundMs });
    const p50 = ({ latencies }: Load): number => percentile(latencies, 50);
    const ratio = (of: (load: Load) => number): number =>
      rounded(median(loads.other.map((load, round) => of(load) / of(loads.one[round]!))));
    const [ofOne, ofOther] = [side(loads.one), side(loads.other)];
    return {
      ...{ one: ofOne, other: ofOther, cpuRatio: rounded(ofOther.cpuMs / ofOne.cpuMs) },
      throughputRatio: ratio(({ throughput }) => throughput),
      p50Ratio: ratio(p50),
      loadAverage: rounded(loadavg()[0] ?? 0),
    };
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
}

function side(loads: readonly Round[]): Side {
  const latencies = loads.flatMap((load) => load.latencies);
  return {
    throughput: rounded(median(loads.map(({ throughput }) => throughput))),
    p50Ms: rounded(percentile(latencies, 50)),
    p99Ms: rounded(percentile(latencies, 99)),
    cpuMs: rounded((loads.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0) * 1000) / latencies.length),
  };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

const report: Record<string, Comparison> = {};
for (const name of names) {
  const found = (report[name] = await compare(name));
  log(
    `${name}: ${found.throughputRatio} × the throughput of one API and one worker, ${found.p50Ratio} × its p50, ${found.cpuRatio} × the CPU time.`,
  );
}
process.stdout.write(`${json ? JSON.stringify(report) : JSON.stringify(report, null, 2)}\n`);
