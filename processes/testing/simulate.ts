/** Runs a test that is written in JSON: a behaviour case, or a test case of Camunda Process Test. */
import { readCase } from '../simulation/behaviour-case.js';
import type { CaseRefusal, CaseReport, SimulateOptions } from './case/report.js';
import { runCase } from './case/run-case.js';
import { readTestCase } from './cpt/format.js';
import { runTestCase, type CptReport } from './cpt/run.js';

export type { CaseRefusal, CaseReport, SimulateOptions } from './case/report.js';
export type { ReadFile } from './case/compile-case.js';
export type { RunActivity } from './case/answers.js';
export type { CptReport } from './cpt/run.js';

/** @param value - as JSON gives it; whatever is wrong with it is answered, never thrown */
export async function simulate(
  value: unknown,
  options: SimulateOptions,
): Promise<CaseReport | CptReport | CaseRefusal> {
  const testCase = readTestCase(value);
  const behaviourCase = testCase === undefined ? readCase(value) : undefined;
  const id = testCase === undefined ? idOf(value) : { id: testCase.name };
  if (typeof behaviourCase === 'string') return { ...id, error: behaviourCase, diagnostics: [] };
  try {
    if (testCase !== undefined && options.against !== undefined)
      return { ...id, error: 'Expected a behaviour case: test cases of CPT run on the engine alone.', diagnostics: [] };
    if (testCase !== undefined) return await runTestCase(testCase, options);
    return await runCase(behaviourCase as NonNullable<typeof behaviourCase>, options);
  } catch (error) {
    return { ...id, error: error instanceof Error ? error.message : String(error), diagnostics: [] };
  }
}

function idOf(value: unknown): { readonly id?: string } {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
  return typeof id === 'string' ? { id } : {};
}
