/**
 * Scenario folders `<kind>/<question>/{process.bpmn, scenario.yaml, trace.txt}`: each runs on the pure engine and must
 * give what it expects and the very trace that is written down. `FILTER=timer` runs those whose path has the word,
 * `UPDATE=1` writes the traces anew.
 */
import { existsSync, readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { compile, type CompiledPlan } from '../../processes/compiler/index.js';
import { catalogueOf, runScenario, type InstanceResult, type Scenario } from '../../processes/testing/runner.js';
import { elements } from '../../workflows/bpmn/elements/index.js';

const ROOT = import.meta.dirname;

interface ScenarioFile extends Scenario {
  /** Subset of each instance's result, in the order of their start; `instances` alone says how many there are. */
  readonly expect: readonly Partial<InstanceResult>[];
}

const folders = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('scenario.yaml'))
  .map((path) => join(ROOT, path, '..'))
  .sort();
const chosen = folders.filter((folder) => relative(ROOT, folder).includes(process.env['FILTER'] ?? ''));

async function plansOf(folder: string, scenario: ScenarioFile): Promise<readonly CompiledPlan[]> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.bpmn'));
  const results = await Promise.all(
    files.map(async (file) =>
      compile({ file, xml: await readFile(join(folder, file)), catalogue: catalogueOf(scenario), now: 0 }),
    ),
  );
  expect(results.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
  return results.flatMap(({ plans }) => plans);
}

describe('scenarios', () => {
  test.each(chosen.map((folder) => [relative(ROOT, folder), folder]))('%s', async (_name, folder) => {
    const scenario = parse(await readFile(join(folder, 'scenario.yaml'), 'utf8')) as ScenarioFile;
    const plans = await plansOf(folder, scenario);
    const { instances, trace, problems } = runScenario({ ...scenario, plans });
    const path = join(folder, 'trace.txt');
    const text = `${trace.join('\n')}\n`;
    if (process.env['UPDATE'] === '1') await writeFile(path, text);

    expect(problems).toEqual([]);
    expect(instances).toMatchObject(scenario.expect);
    expect(text).toBe(existsSync(path) ? await readFile(path, 'utf8') : 'no trace.txt: run with UPDATE=1');
    expect(runScenario({ ...scenario, plans, restore: false }).trace).toEqual(trace);
  });

  test('every element has a folder', () => {
    const kinds = new Set(folders.map((folder) => relative(ROOT, folder).split('/')[0]));
    expect(elements.map(({ kind }) => kind).filter((kind) => !kinds.has(kind))).toEqual([]);
  });
});
