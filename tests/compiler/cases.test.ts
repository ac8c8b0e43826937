/**
 * Behaviour cases of the corpus: every one passes but those that are argued with. `docs/conformance.md` says the same;
 * `UPDATE=1` writes it.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { format, resolveConfig } from 'prettier';
import { ARGUED } from './argued.js';
import { conformancePage, runSuite, SUITES, type SuiteRun } from './conformance.js';

const PAGE = join(import.meta.dirname, '../../docs/conformance.md');

describe('behaviour cases', () => {
  const runs: SuiteRun[] = [];

  beforeAll(async () => {
    for (const suite of SUITES) runs.push(await runSuite(suite));
  });

  test.each(SUITES)('%s', (suite) => {
    const { failures } = runs.find((run) => run.suite === suite) as SuiteRun;
    expect(Object.fromEntries([...failures].filter(([id]) => !(id in ARGUED)))).toEqual({});
    const argued = Object.keys(ARGUED).filter((id) => id.startsWith(`${suite}/`));
    expect(argued.filter((id) => !failures.has(id))).toEqual([]);
  });

  test('docs/conformance.md', async () => {
    const options = await resolveConfig(PAGE);
    const page = await format(conformancePage(runs), { ...options, parser: 'markdown' });
    if (process.env['UPDATE'] === '1') await writeFile(PAGE, page);
    expect(await readFile(PAGE, 'utf8')).toBe(page);
  });
});
