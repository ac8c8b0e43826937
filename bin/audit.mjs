/**
 * `npm run audit`: asks npm's registry for advisories on what is installed, tools for development included. Ends with 1 where one is
 * neither mended nor argued in `.ci/argued.json`, and with 2 where the registry does not say.
 */
import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';

import { argued } from './licences.mjs';
import { root } from './run.mjs';

/** `GHSA-…: severity, package: title` of each advisory that is not argued. `report`: of `npm audit --json`. */
export function unarguedAdvisories(report, reasons) {
  const advisories = Object.values(report.vulnerabilities)
    .flatMap(({ via }) => via)
    .filter((cause) => typeof cause === 'object');
  const lines = advisories.map(({ url, severity, name, title }) => {
    const id = url.slice(url.lastIndexOf('/') + 1);
    return { id, line: `${id}: ${severity}, ${name}: ${title}` };
  });
  return [...new Set(lines.filter(({ id }) => !Object.hasOwn(reasons, id)).map(({ line }) => line))].sort();
}

function main() {
  const { stdout } = spawnSync('npm', ['audit', '--json'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    maxBuffer: 64 * 1024 * 1024,
  });
  const report = JSON.parse(stdout || '{}');
  if (report.vulnerabilities === undefined) {
    process.stderr.write(`Expected the registry to answer, but: ${report.message ?? 'it says nothing'}\n`);
    return 2;
  }
  const found = unarguedAdvisories(report, argued().advisories);
  for (const line of found) process.stderr.write(`${line}\n`);
  process.stdout.write(
    `${report.metadata.dependencies.total} packages, ${found.length} advisories that nothing argues.\n`,
  );
  return found.length === 0 ? 0 : 1;
}

if (process.argv[1] && pathToFileURL(process.argv[1]).href === import.meta.url) process.exitCode = main();
