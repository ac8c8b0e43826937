/** docs/security.md names no test that is not there, and no threat without one. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const [, threats = ''] = readFileSync(join(ROOT, 'docs/security.md'), 'utf8').split(/^## /m).slice(1);
const rows = threats.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| Threat'));

test('each threat has a test that is there', () => {
  const named = rows
    .filter((row) => !row.startsWith('| --'))
    .map((row) => ({
      row,
      tests: [...(row.split('|').at(-2) ?? '').matchAll(/`(tests\/[^`]+)`/g)].map(([, path = '']) => path),
    }));
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter(({ tests }) => tests.length === 0).map(({ row }) => row)).toEqual([]);
  expect(named.flatMap(({ tests }) => tests).filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});
