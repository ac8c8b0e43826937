/**
 * What every command of the repository begins with: `node bin/bootstrap.mjs start|test|test-quick|lint|build`. Runs on a
 * fresh clone, so it is plain JavaScript without dependencies: it installs the packages, builds, and hands over.
 */
import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { root, run } from './run.mjs';

const SOURCES = ['workflows', 'processes', 'activities', 'database', 'api', 'worker', 'bin', 'bench'];
const CONFIGURATION = ['package-lock.json', 'tsconfig.json', 'tsconfig.build.json'];

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  fail(`Expected Node.js 20.19 or newer, but this is ${process.versions.node}.`);
}

/** Runs `npm ci` unless node_modules holds just what package-lock.json names. */
export async function install() {
  checkNode();
  if (installed()) return;
  say('Installing packages with npm (a minute or two the first time) …');
  const status = await run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], {
    shell: process.platform === 'win32',
  });
  if (status !== 0) fail('Expected npm ci to install the packages, but it failed: see above.');
}

function installed() {
  try {
    const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
    const present = JSON.parse(readFileSync(join(root, 'node_modules', '.package-lock.json'), 'utf8')).packages;
    return Object.entries(wanted).every(
      ([path, entry]) => path === '' || entry.optional || entry.version === present[path]?.version,
    );
  } catch {
    return false;
  }
}

/** Compiles to dist/ unless that is newer than every source. */
export async function build() {
  const stamp = join(root, 'dist', '.built');
  const newest = Math.max(
    ...CONFIGURATION.map((file) => modified(join(root, file))),
    ...SOURCES.map((f) => newestIn(join(root, f))),
  );
  if (existsSync(stamp) && modified(stamp) > newest) return;
  say('Compiling …');
  const started = new Date();
  rmSync(stamp, { force: true });
  const status = await run(process.execPath, [
    join(root, 'node_modules/typescript/bin/tsc'),
    '-p',
    'tsconfig.build.json',
  ]);
  if (status !== 0) fail('Expected the sources to compile, but they did not: see above.');
  writeFileSync(stamp, '');
  utimesSync(stamp, started, started);
}

function modified(path) {
  return existsSync(path) ? statSync(path).mtimeMs : 0;
}

function newestIn(directory) {
  if (!existsSync(directory)) return 0;
  const files = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.name.endsWith('.ts'),
  );
  return Math.max(0, ...files.map((entry) => modified(join(entry.parentPath, entry.name))));
}

function say(line) {
  process.stderr.write(`${line}\n`);
}

function fail(line) {
  say(line);
  process.exit(1);
}

async function main(command, args) {
  await install();
  if (command === 'start') {
    await build();
    await import(pathToFileURL(join(root, 'dist/bin/start.js')).href);
  } else if (command === 'build') {
    await build();
  } else {
    const { check } = await import('./check.mjs');
    process.exitCode = await check(command, args);
  }
}

if (process.argv[1] && fileURLToPath(import.meta.url) === process.argv[1]) {
  const [command = '', ...args] = process.argv.slice(2);
  if (!['start', 'test', 'test-quick', 'lint', 'build'].includes(command)) {
    fail('Usage: node bin/bootstrap.mjs start | test | test-quick | lint | build');
  }
  await main(command, args);
}
