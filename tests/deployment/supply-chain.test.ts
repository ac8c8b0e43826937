/** What Baton is made of: licences, advisories and the bill of materials. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from '@jest/globals';

interface Package {
  readonly name: string;
  readonly licence: string;
}

interface Licences {
  readonly isPermissive: (licence: string) => boolean;
  readonly unarguedLicences: (packages: readonly Package[], argued: Readonly<Record<string, string>>) => string[];
  readonly lockedPackages: () => readonly Package[];
  readonly argued: () => Readonly<Record<'licences' | 'advisories', Readonly<Record<string, string>>>>;
}

interface Audit {
  readonly unarguedAdvisories: (report: object, reasons: Readonly<Record<string, string>>) => string[];
}

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const load = (file: string): Promise<unknown> => import(pathToFileURL(join(ROOT, 'bin', file)).href);
const { isPermissive, unarguedLicences, lockedPackages, argued } = (await load('licences.mjs')) as Licences;
interface Sbom {
  readonly billOfMaterials: () => {
    readonly components: readonly {
      readonly name: string;
      readonly purl: string;
      readonly hashes?: readonly object[];
    }[];
  };
}

const { unarguedAdvisories } = (await load('audit.mjs')) as Audit;
const { billOfMaterials } = (await load('sbom.mjs')) as Sbom;

describe('licences', () => {
  it('of all packages are permissive, or argued', () => {
    expect(unarguedLicences(lockedPackages(), argued().licences)).toEqual([]);
  });

  it.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0)', true],
    ['Apache-2.0 AND MIT', true],
    ['MIT AND GPL-3.0', false],
    ['AGPL-3.0', false],
    ['', false],
  ])('%j: permissive %j', (licence, permissive) => {
    expect(isPermissive(licence)).toBe(permissive);
  });

  it('that nothing allows are named', () => {
    const packages = [
      { name: 'a', licence: 'GPL-3.0' },
      { name: 'b-x', licence: '' },
      { name: 'c', licence: 'SSPL-1.0' },
    ];
    expect(unarguedLicences(packages, { a: 'why', 'b-*': 'why' })).toEqual(['c: SSPL-1.0']);
  });

  it('are argued for packages that are there', () => {
    const names = lockedPackages().map(({ name }) => name);
    const isThere = (key: string): boolean =>
      names.some((name) => name === key || name.startsWith(key.replace('*', '')));
    expect(Object.keys(argued().licences).filter((key) => !isThere(key))).toEqual([]);
  });
});

describe('advisories', () => {
  const via = { url: 'https://github.com/advisories/GHSA-1', severity: 'high', name: 'x', title: 'Reads files' };
  const report = { vulnerabilities: { x: { via: [via] }, y: { via: ['x'] } } };

  it('that nothing argues are named once', () => {
    expect(unarguedAdvisories(report, {})).toEqual(['GHSA-1: high, x: Reads files']);
    expect(unarguedAdvisories(report, { 'GHSA-1': 'the file is ours' })).toEqual([]);
  });
});

describe('the bill of materials', () => {
  const { components, ...rest } = billOfMaterials();

  it('names all that is shipped, once, and no tool for development', () => {
    expect(rest).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6' });
    const names = components.map(({ name }) => name);
    const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { dependencies: object };
    expect(Object.keys(dependencies).filter((name) => !names.includes(name))).toEqual([]);
    expect(names).not.toContain('jest');
    expect(new Set(components.map(({ purl }) => purl)).size).toBe(components.length);
  });

  it('tells where each comes from, and what it has to be', () => {
    for (const { purl, hashes } of components) {
      expect(purl).toMatch(/^pkg:npm\/(%40[^/@]+\/)?[^/@]+@\d/);
      expect(hashes).toEqual([{ alg: 'SHA-512', content: expect.stringMatching(/^[0-9a-f]{128}$/) }]);
    }
  });
});
