/** The whole DMN technology compatibility kit, run through compiler and evaluator. */
import { readFileSync } from 'node:fs';
import { compileDecisions, type CompileDecisionsResult } from '../../processes/decisions/index.js';
import { evaluateDecision, type DecisionOutcome } from '../../workflows/bpmn/decision/evaluate.js';
import type { DecisionPlan } from '../../workflows/bpmn/decision/plan.js';
import { CORPUS, fromTck, same, type TckCase as ExpressionCase } from '../expression/dmn-tck.js';

export interface TckCase extends ExpressionCase {
  readonly imports?: readonly string[];
  /** The decision service to call; `decision` is the output asked for. */
  readonly invocable?: string;
  readonly level: number;
}

export interface TckResult {
  readonly id: string;
  readonly level: number;
  readonly passed: boolean;
  readonly detail: string;
}

export function runTck(): readonly TckResult[] {
  const { cases } = JSON.parse(readFileSync(`${CORPUS}/cases/dmn.json`, 'utf8')) as { cases: readonly TckCase[] };
  const compiled = new Map<string, CompileDecisionsResult>();
  return cases.map((tckCase) => {
    const result = compiled.get(tckCase.model) ?? compile(tckCase);
    compiled.set(tckCase.model, result);
    return run(tckCase, result);
  });
}

/** In part: the kit's models hold expressions that are wrong on purpose. */
function compile({ model, imports = [] }: TckCase): CompileDecisionsResult {
  const file = (path: string): { readonly file: string; readonly xml: Uint8Array } => ({
    file: path,
    xml: readFileSync(`${CORPUS}/${path}`),
  });
  return compileDecisions({ ...file(model), imports: imports.map(file), partial: true });
}

function run(tckCase: TckCase, { compiled, diagnostics }: CompileDecisionsResult): TckResult {
  const { id, level, errorExpected = false, decision, invocable } = tckCase;
  const report = (passed: boolean, detail: unknown): TckResult => ({
    id,
    level,
    passed,
    detail: JSON.stringify(detail),
  });
  const target = compiled?.decisions.find(({ name }) => name === (invocable ?? decision));
  if (compiled === undefined || target === undefined) return report(false, diagnostics.slice(0, 3));
  const outcome = evaluateDecision(compiled.plan, {
    decisionId: target.id,
    variables: fromTck(tckCase.inputs) as Readonly<Record<string, unknown>>,
    now: Date.UTC(2026, 0, 31),
    random: () => 0.5,
  });
  // Where the kit expects an error, null (FEEL's own answer to it) is as good.
  if (!outcome.ok) return report(errorExpected, outcome.message);
  const found =
    invocable === undefined ? outcome.value : outputOf(outcome, compiled.plan, { service: target.id, decision });
  const expected = errorExpected ? null : (tckCase.expected ?? null);
  return report(same(found, expected), { found, expected, warnings: outcome.warnings });
}

/** Of a service with several outputs, the one asked for. */
function outputOf(
  { value }: Extract<DecisionOutcome, { readonly ok: true }>,
  plan: DecisionPlan,
  { service, decision }: { readonly service: string; readonly decision: string },
): unknown {
  const several = (plan.services[service]?.outputs.length ?? 0) > 1;
  return several ? (value as Readonly<Record<string, unknown>> | null)?.[decision] : value;
}
