/** Compares what a case reports with what it expects. */
import { isDeepStrictEqual } from 'node:util';
import type { Variables } from '../../../workflows/bpmn/define.js';
import type { CompiledPlan } from '../../compiler/index.js';
import type { Expectation } from '../../simulation/behaviour-case.js';
import { firstDifference } from '../../simulation/trace.js';
import type { CaseReport } from './report.js';

type Instances = CaseReport['instances'];
/** Ids in all instances of a process. */
type Found = (processId: string) => readonly string[];

/** What is not as expected, a sentence each; empty where all is. */
export function judge(
  { instances, incidents, trace }: Pick<CaseReport, 'instances' | 'incidents' | 'trace'>,
  expected: Expectation,
  plans: readonly CompiledPlan[],
): readonly string[] {
  const by =
    (of: (instance: Instances[number]) => readonly string[]): Found =>
    (processId) =>
      instances.filter((instance) => instance.processId === processId).flatMap(of);
  // What stops at an incident is left there for an operator; other engines end it.
  const stopped = incidents.map(({ elementId }) => elementId);
  return [
    ...state(instances, expected.state),
    ...counts(instances, expected.instances),
    ...completed(
      by((instance) => instance.completed),
      expected,
    ),
    ...perProcess('terminated', expected.terminated, (processId) => [
      ...by((instance) => instance.terminated)(processId),
      ...stopped,
    ]),
    ...perProcess(
      'active',
      expected.active,
      by((instance) => instance.active),
    ),
    ...perProcess('flows', expected.flows, (processId) => [
      ...by((instance) => instance.flows)(processId),
      ...optionsIn(plans),
    ]),
    ...lacking(
      'incidents',
      expected.incidents?.map(({ elementId }) => elementId),
      stopped,
    ),
    ...variables(instances, expected.variables),
    ...story(trace, expected.trace),
  ];
}

/** Other engines take all flows out of an event-based gateway and give up on all but one; BPMN takes that one (§13.4.4). */
function optionsIn(plans: readonly CompiledPlan[]): readonly string[] {
  const nodes = plans.flatMap(({ plan }) => Object.values(plan.nodes));
  return nodes.filter(({ kind }) => kind === 'event-based-gateway').flatMap(({ outgoing }) => outgoing);
}

function state(instances: Instances, expected: string | undefined): readonly string[] {
  const states = instances.map((instance) => instance.state);
  const fits =
    expected === undefined ||
    (expected === 'COMPLETED' ? states.every((one) => one === expected) : states.some((one) => one === expected));
  return fits ? [] : [`state: expected ${expected}, but found ${states.join()}`];
}

function counts(instances: Instances, expected: Expectation['instances'] = {}): readonly string[] {
  return Object.entries(expected).flatMap(([processId, states]) =>
    Object.entries(states).flatMap(([wanted, count]) => {
      const found = instances.filter((one) => one.processId === processId && one.state === wanted).length;
      return found === count ? [] : [`instances of ${processId} ${wanted}: expected ${count}, but found ${found}`];
    }),
  );
}

function completed(found: Found, expected: Expectation): readonly string[] {
  const { completed: wanted = {}, completedMatch = 'exact', observed = [], either = {} } = expected;
  return Object.entries(wanted).flatMap(([processId, ids]) => {
    const all = found(processId);
    const seen = completedMatch === 'observed' ? all.filter((id) => observed.includes(id)) : all;
    const missing = lacking('completed', ids, seen);
    if (completedMatch === 'contains') return missing;
    return [...missing, ...lacking('not to complete', seen, [...ids, ...(either[processId] ?? [])])];
  });
}

function perProcess(what: string, wanted: Expectation['active'] = {}, found: Found): readonly string[] {
  return Object.entries(wanted).flatMap(([processId, ids]) => lacking(what, ids, found(processId)));
}

function variables(instances: Instances, expected: Variables = {}): readonly string[] {
  const found = Object.assign({}, ...instances.map((instance) => instance.variables)) as Variables;
  return Object.entries(expected)
    .filter(([name, value]) => !isDeepStrictEqual(found[name] ?? null, value))
    .map(
      ([name, value]) =>
        `variable ${name}: expected ${JSON.stringify(value)}, but found ${JSON.stringify(found[name] ?? null)}`,
    );
}

/** The first line that differs: what follows follows from it. */
function story(found: readonly string[] = [], expected: readonly string[] = found): readonly string[] {
  const index = firstDifference(found, expected);
  if (index === -1) return [];
  return [`trace, line ${index + 1}: expected ${expected[index] ?? 'its end'}, but found ${found[index] ?? 'its end'}`];
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
