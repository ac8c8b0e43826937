/**
 * `npm run bench:start`: how long a warm `npm start` takes to its first completed instance, and what all that it starts keeps
 * in memory when nothing happens. The first start, which makes the databases, is not counted. `--json` and `--rounds` as of
 * `npm run bench`.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';

import { freePort } from '../bin/embedded/ports.js';
import { PROJECT_ROOT } from '../bin/project-root.js';
import { xmlOf } from './definitions.js';
import { median } from './load.js';
import { cpuSecondsOf, memoryBelow } from './proc.js';

const { values: flags } = parseArgs({
  options: { json: { type: 'boolean', default: false }, rounds: { type: 'string', default: '3' } },
});

const PROCESS_ID = 'benchFirst';
/** How long everything has been left alone when its memory is read. */
const IDLE_MS = 15_000;

/** What `npm start` starts, by a part of its command line; the rest is npm and the process that starts the others. */
const PARTS = {
  PostgreSQL: 'postgres',
  Temporal: 'start-dev',
  worker: 'worker/main.js',
  API: 'api/main.js',
} as const;

interface Round {
  /** From the command to the answer that tells the instance has completed, ms. */
  readonly firstInstanceMs: number;
  /** CPU time of all processes until then, s: what the time comes to where others use the machine too. */
  readonly cpuSeconds: number;
  /** To the line that says where everything is, ms. */
  readonly startedMs: number;
  /** MB, by part and in all. */
  readonly idleMb: Readonly<Record<string, number>>;
}

const directory = await mkdtemp(join(tmpdir(), 'baton-bench-start-'));
await chmod(directory, 0o755);
const port = await freePort({ preferred: 0, purpose: 'the API', log: () => undefined });
const api = `http://127.0.0.1:${port}/v2`;

const log = (line: string): void => void process.stderr.write(`${line}\n`);

function npmStart(): ChildProcess {
  return spawn('npm', ['start', '--silent', '--', '--json'], {
    cwd: PROJECT_ROOT,
    env: { ...process.env, BATON_DATA_DIR: directory, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: true,
  });
}

/** As Ctrl-C does: the signal reaches npm and whatever it runs. */
async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.pid === undefined) return;
  const ended = once(child, 'exit');
  process.kill(-child.pid, 'SIGINT');
  await ended;
}

async function started(child: ChildProcess): Promise<void> {
  const over = new AbortController();
  const ended = once(child, 'exit', { signal: over.signal }).then(() => {
    throw new Error('Expected npm start to say where everything is, but it ended.');
  });
  await Promise.race([once(child.stdout!, 'data', { signal: over.signal }), ended]).finally(() => over.abort());
}

async function post(path: string, body: object | FormData): Promise<boolean> {
  const form = body instanceof FormData;
  const request = form ? { body } : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  return fetch(`${api}${path}`, { method: 'POST', ...request }).then(
    ({ ok }) => ok,
    () => false,
  );
}

async function prepare(): Promise<void> {
  const child = npmStart();
  try {
    await started(child);
    const form = new FormData();
    form.append('resources', new Blob([xmlOf(PROCESS_ID, [])]), `${PROCESS_ID}.bpmn`);
    if (!(await post('/deployments', form)))
      throw new Error('Expected the process to be deployed, but it was refused.');
  } finally {
    await stop(child);
  }
}

async function round(): Promise<Round> {
  const began = performance.now();
  const child = npmStart();
  try {
    const startedMs = started(child).then(() => performance.now() - began);
    startedMs.catch(() => undefined);
    while (!(await post('/process-instances', { processDefinitionId: PROCESS_ID, awaitCompletion: true }))) {
      if (child.exitCode !== null) throw new Error('Expected npm start to run, but it ended.');
      await sleep(20);
    }
    const firstInstanceMs = performance.now() - began;
    const cpuSeconds = Math.round((await cpuSecondsOf([child.pid!])) * 10) / 10;
    const all = { firstInstanceMs: Math.round(firstInstanceMs), cpuSeconds, startedMs: Math.round(await startedMs) };
    await sleep(IDLE_MS);
    return { ...all, idleMb: await idleMb(child.pid!) };
  } finally {
    await stop(child);
  }
}

async function idleMb(pid: number): Promise<Readonly<Record<string, number>>> {
  const sums: Record<string, number> = {};
  for (const { command, mb } of await memoryBelow(pid)) {
    const [name] = Object.entries(PARTS).find(([, part]) => command.includes(part)) ?? ['npm start itself'];
    sums[name] = (sums[name] ?? 0) + mb;
    sums['all'] = (sums['all'] ?? 0) + mb;
  }
  return Object.fromEntries(Object.entries(sums).map(([name, mb]) => [name, Math.round(mb)]));
}

try {
  log('The first start makes the databases …');
  await prepare();
  const rounds: Round[] = [];
  for (let number = 1; number <= Number(flags.rounds); number += 1) {
    log(`Start ${number} …`);
    rounds.push(await round());
  }
  const report = {
    firstInstanceMs: median(rounds.map(({ firstInstanceMs }) => firstInstanceMs)),
    cpuSeconds: median(rounds.map(({ cpuSeconds }) => cpuSeconds)),
    startedMs: median(rounds.map(({ startedMs }) => startedMs)),
    idleMb: median(rounds.map(({ idleMb }) => idleMb['all'] ?? Number.NaN)),
    rounds,
    loadAverage: loadavg()[0],
  };
  process.stdout.write(
    flags.json
      ? `${JSON.stringify(report)}\n`
      : `First completed instance after ${report.firstInstanceMs} ms and ${report.cpuSeconds} s of CPU time, everything up after ${report.startedMs} ms; ${report.idleMb} MB when idle.\n${JSON.stringify(report, null, 2)}\n`,
  );
} finally {
  await rm(directory, { recursive: true, force: true });
}
