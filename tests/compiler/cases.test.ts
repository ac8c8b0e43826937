/**
 * Behaviour cases of the corpus: every one passes but those that are argued with, and those in a dialect that is not
 * executed. `docs/conformance.md` says the same; `UPDATE=1` writes it.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { format, resolveConfig } from 'prettier';
import { ARGUED } from './argued.js';
import { conformancePage, failures, runSuite, SUITES, type SuiteRun } from './conformance.js';

const PAGE = join(import.meta.dirname, '../../docs/conformance.md');

/** Cases of Camunda 7's dialect that pass at least. */
const CAMUNDA_FLOORS: Readonly<Record<string, number>> = {
  'bpmn-driven-testing': 102,
  'camunda-platform-scenario': 159,
};

describe('behaviour cases', () => {
  let runs: readonly SuiteRun[];

  beforeAll(async () => {
    runs = await Promise.all(SUITES.map(runSuite));
  }, 120_000);

  test.each(SUITES.filter((suite) => !(suite in CAMUNDA_FLOORS)))('%s', (suite) => {
    const run = runs.find((other) => other.suite === suite) as SuiteRun;
    const failed = failures(run);
    expect(Object.fromEntries([...failed].filter(([id]) => !(id in ARGUED)))).toEqual({});
    const arguedHere = Object.keys(ARGUED).filter((id) => id.startsWith(`${suite}/`));
    expect(arguedHere.filter((id) => !failed.has(id))).toEqual([]);
  });

  test.each(Object.entries(CAMUNDA_FLOORS))('%s', (suite, floor) => {
    const run = runs.find((other) => other.suite === suite) as SuiteRun;
    expect(run.runs.length - failures(run).size).toBeGreaterThanOrEqual(floor);
  });

  test('docs/conformance.md', async () => {
    const options = await resolveConfig(PAGE);
    const page = await format(conformancePage(runs), { ...options, parser: 'markdown' });
    if (process.env['UPDATE'] === '1') await writeFile(PAGE, page);
    expect(await readFile(PAGE, 'utf8')).toBe(page);
  });
});
