/**
 * `npm run contract`: schemathesis calls a server started here on all routes of its OpenAPI document, some thousand times
 * with what fits the document and what does not. No answer may be a 5xx, or other than the document says.
 * schemathesis comes from PyPI, once, into `.baton/contract`. What is given goes to it: `npm run contract --
 * --include-path /v2/jobs`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { register } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { root, run } from '../../bin/run.mjs';

const SCHEMATHESIS = '4.32.5';
const LEAST_CALLS = 2000;

const given = process.argv.slice(2);

const program = await schemathesis();
if (program.missing) {
  process.stderr.write(`${program.missing}\n`);
  process.exit(1);
}
process.exit((await contract(program.path)) ? 0 : 1);

/** The command, installed where it is not yet; or what is missing for it. */
async function schemathesis() {
  const venv = join(root, '.baton/contract');
  const bin = join(venv, process.platform === 'win32' ? 'Scripts' : 'bin');
  const path = join(bin, 'schemathesis');
  const stamp = join(venv, 'installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === SCHEMATHESIS) return { path };
  const version = 'import sys; sys.exit(sys.version_info < (3, 10))';
  const python = ['python3', 'python'].find((name) => spawnSync(name, ['-c', version]).status === 0);
  if (python === undefined) return { missing: 'Expected Python 3.10 or newer, but there is none.' };
  process.stderr.write(`Installing schemathesis ${SCHEMATHESIS} …\n`);
  mkdirSync(join(root, '.baton'), { recursive: true });
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'] };
  const install = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', `schemathesis==${SCHEMATHESIS}`];
  const installed =
    (await run(python, ['-m', 'venv', '--clear', venv], quiet)) === 0 &&
    (await run(join(bin, 'python'), install, quiet)) === 0;
  if (!installed) return { missing: 'Expected pip to install schemathesis, but it did not: see above.' };
  writeFileSync(stamp, SCHEMATHESIS);
  return { path };
}

/** Whether all answers were as they should be, and there were enough of them. */
async function contract(path) {
  register('../support/typescript-hooks.mjs', import.meta.url);
  const { startTestServices } = await import('../support/test-servers.ts');
  const services = await startTestServices();
  const directory = mkdtempSync(join(tmpdir(), 'baton-contract-'));
  try {
    const { startSubject } = await import('../api/subject.ts');
    const subject = await startSubject();
    const report = join(directory, 'report.ndjson');
    const config = join(directory, 'schemathesis.toml');
    writeFileSync(config, readFileSync(join(import.meta.dirname, 'schemathesis.toml'), 'utf8') + known(subject.keys));
    const env = { ...process.env, SCHEMATHESIS_HOOKS: join(import.meta.dirname, 'hooks.py') };
    const reports = ['--report', 'ndjson', '--report-ndjson-path', report];
    const document = `${subject.api.url}/v2/openapi.json`;
    const status = await run(path, ['--config-file', config, 'run', document, '--no-color', ...reports, ...given], {
      cwd: directory,
      env,
    });
    await subject.api.close();
    const calls = callsIn(readFileSync(report, 'utf8'));
    process.stdout.write(
      `${calls} calls, ${status === 0 ? 'all as the document says' : 'not all as the document says: see above'}\n`,
    );
    return status === 0 && (calls >= LEAST_CALLS || given.length > 0);
  } finally {
    await services.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Tells schemathesis what is there, so that not all of its keys lead to nothing. */
function known(keys) {
  const entries = Object.entries(keys).filter(([, values]) => values.length > 0);
  return [
    '',
    '[parameters]',
    ...entries.map(([name]) => `${name} = { dictionary = "${name}", probability = 0.7 }`),
    ...entries.flatMap(([name, values]) => [`[dictionaries.${name}]`, `values = ${JSON.stringify(values)}`]),
  ].join('\n');
}

function callsIn(report) {
  return report
    .split('\n')
    .filter((line) => line.startsWith('{"ScenarioFinished"'))
    .map((line) => JSON.parse(line).ScenarioFinished)
    .reduce((sum, { recorder }) => sum + Object.keys(recorder?.interactions ?? {}).length, 0);
}
