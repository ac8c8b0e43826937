/**
 * `npm run licences`: every package of package-lock.json is under a permissive licence, or `.ci/argued.json` says why it
 * is here all the same. Reads files alone.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { root } from './run.mjs';

const PERMISSIVE = new Set(
  'MIT MIT-0 ISC 0BSD BSD-2-Clause BSD-3-Clause Apache-2.0 BlueOak-1.0.0 CC0-1.0 Unlicense'.split(' '),
);

/** Of an SPDX expression without nested parentheses. */
export function isPermissive(licence) {
  const all = (part) => part.split(' AND ').every((name) => PERMISSIVE.has(name.trim()));
  return licence.replace(/[()]/g, '').split(' OR ').some(all);
}

/** `name: licence` of each package that nothing allows. `argued`: by name, `*` at its end for any rest. */
export function unarguedLicences(packages, argued) {
  const isArgued = (name) =>
    Object.keys(argued).some((key) => (key.endsWith('*') ? name.startsWith(key.slice(0, -1)) : name === key));
  return packages
    .filter(({ name, licence }) => !isPermissive(licence) && !isArgued(name))
    .map(({ name, licence }) => `${name}: ${licence || 'no licence'}`);
}

/** What package-lock.json installs; licences from package.json where the lock file has none. */
export function lockedPackages() {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  return Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, { license, version, integrity, dev = false, optional = false }]) => ({
      ...{ version, integrity, dev, optional },
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      licence: license ?? ownLicence(path),
    }));
}

function ownLicence(path) {
  try {
    const { license, licenses = [] } = JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8'));
    return license ?? licenses.map(({ type }) => type).join(' OR ');
  } catch {
    return '';
  }
}

/** What is here though a tool says it should not be, and why. */
export function argued() {
  return JSON.parse(readFileSync(join(root, '.ci/argued.json'), 'utf8'));
}

if (process.argv[1] && pathToFileURL(process.argv[1]).href === import.meta.url) {
  const found = unarguedLicences(lockedPackages(), argued().licences);
  for (const line of found) process.stderr.write(`${line}\n`);
  process.stdout.write(`${lockedPackages().length} packages, ${found.length} under a licence that nothing allows.\n`);
  process.exitCode = found.length === 0 ? 0 : 1;
}
