/**
 * `npm test`: style, types and boundaries, and all of Jest beside them; `npm run lint` the first half alone. Everything runs even
 * when something failed before, and the last line counts: `N passed, N failed`.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

import { run } from './run.mjs';

const SOURCES = [
  'workflows',
  'processes',
  'activities',
  'database',
  'observability',
  'api',
  'worker',
  'console',
  'bin',
  'bench',
  'tests',
];

const LINT = [
  { name: 'prettier', program: 'prettier/bin/prettier.cjs', args: ['--check', '--log-level', 'warn', '.'] },
  { name: 'types', program: 'typescript/bin/tsc', args: ['--noEmit', '-p', '.'] },
  { name: 'types of the web app', program: 'typescript/bin/tsc', args: ['-p', 'console'] },
  { name: 'eslint', program: 'eslint/bin/eslint.js', args: ['.'] },
  {
    name: 'boundaries',
    program: 'dependency-cruiser/bin/dependency-cruise.mjs',
    args: ['--config', '.dependency-cruiser.cjs', ...SOURCES],
  },
];

const NONE = { passed: 0, failed: 0 };

/** Runs the checks of one command; the answer is the exit status. */
export async function check(command, args) {
  if (command === 'test-quick') return (await jest(['--selectProjects', 'quick', ...args])).failed > 0 ? 1 : 0;
  process.stderr.write(`▸ ${LINT.map(({ name }) => name).join(', ')}\n`);
  if (command === 'test') process.stderr.write('▸ jest\n');
  const [passed, tests] =
    command === 'test' ? await Promise.all([inTurn(LINT), jest(args)]) : [await Promise.all(LINT.map(lint)), NONE];
  const good = passed.filter(Boolean).length;
  const failed = passed.length - good + tests.failed;
  process.stdout.write(`\n${good + tests.passed} passed, ${failed} failed\n`);
  return failed > 0 ? 1 : 0;
}

/** Beside Jest, whose tests often wait for each other's servers: what they leave of the processor is enough. */
async function inTurn(steps) {
  const passed = [];
  for (const step of steps) passed.push(await lint(step));
  return passed;
}

/** Each keeps one core busy. */
async function lint({ name, program, args }) {
  const status = await run(process.execPath, [join('node_modules', program), ...args]);
  process.stderr.write(status === 0 ? `✓ ${name}\n` : `✗ ${name} failed: see above\n`);
  return status === 0;
}

/** Counts of a Jest run; a suite that does not even load counts as one failure, and so does Jest itself. */
async function jest(args) {
  const directory = mkdtempSync(join(tmpdir(), 'baton-jest-'));
  const report = join(directory, 'report.json');
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const status = await run(
    process.execPath,
    [...flags, 'node_modules/jest/bin/jest.js', '--json', `--outputFile=${report}`, ...args],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, testResults } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    process.stderr.write(`Longest suites:\n${longest(testResults).join('\n')}\n`);
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    return { passed: numPassedTests, failed: failed === 0 && status !== 0 ? 1 : failed };
  } catch {
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Where the time of a run goes: seconds and file of the suites that took most. */
function longest(suites) {
  return suites
    .map(({ name, startTime, endTime }) => ({
      name: relative(process.cwd(), name),
      seconds: (endTime - startTime) / 1000,
    }))
    .sort((one, other) => other.seconds - one.seconds)
    .slice(0, 20)
    .map(({ name, seconds }) => `${seconds.toFixed(0).padStart(5)} s  ${name}`);
}
