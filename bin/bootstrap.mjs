/**
 * What every command of the repository begins with: `node bin/bootstrap.mjs start|test|test-quick|lint|build`. Runs on a
 * fresh clone, so it is plain JavaScript without dependencies: it installs the packages, builds, and hands over.
 */
import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { root, run } from './run.mjs';

const SOURCES = ['workflows', 'processes', 'activities', 'database', 'observability', 'api', 'worker', 'bin', 'bench'];
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
export function build() {
  return unlessBuilt({
    stamp: join(root, 'dist', '.built'),
    sources: [...CONFIGURATION, ...SOURCES],
    what: 'the sources',
    args: ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'],
  });
}

/** Bundles the web app to console/dist/ unless that is newer than what it is made of. */
export function buildConsole() {
  return unlessBuilt({
    stamp: join(root, 'console', 'dist', '.built'),
    sources: ['package-lock.json', 'console', 'workflows'],
    what: 'the web app',
    args: ['node_modules/vite/bin/vite.js', 'build', 'console', '--logLevel', 'warn'],
  });
}

async function unlessBuilt({ stamp, sources, what, args }) {
  const newest = Math.max(...sources.map((source) => newestIn(join(root, source))));
  if (existsSync(stamp) && modified(stamp) > newest) return;
  say(`Building ${what} …`);
  const started = new Date();
  rmSync(stamp, { force: true });
  const status = await run(process.execPath, [join(root, args[0]), ...args.slice(1)], {
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (status !== 0) fail(`Expected ${what} to compile, but they did not: see above.`);
  writeFileSync(stamp, '');
  utimesSync(stamp, started, started);
}

function modified(path) {
  return existsSync(path) ? statSync(path).mtimeMs : 0;
}

/** Of a file, or of the sources in a folder. */
function newestIn(path) {
  if (!existsSync(path) || !statSync(path).isDirectory()) return modified(path);
  const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter(
    (entry) => /\.(ts|tsx|css|json|html|js|cjs|svg)$/.test(entry.name) && !/\bdist\b/.test(entry.parentPath),
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
    await buildConsole();
    await import(pathToFileURL(join(root, 'dist/bin/start.js')).href);
  } else if (command === 'build') {
    await build();
    await buildConsole();
  } else {
    if (command === 'test') {
      await buildConsole();
      await (await import('./browser.mjs')).ensureBrowser();
    }
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
