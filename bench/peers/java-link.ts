/** Engines that are embedded in a Java program: `java/`, built by Maven into a folder of this repository's own. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

import type { Load } from '../load.js';
import { type Engine, PROCESS_IDS, type ProcessId, xmlFor } from './processes.js';

const SOURCES = fileURLToPath(new URL('../../../bench/peers/java/pom.xml', import.meta.url));

export interface JavaLink {
  readonly pid: number;
  run(processId: ProcessId, concurrency: number, ms: number): Promise<Load>;
  stop(): Promise<void>;
}

/** Downloads what is missing from Maven Central. Needs a JDK 17 and Maven. Returns the class path. */
export async function buildJava(folder: string): Promise<string> {
  const target = join(folder, 'target');
  const maven = spawn(
    'mvn',
    [
      ...['-q', '-B', '-f', SOURCES, `-Dmaven.repo.local=${join(folder, 'm2')}`, `-Dpeers.target=${target}`],
      ...['compile', 'dependency:copy-dependencies'],
    ],
    { stdio: ['ignore', 2, 2] },
  );
  const [code] = (await once(maven, 'exit')) as [number];
  if (code !== 0) throw new Error('Expected Maven to build bench/peers/java, but it failed: see above.');
  return `${join(target, 'classes')}:${join(target, 'dependency', '*')}`;
}

export async function startJava(
  engine: Exclude<Engine, 'baton' | 'bpmn-engine'>,
  {
    classPath,
    folder,
    databaseUrl,
  }: { readonly classPath: string; readonly folder: string; readonly databaseUrl: string },
): Promise<JavaLink> {
  const models = join(folder, 'models', engine);
  await mkdir(models, { recursive: true });
  for (const id of PROCESS_IDS) await writeFile(join(models, `${id}.bpmn`), xmlFor(engine, id));
  const { hostname, port, username, password } = new URL(databaseUrl);
  const jdbc = `jdbc:postgresql://${hostname}:${port}/${engine}`;
  const child = spawn('java', [
    ...['-cp', classPath, '-Xmx512m', 'baton.bench.Main', engine, jdbc],
    ...[decodeURIComponent(username), decodeURIComponent(password), models],
  ]);
  child.stderr.pipe(process.stderr);
  const answers = linesOf(child);
  const next = async (): Promise<string> => {
    const { value, done } = await answers.next();
    if (done === true) throw new Error(`Expected ${engine} to answer, but it ended: see above.`);
    return value;
  };
  for (let line = await next(); line !== 'ready'; line = await next()) process.stderr.write(`${line}\n`);
  return {
    pid: child.pid!,
    async run(processId, concurrency, ms) {
      child.stdin.write(`${processId} ${concurrency} ${Math.round(ms)}\n`);
      return JSON.parse(await next()) as Load;
    },
    async stop() {
      child.stdin.end();
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}

function linesOf(child: ChildProcessWithoutNullStreams): AsyncIterator<string> {
  return createInterface({ input: child.stdout })[Symbol.asyncIterator]();
}

/** The same server's database of this name. */
export function withDatabase(databaseUrl: string, name: string): string {
  const url = new URL(databaseUrl);
  url.pathname = `/${name}`;
  return url.href;
}
