/** One behaviour case of the corpus (its README says what each field means), run on the pure engine. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { compile, type CompiledPlan } from '../../processes/compiler/index.js';
import { runScenario, type InstanceResult, type Step } from '../../processes/testing/runner.js';
import type { Source } from '../../workflows/bpmn/source.js';
import { compileDrawing, type Drawing } from './drawing.js';
import { delegateAnswers, delegates } from './delegates.js';
import { choiceOf, triggering, type Choice } from './steering.js';
import type { Variables } from '../../workflows/bpmn/define.js';
import type { PlanNode } from '../../workflows/bpmn/plan.js';

export const CORPUS = join(import.meta.dirname, '../../../shared/corpus');

type CaseStep =
  | Step
  | { readonly deploy: readonly string[] }
  | { readonly chooseFlows: Choice }
  | { readonly triggerEvent: { readonly elementId: string } };

/** Ids by process, a multiset over all its instances. */
type ByProcess = Readonly<Record<string, readonly string[]>>;

export interface CorpusCase {
  readonly id: string;
  readonly dialect: string;
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
    /** Number of instances by state, per process. */
    readonly instances?: Readonly<Record<string, Readonly<Record<string, number>>>>;
    readonly incidents?: readonly { readonly elementId: string }[];
  };
  readonly contested?: string;
}

export type CaseOutcome =
  | { readonly kind: 'passed' }
  | { readonly kind: 'failed'; readonly reasons: readonly string[] }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string };

/** Extensions and expressions of other engines: the case says from outside what they decide. */
const STEERED = [
  'token-simulation',
  'bpmn-elements',
  'bpmn-engine',
  'olive-bpmn',
  'lib-bpmn-engine',
  'camunda-platform-scenario',
];

export async function runCase(corpusCase: CorpusCase): Promise<CaseOutcome> {
  const { resources, steps } = corpusCase;
  const suite = corpusCase.id.split('/', 1)[0] as string;
  const chosen = new Set(steps.flatMap((step) => ('chooseFlows' in step ? [step.chooseFlows.gatewayId] : [])));
  const breaks = corpusCase.expect.state === 'INCIDENT';
  const options = {
    waitAt: corpusCase.waitAt ?? [],
    chosen,
    bare: suite === 'token-simulation',
    juel: suite === 'camunda-platform-scenario',
    breaks,
  };
  const drawings = await Promise.all(
    resources.map(async (file): Promise<Drawing> => {
      const xml = await readFile(join(CORPUS, file));
      if (STEERED.includes(suite)) return compileDrawing({ file, xml, ...options });
      const { plans, diagnostics } = await compile({ file, xml, catalogue: delegates, now: 0 });
      return { plans, errors: diagnostics.filter(({ severity }) => severity === 'error'), elements: new Map() };
    }),
  );
  const refused = drawings.flatMap(({ errors }) => errors)[0];
  // To refuse what cannot run is as good as to stop at it.
  if (refused && breaks) return { kind: 'passed' };
  if (refused) return { kind: 'refused', code: refused.code, message: refused.message };
  const plans = drawings.flatMap(({ plans }) => plans);
  const elements = new Map(drawings.flatMap((drawing) => [...drawing.elements]));
  const { instances, problems } = runScenario({
    plans: suite === 'lib-bpmn-engine' ? plans.map(withoutCorrelation) : plans,
    steps: scenarioOf(steps, elements),
    activities: delegateAnswers,
  });
  const reasons = [...problems, ...mismatches(instances, withoutOptions(corpusCase.expect, elements))];
  return reasons.length === 0 ? { kind: 'passed' } : { kind: 'failed', reasons };
}

/** Choices become variables: of the instances started later, and of the one that runs. */
function scenarioOf(steps: readonly CaseStep[], elements: ReadonlyMap<string, Source>): readonly Step[] {
  const choices: Record<string, readonly string[]> = {};
  let started = false;
  return steps.flatMap((step): readonly Step[] => {
    if ('deploy' in step) return [];
    if ('triggerEvent' in step) return triggering(step.triggerEvent.elementId, elements);
    if ('chooseFlows' in step) {
      const { gatewayId, flowIds } = step.chooseFlows;
      choices[choiceOf(gatewayId)] = flowIds;
      return started ? [{ setVariables: { [choiceOf(gatewayId)]: flowIds } }] : [];
    }
    if (!('start' in step)) return [step];
    started = true;
    return [{ start: { ...step.start, variables: { ...step.start.variables, ...choices } } }];
  });
}

/** Other engines take all flows out of an event-based gateway and give up on all but one; BPMN takes that one (§13.4.4). */
function withoutOptions(expected: CorpusCase['expect'], elements: ReadonlyMap<string, Source>): CorpusCase['expect'] {
  const options = new Set(
    [...elements.values()]
      .filter(({ type }) => type === 'eventBasedGateway')
      .flatMap(({ outgoing }) => outgoing.map(({ id }) => id)),
  );
  const flows = Object.entries(expected.flows ?? {}).map(
    ([processId, ids]) => [processId, ids.filter((id) => !options.has(id))] as const,
  );
  return { ...expected, flows: Object.fromEntries(flows) };
}

/** lib-bpmn-engine ignores correlation keys. */
function withoutCorrelation(compiled: CompiledPlan): CompiledPlan {
  const nodes = Object.entries(compiled.plan.nodes).map(([id, node]) => [id, withoutKeys(node)] as const);
  return { ...compiled, plan: { ...compiled.plan, nodes: Object.fromEntries(nodes) } };
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
    ...counts(instances, expected.instances),
    ...completed(
      by((instance) => instance.completed),
      expected,
    ),
    ...perProcess(
      'terminated',
      expected.terminated,
      // What stops at an incident is left there for an operator; other engines end it.
      by(({ terminated, incidents }) => [...terminated, ...incidents.map(({ elementId }) => elementId)]),
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

function counts(
  instances: readonly InstanceResult[],
  expected: CorpusCase['expect']['instances'] = {},
): readonly string[] {
  return Object.entries(expected).flatMap(([processId, states]) =>
    Object.entries(states).flatMap(([wanted, count]) => {
      const found = instances.filter((one) => one.processId === processId && one.state === wanted).length;
      return found === count ? [] : [`instances of ${processId} ${wanted}: expected ${count}, but found ${found}`];
    }),
  );
}

function state(instances: readonly InstanceResult[], expected: string | undefined): readonly string[] {
  const states = instances.map((instance) => instance.state);
  const fits =
    expected === undefined ||
    (expected === 'COMPLETED' ? states.every((one) => one === expected) : states.some((one) => one === expected));
  const why = instances.flatMap(({ incidents }) => incidents.map(({ errorMessage }) => ` (${errorMessage})`));
  return fits ? [] : [`state: expected ${expected ?? ''}, but found ${states.join()}${why.join('')}`];
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
