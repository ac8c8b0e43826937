/**
 * A behaviour case: models, what is done to them, and what is expected; plain JSON. The steps are the verbs of scenarios.
 * `docs/testing.md` says what each field means to the one who writes a case.
 */
import type { Variables } from '../../workflows/bpmn/define.js';
import type { Step } from './scenario.js';

/** Whose extensions and expressions the models hold; decides what is put in where they leave something open. */
export const DIALECTS = ['plain', 'zeebe', 'camunda7', 'bpmn-elements', 'olive'] as const;
export type CaseDialect = (typeof DIALECTS)[number];

export interface BehaviourCase {
  readonly id?: string;
  /** Absent or none of ours: the models run as a deployment would run them. */
  readonly dialect?: string;
  /** Paths of the files to deploy. */
  readonly resources?: readonly string[];
  /** Activities that wait until a step completes them although their type would run through. */
  readonly waitAt?: readonly string[];
  /** What the clock shows first, ISO 8601; the first day of 2026 where absent. */
  readonly startsAt?: string;
  readonly steps: readonly Step[];
  readonly expect?: Expectation;
}

/** Ids by process, a multiset over all its instances. */
type ByProcess = Readonly<Record<string, readonly string[]>>;

export interface Expectation {
  readonly state?: string;
  readonly completed?: ByProcess;
  readonly completedMatch?: 'exact' | 'observed' | 'contains';
  readonly observed?: readonly string[];
  /** May be reported as completed or not. */
  readonly either?: ByProcess;
  readonly terminated?: ByProcess;
  readonly active?: ByProcess;
  readonly flows?: ByProcess;
  readonly variables?: Variables;
  /** Number of instances by state, per process. */
  readonly instances?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly incidents?: readonly { readonly elementId: string }[];
  /** Lines of `storyLine`, in this order and no others. */
  readonly trace?: readonly string[];
}

/** The case, or why it is none. */
export function readCase(value: unknown): BehaviourCase | string {
  if (!isObject(value)) return 'Expected a case, but it is no object.';
  const { steps, resources, waitAt, startsAt } = value;
  if (!Array.isArray(steps) || !steps.every(isObject))
    return 'Expected a case to have a list of steps, but it has none.';
  for (const [name, list] of Object.entries({ resources, waitAt }))
    if (list !== undefined && !isTexts(list)) return `Expected ${name} to be a list of texts, but it is not.`;
  if (startsAt !== undefined && (typeof startsAt !== 'string' || Number.isNaN(Date.parse(startsAt))))
    return `Expected startsAt to be a time of ISO 8601, but it is ${JSON.stringify(startsAt)}.`;
  const odd = steps.findIndex((step) => verbsOf(step).length !== 1);
  if (odd >= 0) return `Expected one verb in step ${odd}, but found ${JSON.stringify(verbsOf(steps[odd]))}.`;
  return value as unknown as BehaviourCase;
}

function verbsOf(step: unknown): readonly string[] {
  return Object.keys(step as object).filter((name) => name !== 'instance');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
