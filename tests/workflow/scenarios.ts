/**
 * The scenarios of `tests/scenarios` on another host: after each step the records committed for each instance are those of
 * the pure engine. Scenarios that move the clock run on the virtual one alone. `FILTER=call` runs those whose path has the
 * word.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';

import { compile, type CompiledPlan } from '../../processes/compiler/index.js';
import { catalogueOf, runScenario, type Scenario } from '../../processes/testing/runner.js';
import { CLOCK_VERBS, FOREIGN_WORKER, ScenarioHost, type ScenarioHostOptions } from './scenario-host.js';

const ROOT = join(import.meta.dirname, '..', 'scenarios');

const read = (folder: string): Scenario => parse(readFileSync(join(folder, 'scenario.yaml'), 'utf8')) as Scenario;

const chosen = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('scenario.yaml'))
  .map((path) => join(ROOT, path, '..'))
  .filter((folder) => relative(ROOT, folder).includes(process.env['FILTER'] ?? ''))
  .filter((folder) => !FOREIGN_WORKER.includes(relative(ROOT, folder)))
  .filter((folder) => !read(folder).steps.some((step) => CLOCK_VERBS.includes(Object.keys(step)[0] ?? '')))
  .sort();

async function plansOf(folder: string, scenario: Scenario): Promise<readonly CompiledPlan[]> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.bpmn'));
  const results = await Promise.all(
    files.map(async (file) =>
      compile({ file, xml: await readFile(join(folder, file)), catalogue: catalogueOf(scenario), now: 0 }),
    ),
  );
  return results.flatMap(({ plans }) => plans);
}

/** Lines of the records of each instance, out of a trace of all. */
function recordsIn(trace: readonly string[]): readonly (readonly string[])[] {
  const lines: string[][] = [];
  for (const line of trace) {
    if (line.startsWith('#')) continue;
    const [, index = '0', text = ''] = /^(?:\[(\d+)\] )?(.*)$/s.exec(line) ?? [];
    if (!text.startsWith('> ')) (lines[Number(index)] ??= []).push(text);
  }
  return lines;
}

type Lines = readonly (readonly string[])[];

/** Dates that are computed from now: Temporal's clock is the real one. */
const DATE = /("(?:dueDate|followUpDate)":)"[^"]*"/g;

/** Branches and instances that wait for others may take turns otherwise: what happened counts, not which first. */
const unordered = (lines: Lines): readonly string[] =>
  lines
    .map((one) =>
      one
        .map((line) => line.replace(DATE, '$1"…"'))
        .sort()
        .join('\n'),
    )
    .sort();

interface Played {
  readonly name: string;
  readonly expected: Lines;
  readonly lines: () => Lines;
}

export const scenariosOn = (name: string, options: ScenarioHostOptions): void =>
  describe(name, () => {
    const played: Played[] = [];
    let host: ScenarioHost;
    beforeAll(async () => {
      const types = new Set(chosen.flatMap((folder) => Object.keys(read(folder).activities ?? {})));
      host = await ScenarioHost.start(types, options);
    });
    afterAll(() => host.close());

    test.each(chosen.map((folder) => [relative(ROOT, folder), folder]))('%s', async (name, folder) => {
      const scenario = read(folder);
      const plans = await plansOf(folder, scenario);
      const lines = await host.begin(scenario, plans);
      let expected: Lines = [];
      for (const [index, step] of scenario.steps.entries()) {
        await host.perform(step);
        expected = recordsIn(runScenario({ ...scenario, plans, steps: scenario.steps.slice(0, index + 1) }).trace);
        await settled(lines, expected);
      }
      played.push({ name, expected, lines });
    });

    /** Child workflows, their answers and published messages take their time: waits until as much is committed. */
    async function settled(lines: () => Lines, expected: Lines): Promise<void> {
      const wanted = expected.flat().length;
      for (let round = 0; lines().flat().length < wanted && round < 3_000; round += 1) {
        await host.deliverPending();
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      expect(unordered(lines())).toEqual(unordered(expected));
    }

    test('nothing came after they were over', () => {
      const late = played.filter(({ lines, expected }) => lines().flat().length !== expected.flat().length);
      expect(late.map(({ name }) => name)).toEqual([]);
    });
  });
