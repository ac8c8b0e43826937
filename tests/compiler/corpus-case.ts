/** One behaviour case of the corpus (its README says what each field means), run on the pure engine. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { compile, type CompiledPlan } from '../../processes/compiler/index.js';
import { runScenario, type InstanceResult, type Step } from '../../processes/testing/runner.js';
import type { Variables } from '../../workflows/bpmn/define.js';
import type { PlanNode } from '../../workflows/bpmn/plan.js';

export const CORPUS = join(import.meta.dirname, '../../../shared/corpus');

type CaseStep =
  | Step
  | { readonly deploy: readonly string[] }
  | { readonly chooseFlows: { readonly gatewayId: string; readonly flowIds: readonly string[] } };

/** Ids by process, a multiset over all its instances. */
type ByProcess = Readonly<Record<string, readonly string[]>>;

export interface CorpusCase {
  readonly id: string;
  readonly suite: string;
  readonly resources: readonly string[];
  readonly waitAt?: readonly string[];
  readonly steps: readonly CaseStep[];
  readonly expect: {
    readonly state?: string;
    readonly completed?: ByProcess;
    readonly completedMatch?: 'exact' | 'observed' | 'contains';
    readonly observed?: readonly string[];
    readonly either?: ByProcess;
    readonly terminated?: ByProcess;
    readonly active?: ByProcess;
    readonly flows?: ByProcess;
    readonly variables?: Variables;
    readonly incidents?: readonly { readonly elementId: string }[];
  };
  readonly contested?: string;
}

export type CaseOutcome =
  | { readonly kind: 'passed' }
  | { readonly kind: 'failed'; readonly reasons: readonly string[] }
  /** Uses what is not executed yet, or steers the run from outside in a way that the engine cannot. */
  | { readonly kind: 'skipped'; readonly reason: string };

const VERBS = new Set([
  'deploy',
  'start',
  'completeUserTask',
  'completeJob',
  'throwError',
  'publishMessage',
  'fireTimer',
  'advanceTime',
  'setVariables',
  'cancel',
  'chooseFlows',
]);

export async function runCase(corpusCase: CorpusCase): Promise<CaseOutcome> {
  const { resources, steps, waitAt = [] } = corpusCase;
  const verb = steps.flatMap((step) => Object.keys(step)).find((name) => !VERBS.has(name));
  if (verb !== undefined || waitAt.length > 0) return { kind: 'skipped', reason: verb ?? 'waitAt' };
  const results = await Promise.all(
    resources.map(async (file) => compile({ file, xml: await readFile(join(CORPUS, file)), catalogue: {}, now: 0 })),
  );
  const refused = results.flatMap(({ diagnostics }) => diagnostics).find(({ severity }) => severity === 'error');
  if (refused) return { kind: 'skipped', reason: refused.code };
  const plans = steer(
    results.flatMap(({ plans }) => plans),
    corpusCase,
  );
  const scenario = steps.filter((step): step is Step => !('deploy' in step) && !('chooseFlows' in step));
  const { instances, problems } = runScenario({ plans, steps: scenario });
  const reasons = [...problems, ...mismatches(instances, corpusCase.expect)];
  return reasons.length === 0 ? { kind: 'passed' } : { kind: 'failed', reasons };
}

/** Exclusive gateways take the flow that the case chooses for them. lib-bpmn-engine ignores correlation keys. */
function steer(plans: readonly CompiledPlan[], { suite, steps }: CorpusCase): readonly CompiledPlan[] {
  const chosen = new Map(
    steps.flatMap((step) =>
      'chooseFlows' in step ? [[step.chooseFlows.gatewayId, step.chooseFlows.flowIds[0]] as const] : [],
    ),
  );
  const keyless = suite === 'lib-bpmn-engine';
  return plans.map((compiled) => {
    const nodes = Object.entries(compiled.plan.nodes).map(([id, node]) => {
      const defaultFlow = chosen.get(id);
      const gateway = node.kind === 'exclusive-gateway' && defaultFlow !== undefined;
      return [
        id,
        gateway ? { ...node, spec: { branches: [], defaultFlow } } : keyless ? withoutKeys(node) : node,
      ] as const;
    });
    return { ...compiled, plan: { ...compiled.plan, nodes: Object.fromEntries(nodes) } };
  });
}

function withoutKeys(node: PlanNode): PlanNode {
  const text = JSON.stringify(node, (name, value: unknown) =>
    name === 'correlationKey' ? { language: 'literal', value: 'any' } : value,
  );
  return JSON.parse(text) as PlanNode;
}

function mismatches(instances: readonly InstanceResult[], expected: CorpusCase['expect']): readonly string[] {
  const by = (of: (instance: InstanceResult) => readonly string[]) => (processId: string) =>
    instances.filter((instance) => instance.processId === processId).flatMap(of);
  const variables: Variables = Object.assign({}, ...instances.map((instance) => instance.variables)) as Variables;
  const wrongVariables = Object.entries(expected.variables ?? {}).filter(
    ([name, value]) => !isDeepStrictEqual(variables[name] ?? null, value),
  );
  return [
    ...state(instances, expected.state),
    ...completed(
      by((instance) => instance.completed),
      expected,
    ),
    ...perProcess(
      'terminated',
      expected.terminated,
      by((instance) => instance.terminated),
    ),
    ...perProcess(
      'active',
      expected.active,
      by((instance) => instance.active),
    ),
    ...perProcess(
      'flows',
      expected.flows,
      by((instance) => instance.flows),
    ),
    ...lacking(
      'incidents',
      expected.incidents?.map(({ elementId }) => elementId),
      instances.flatMap((instance) => instance.incidents.map(({ elementId }) => elementId)),
    ),
    ...wrongVariables.map(
      ([name, value]) =>
        `variable ${name}: expected ${JSON.stringify(value)}, but found ${JSON.stringify(variables[name])}`,
    ),
  ];
}

function perProcess(
  what: string,
  wanted: ByProcess = {},
  found: (processId: string) => readonly string[],
): readonly string[] {
  return Object.entries(wanted).flatMap(([processId, ids]) => lacking(what, ids, found(processId)));
}

function state(instances: readonly InstanceResult[], expected: string | undefined): readonly string[] {
  const states = instances.map((instance) => instance.state);
  const fits =
    expected === undefined ||
    (expected === 'COMPLETED' ? states.every((one) => one === expected) : states.some((one) => one === expected));
  return fits ? [] : [`state: expected ${expected ?? ''}, but found ${states.join()}`];
}

function completed(
  actual: (processId: string) => readonly string[],
  expected: CorpusCase['expect'],
): readonly string[] {
  const { completed: wanted = {}, completedMatch, observed, either = {} } = expected;
  return Object.entries(wanted).flatMap(([processId, ids]) => {
    const all = actual(processId);
    const seen = completedMatch === 'observed' ? all.filter((id) => observed?.includes(id)) : all;
    const missing = lacking('completed', ids, seen);
    if (completedMatch === 'contains') return missing;
    return [...missing, ...lacking('not to complete', seen, [...ids, ...(either[processId] ?? [])])];
  });
}

/** What of a multiset is not in another. */
function lacking(what: string, wanted: readonly string[] = [], found: readonly string[]): readonly string[] {
  const left = [...found];
  const missing = wanted.filter((id) => {
    const index = left.indexOf(id);
    if (index !== -1) left.splice(index, 1);
    return index === -1;
  });
  return missing.length === 0 ? [] : [`${what}: ${missing.join(', ')}`];
}
