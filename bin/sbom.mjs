/**
 * `npm run --silent sbom > sbom.json`: what is shipped, as CycloneDX 1.6, out of package-lock.json alone. (`npm sbom
 * --omit=dev` leaves out packages that tools for development need too, Temporal's worker among them.)
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { lockedPackages } from './licences.mjs';
import { root } from './run.mjs';

/** The same files give the same document, its serial number included. */
export function billOfMaterials() {
  const { name, version, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const components = lockedPackages()
    .filter(({ dev }) => !dev)
    .map(componentOf)
    .sort((left, right) => (left['bom-ref'] < right['bom-ref'] ? -1 : 1));
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${uuidOf(JSON.stringify(components))}`,
    version: 1,
    metadata: { component: { type: 'application', name, version, licenses: [{ expression: license }] } },
    components: components.filter((component, index) => component['bom-ref'] !== components[index - 1]?.['bom-ref']),
  };
}

function componentOf({ name, version, licence, integrity, optional }) {
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  const [, algorithm, base64] = /^sha(\d+)-(.+)$/.exec(integrity ?? '') ?? [];
  return {
    type: 'library',
    'bom-ref': purl,
    name,
    version,
    purl,
    scope: optional ? 'optional' : 'required',
    ...(licence && { licenses: [{ expression: licence }] }),
    ...(base64 && { hashes: [{ alg: `SHA-${algorithm}`, content: Buffer.from(base64, 'base64').toString('hex') }] }),
  };
}

function uuidOf(text) {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

if (process.argv[1] && pathToFileURL(process.argv[1]).href === import.meta.url)
  process.stdout.write(`${JSON.stringify(billOfMaterials(), null, 2)}\n`);
