/** Where the Temporal server comes from on a machine that may have none: found, downloaded or built, in this order. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';

import { type Log, Refusal } from '../log.js';

/** The version that can be built from Go's module proxy; it contains server 1.29. */
const MODULE = 'github.com/temporalio/cli/cmd/temporal@v1.5.1';
const PROGRAM = process.platform === 'win32' ? 'temporal.exe' : 'temporal';

export type TemporalSource =
  /** A server that runs already. */
  | { readonly kind: 'address'; readonly address: string }
  /** The CLI, which contains a development server. */
  | { readonly kind: 'binary'; readonly path: string };

/**
 * Finds Temporal: `TEMPORAL_ADDRESS`; `temporal` on the PATH or where Go installs; our cache; the SDK's own download;
 * `go install`. What takes long says so.
 *
 * @throws Refusal where none of these is possible, naming each
 */
export async function findTemporal(log: Log): Promise<TemporalSource> {
  const address = process.env['TEMPORAL_ADDRESS'];
  if (address) return { kind: 'address', address };
  const path = (await installed()) ?? (await downloaded(log)) ?? (await built(log));
  if (path) return { kind: 'binary', path };
  throw new Refusal(
    'Expected a Temporal server, but there is none: TEMPORAL_ADDRESS is not set, the program "temporal" is not on the ' +
      'PATH, temporal.download cannot be reached, and Go (1.25 or newer) is not here to build it. ' +
      'Install the Temporal CLI or set TEMPORAL_ADDRESS, then start again.',
  );
}

function cacheDirectory(): string {
  return process.env['BATON_CACHE_DIR'] ?? join(homedir(), '.cache', 'baton', 'bin');
}

async function installed(): Promise<string | undefined> {
  const cache = cacheDirectory();
  const goBin = process.env['GOBIN'] ?? join(process.env['GOPATH'] ?? join(homedir(), 'go'), 'bin');
  const directories = [...(process.env['PATH'] ?? '').split(delimiter), goBin, cache].filter(
    (directory) => directory !== '',
  );
  const downloads = await readdir(cache).catch(() => []);
  return [
    ...directories.map((directory) => join(directory, PROGRAM)),
    ...downloads.filter((name) => name.startsWith('temporal-sdk-typescript-')).map((name) => join(cache, name)),
  ].find((path) => existsSync(path) && runs(path));
}

function runs(path: string): boolean {
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

/** The SDK downloads the CLI from temporal.download when it starts a test server; we keep the file, not the server. */
async function downloaded(log: Log): Promise<string | undefined> {
  log('Temporal is not installed. Downloading it from temporal.download (about 100 MB, once) …');
  const downloadDir = cacheDirectory();
  await mkdir(downloadDir, { recursive: true });
  try {
    const { TestWorkflowEnvironment } = await import('@temporalio/testing');
    const server = await TestWorkflowEnvironment.createLocal({
      server: { executable: { type: 'cached-download', downloadDir, ttl: '3650 days' } },
    });
    await server.teardown();
  } catch (error) {
    log(`The download did not work: ${causeOf(error)}.`);
    return undefined;
  }
  return installed();
}

async function built(log: Log): Promise<string | undefined> {
  if (spawnSync('go', ['version'], { stdio: 'ignore' }).status !== 0) {
    log('Go is not installed either, so Temporal cannot be built here.');
    return undefined;
  }
  const cache = cacheDirectory();
  await mkdir(cache, { recursive: true });
  log(`Building Temporal with Go, once (2 to 15 minutes): go install ${MODULE} …`);
  const go = spawn('go', ['install', '-v', MODULE], {
    env: { ...process.env, GOBIN: cache, GOFLAGS: '-buildvcs=false' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const stopWithUs = (): void => void go.kill();
  process.once('exit', stopWithUs);
  const progress = { downloads: 0, packages: 0, last: '' };
  createInterface({ input: go.stderr }).on('line', (line) => {
    if (line.startsWith('go: downloading')) progress.downloads += 1;
    else progress.packages += 1;
    progress.last = line;
  });
  const ticking = setInterval(() => {
    log(`  … ${progress.downloads} modules downloaded, ${progress.packages} packages compiled`);
  }, 15_000);
  const status = await new Promise((resolve) => go.once('exit', resolve).once('error', resolve));
  clearInterval(ticking);
  process.off('exit', stopWithUs);
  if (status !== 0) {
    log(`The build did not work: ${progress.last}`);
    return undefined;
  }
  log(`Temporal is built: ${join(cache, PROGRAM)}`);
  return join(cache, PROGRAM);
}

/** The SDK's messages are chains `what failed: why: why`; the last link says it. */
function causeOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split(': ').at(-1) ?? '';
}
