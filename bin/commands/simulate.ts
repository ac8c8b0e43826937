import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';

import {
  simulate as simulateCase,
  type CaseRefusal,
  type CaseReport,
  type CptReport,
  type SimulateOptions,
} from '../../processes/testing/simulate.js';
import { Refusal } from '../log.js';
import { modelsBeside, resourceReader } from '../simulate/resources.js';
import { runScriptActivity } from '../simulate/script-activity.js';
import { argument, type Command, text } from './command.js';

/** Runs no server: the engine is in this process, and its clock is virtual. */
export const simulate: Command = {
  name: 'simulate',
  usage: 'FILE|- [--resources DIRECTORY] [--check] [--against temporal]',
  summary:
    'Run behaviour cases on the engine alone, without servers or waiting; --check compares with what they expect, --against temporal runs them on a server too.',
  arity: 1,
  options: { resources: { type: 'string' }, check: { type: 'boolean' }, against: { type: 'string' } },
  async run(input) {
    const file = argument(input);
    const read = resourceReader({
      caseFile: file === '-' ? undefined : file,
      resources: text(input.values, 'resources'),
    });
    const given = await parsed(file, text(input.values, 'resources'));
    const check = input.values['check'] === true;
    const against = text(input.values, 'against');
    if (against !== undefined && against !== 'temporal')
      throw new Refusal(`Expected --against temporal, but found ${against}.`);
    const host = against === undefined ? undefined : await temporalHost();
    const run = (one: unknown): Promise<CaseReport | CptReport | CaseRefusal> =>
      simulateCase(one, { read, run: runScriptActivity, check, ...(host && { against: host.replay }) });
    const json = await (Array.isArray(given) ? inOrder(given, run) : run(given)).finally(() => host?.stop());
    const reports = Array.isArray(json) ? json : [json];
    if (reports.some((report) => isWrong(report, check))) process.exitCode = 1;
    return { json, text: JSON.stringify(json, null, 2) };
  },
};

interface Host {
  readonly replay: NonNullable<SimulateOptions['against']>;
  stop(): Promise<void>;
}

/** Loaded only where asked for: a server's client takes its time. */
async function temporalHost(): Promise<Host> {
  const [{ temporalServer }, { TemporalHost }] = await Promise.all([
    import('../simulate/temporal-server.js'),
    import('../simulate/temporal-host.js'),
  ]);
  const server = await temporalServer((line) => process.stderr.write(`${line}\n`));
  const host = await TemporalHost.connect(server.address);
  return {
    replay: (compiled, log) => host.replay(compiled, log),
    async stop() {
      await host.close();
      await server.stop();
    },
  };
}

/** Test cases of CPT assert by themselves. */
function isWrong(report: CaseReport | CptReport | CaseRefusal, check: boolean): boolean {
  if ('error' in report) return check;
  return report.failed !== undefined && report.failed.length > 0;
}

async function inOrder<Item, Result>(items: readonly Item[], run: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (const item of items) results.push(await run(item));
  return results;
}

/** One case, a list of them, or a suite that holds a list. Test cases of CPT get the models beside them. */
async function parsed(file: string, resources: string | undefined): Promise<unknown> {
  const content = file === '-' ? await standardInput() : await readFile(file, 'utf8').catch(() => undefined);
  if (content === undefined) throw new Refusal(`Expected a readable file ${file}, but there is none.`);
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch (error) {
    throw new Refusal(`Expected JSON, but ${error instanceof Error ? error.message : String(error)}.`);
  }
  const suite = Suite.safeParse(value).data;
  if (suite?.testCases === undefined) return suite?.cases ?? value;
  const models = suite.resources ?? (await modelsBeside(resources ?? dirname(file)));
  return suite.testCases.map((testCase) => ({ resources: models, ...testCase }));
}

const Suite = z.object({
  cases: z.array(z.unknown()).optional(),
  testCases: z.array(z.record(z.string(), z.unknown())).optional(),
  resources: z.array(z.string()).optional(),
});

async function standardInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks).toString('utf8');
}
