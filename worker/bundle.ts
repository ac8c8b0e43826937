/**
 * The workflow code as Temporal's sandbox loads it: bundled once for its content and kept beside the packages, since
 * bundling takes seconds. Works on the sources (tests) and on dist/ alike.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger, type WorkflowBundleWithSourceMap } from '@temporalio/worker';

import { FAILURE_CONVERTER } from './temporal/data-converter.js';

const HERE = fileURLToPath(import.meta.url);
const WORKFLOWS = join(dirname(dirname(HERE)), 'workflows');

/** `.ts` where this runs from the sources. */
const EXTENSION = extname(HERE);

/** Evaluated once per thread instead of once per instance; they keep nothing of an instance. */
const PRELOADED = ['plan-cache.js', 'engine/index.js'];

/** Without it a trace ends where an instance begins. */
const TRACE_HEADERS = 'trace-headers.interceptor.js';

/** Of cron-parser's reader of crontab files, which nothing here calls. */
const IGNORED = ['fs', 'fs/promises'];

const fileOf = (name: string): string => join(WORKFLOWS, name.replace(/\.js$/, EXTENSION));

/**
 * Bundles the workflows, or takes the bundle of the same sources and SDK from the cache.
 * @param interceptors - paths of further modules that intercept the workflows, each whole in itself
 */
export async function workflowBundle(interceptors: readonly string[] = []): Promise<WorkflowBundleWithSourceMap> {
  const cached = join(cacheDirectory(), `workflows-${await fingerprint(interceptors)}.cjs`);
  if (existsSync(cached)) return { code: await readFile(cached, 'utf8'), sourceMap: '' };
  const bundle = await bundleWorkflowCode({
    workflowsPath: fileOf('process.workflow.js'),
    payloadConverterPath: fileOf('plan-converter.js'),
    failureConverterPath: FAILURE_CONVERTER,
    preloadModules: PRELOADED.map(fileOf),
    ignoreModules: IGNORED,
    workflowInterceptorModules: [fileOf(TRACE_HEADERS), ...interceptors],
    logger: new DefaultLogger('ERROR'),
  });
  // Several workers may start at once: each writes its own file and puts it in place whole. A read-only disk is fine.
  const unfinished = `${cached}.${process.pid}`;
  await mkdir(dirname(cached), { recursive: true })
    .then(() => writeFile(unfinished, bundle.code))
    .then(() => rename(unfinished, cached))
    .catch(() => undefined);
  return bundle;
}

/** Of the sources and of the packages that go into the bundle. */
async function fingerprint(interceptors: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  const files = (await readdir(WORKFLOWS, { recursive: true })).filter((file) => extname(file) === EXTENSION).sort();
  const own = files.map((name) => join(WORKFLOWS, name));
  for (const file of [...own, FAILURE_CONVERTER, ...interceptors, HERE, installedPackages()]) {
    hash
      .update(file)
      .update('\0')
      .update(await readFile(file))
      .update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}

/** npm's own list of what is installed, with versions. */
function installedPackages(): string {
  return join(nodeModules(), '.package-lock.json');
}

function cacheDirectory(): string {
  return join(nodeModules(), '.cache', 'baton');
}

function nodeModules(): string {
  const sdk = createRequire(import.meta.url).resolve('@temporalio/workflow/package.json');
  return dirname(dirname(dirname(sdk)));
}

if (process.argv[1] === HERE) await workflowBundle();
