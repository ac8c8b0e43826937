/**
 * The project's programs in one file each: a process has read it in a third of the time that a thousand files take. Made
 * once for their content, and kept beside the packages.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CACHE = join(ROOT, 'node_modules', '.cache', 'baton');
const SOURCES = [
  'activities',
  'api',
  'database',
  'observability',
  'processes',
  'worker',
  'workflows',
  'tests/crash',
  'tests/support',
];
const PROGRAMS = ['api/main.ts', 'worker/main.ts', 'tests/crash/api-with-heap.ts'];
/** Not there, native, or known to each other by what they are. */
const EXTERNAL = [
  /^@temporalio\//,
  /^@node-rs\//,
  /^@nestjs\/(microservices|websockets)/,
  'pg-native',
  '@fastify/static',
];

/** Path of the program, e.g. `api/main.ts`, to run. */
export async function built(program) {
  const directory = join(CACHE, `programs-${await fingerprint()}`);
  if (!existsSync(directory)) await build(directory);
  return join(directory, program.replace(/\.ts$/, '.js'));
}

/** Several processes may start at once: each writes a folder of its own, and the first puts it in place whole. */
async function build(directory) {
  const [{ rolldown }, { compile }] = await Promise.all([import('rolldown'), import('./typescript-hooks.mjs')]);
  // Compiled like everywhere in the tests; who looks for files beside it finds them.
  const transform = async (text, id) => {
    if (!id.endsWith('.ts') && !text.includes('import.meta.url')) return undefined;
    const code = id.endsWith('.ts') ? await compile(id, text) : text;
    return { code: code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href)), moduleType: 'js' };
  };
  const bundle = await rolldown({
    cwd: ROOT,
    input: Object.fromEntries(PROGRAMS.map((program) => [program.replace(/\.ts$/, ''), program])),
    platform: 'node',
    external: EXTERNAL,
    resolve: { extensionAlias: { '.js': ['.ts', '.js'] } },
    plugins: [{ name: 'as-in-its-file', transform }],
    // Packages evaluate code and import each other in circles.
    checks: { eval: false, circularDependency: false },
  });
  const unfinished = `${directory}.${process.pid}`;
  await bundle.write({ dir: unfinished, keepNames: true });
  await bundle.close();
  await rename(unfinished, directory).catch((error) => {
    if (!existsSync(directory)) throw error;
  });
}

async function fingerprint() {
  // Checkouts may share their packages, and what a program reads beside it is by its own path.
  const hash = createHash('sha256').update(`${ROOT}\0`);
  const listed = await Promise.all(
    SOURCES.map(async (source) =>
      (await readdir(join(ROOT, source), { recursive: true }))
        .filter((file) => /\.m?ts$|\.mjs$/.test(file))
        .map((file) => join(source, file)),
    ),
  );
  const files = ['node_modules/.package-lock.json', ...listed.flat().sort()];
  const contents = await Promise.all(files.map((file) => readFile(join(ROOT, file))));
  files.forEach((file, index) => hash.update(`${file}\0`).update(contents[index]).update('\0'));
  return hash.digest('hex').slice(0, 16);
}
