/** Behaviour cases of the corpus whose models are executed: how many pass, and never fewer than before. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { CORPUS, runCase, type CorpusCase } from './corpus-case.js';

const FLOORS: Readonly<Record<string, number>> = {
  'token-simulation': 2,
  'bpmn-tck': 12,
  'bpmn-spec': 12,
  'bpmn-driven-testing': 50,
  'camunda-platform-scenario': 46,
  'lib-bpmn-engine': 44,
  'olive-bpmn': 8,
  'bpmn-elements': 1,
  'bpmn-engine': 1,
};

test.each(Object.entries(FLOORS))('%s', async (suite, floor) => {
  const { cases } = JSON.parse(await readFile(join(CORPUS, 'cases', `${suite}.json`), 'utf8')) as {
    readonly cases: readonly CorpusCase[];
  };
  let passed = 0;
  const failed: string[] = [];
  const skipped: Record<string, number> = {};
  for (const corpusCase of cases) {
    const outcome = await runCase(corpusCase);
    if (outcome.kind === 'passed') passed += 1;
    if (outcome.kind === 'skipped') skipped[outcome.reason] = (skipped[outcome.reason] ?? 0) + 1;
    if (outcome.kind === 'failed')
      failed.push(`${corpusCase.id}${corpusCase.contested ? ' (contested)' : ''}: ${outcome.reasons.join('; ')}`);
  }
  const counts = { cases: cases.length, passed, failed: failed.length, skipped };
  process.stdout.write(`${suite}: ${JSON.stringify(counts)}\n${failed.map((line) => `  ${line}\n`).join('')}`);
  expect(passed).toBeGreaterThanOrEqual(floor);
});
