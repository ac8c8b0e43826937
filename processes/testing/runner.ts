/** Runs a scenario on the pure engine: no server, no waiting, 30 days in a millisecond. */
import type { CompiledPlan } from '../compiler/index.js';
import type { ActivityAnswer, Scenario, ScenarioResult } from '../simulation/scenario.js';
import { perform } from '../simulation/verbs.js';
import { World, type WorldOptions } from '../simulation/world.js';

export type {
  ActivityAnswer,
  InstanceOutcome,
  InstanceResult,
  Scenario,
  ScenarioResult,
  Step,
} from '../simulation/scenario.js';
export { catalogueOf } from './catalogue.js';

export interface RunOptions extends Scenario {
  /** Of all processes that the scenario starts or calls. */
  readonly plans: readonly CompiledPlan[];
  /** Writes the state to JSON and back after every event, as a host does that takes an instance over. True where silent. */
  readonly restore?: boolean;
}

/** Never throws on what a scenario says: a step that finds nothing to act on is a problem of the result. */
export function runScenario({ plans, steps, activities = {}, restore = true }: RunOptions): ScenarioResult {
  const world = new World(plans, { answer: scripted(activities), restore });
  const problems = steps.flatMap((step) => perform(world, step) ?? []);
  return { instances: world.instances.map((instance) => instance.result()), trace: world.trace, problems };
}

/** Each call of a type takes its next answer, and the last one stays. */
export function scripted(activities: NonNullable<Scenario['activities']>): WorldOptions['answer'] {
  const calls = new Map<string, number>();
  return ({ type }): ActivityAnswer | undefined => {
    const { answers = [] } = activities[type] ?? {};
    const call = calls.get(type) ?? 0;
    calls.set(type, call + 1);
    return answers[Math.min(call, answers.length - 1)];
  };
}
