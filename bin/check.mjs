/**
 * `npm test`: style, types and boundaries, then all of Jest; `npm run lint` the first half alone. Everything runs even
 * when something failed before, and the last line counts: `N passed, N failed`.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { run } from './run.mjs';

const SOURCES = ['workflows', 'processes', 'activities', 'database', 'api', 'worker', 'bin', 'bench', 'tests'];

const LINT = [
  { name: 'prettier', program: 'prettier/bin/prettier.cjs', args: ['--check', '--log-level', 'warn', '.'] },
  { name: 'types', program: 'typescript/bin/tsc', args: ['--noEmit', '-p', '.'] },
  { name: 'eslint', program: 'eslint/bin/eslint.js', args: ['.'] },
  {
    name: 'boundaries',
    program: 'dependency-cruiser/bin/dependency-cruise.mjs',
    args: ['--config', '.dependency-cruiser.cjs', ...SOURCES],
  },
];

/** Runs the checks of one command; the answer is the exit status. */
export async function check(command, args) {
  if (command === 'test-quick') return (await jest(['--selectProjects', 'quick', ...args])).failed > 0 ? 1 : 0;
  const total = { passed: 0, failed: 0 };
  for (const step of LINT) {
    process.stderr.write(`▸ ${step.name}\n`);
    const status = await run(process.execPath, [join('node_modules', step.program), ...step.args]);
    total[status === 0 ? 'passed' : 'failed'] += 1;
    if (status !== 0) process.stderr.write(`✗ ${step.name} failed: see above\n`);
  }
  if (command === 'test') {
    process.stderr.write('▸ jest\n');
    const tests = await jest(args);
    total.passed += tests.passed;
    total.failed += tests.failed;
  }
  process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
  return total.failed > 0 ? 1 : 0;
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
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(report, 'utf8'));
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    return { passed: numPassedTests, failed: failed === 0 && status !== 0 ? 1 : failed };
  } catch {
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
