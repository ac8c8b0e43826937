/** What the steps of a case tell about its models: which gateways it decides, which work it does itself. */
import type { Step, Verb, Verbs } from '../../simulation/scenario.js';
import { DIALECTS, type BehaviourCase, type CaseDialect } from '../../simulation/behaviour-case.js';

/** Of engines whose expressions and times no dialect of ours reads. */
const FOREIGN: readonly string[] = ['bpmn-elements', 'olive'];

/** Of an element, or of a listener: its type alone. */
interface Work {
  readonly elementId?: string;
  readonly type?: string;
}

export interface Guidance {
  /** None: the models run as they are, but for what steps choose. */
  readonly dialect: CaseDialect | undefined;
  readonly plain: boolean;
  readonly foreign: boolean;
  readonly waitAt: ReadonlySet<string>;
  /** Elements whose flows steps choose. */
  readonly chosen: ReadonlySet<string>;
  /** Whether a step means this work, and so has to find it waiting. */
  does(work: Work): boolean;
  /** Whether the keys of messages of this name, or of a name that is computed, count: else any message of the name fits. */
  correlates(name: string | undefined): boolean;
}

const WORK = ['completeUserTask', 'completeJob', 'throwError', 'failJob', 'triggerEvent'] as const;

export function guidanceOf({ dialect, steps, waitAt = [] }: BehaviourCase): Guidance {
  const work = WORK.flatMap((verb) => given(steps, verb)) as readonly Work[];
  const keyed = new Set(
    given(steps, 'publishMessage').flatMap(({ name, correlationKey }) => (correlationKey === undefined ? [] : [name])),
  );
  const driven = steps.some((step) => !('deploy' in step || 'start' in step));
  return {
    dialect: DIALECTS.find((known) => known === dialect),
    plain: dialect === 'plain',
    foreign: FOREIGN.includes(dialect ?? ''),
    waitAt: new Set(waitAt),
    chosen: new Set(given(steps, 'chooseFlows').map(({ gatewayId }) => gatewayId)),
    does: ({ elementId, type }) =>
      work.some((sought) =>
        elementId === undefined
          ? sought.type === type && type !== undefined
          : (sought.elementId ?? elementId) === elementId && (sought.type === undefined || sought.type === type),
      ),
    correlates: (name) => !driven || (name === undefined ? keyed.size > 0 : keyed.has(name)),
  };
}

function given<Name extends Verb>(steps: readonly Step[], verb: Name): readonly Verbs[Name][] {
  return steps.flatMap((step) => (verb in step ? [(step as unknown as Record<Name, Verbs[Name]>)[verb]] : []));
}
