import type { Catalogue } from '../../workflows/bpmn/catalogue.js';
import type { Scenario } from '../simulation/scenario.js';

/** The activities of a scenario as the compiler takes them. */
export function catalogueOf({ activities = {} }: Pick<Scenario, 'activities'>): Catalogue {
  return Object.fromEntries(
    Object.entries(activities).map(([type, { inputs = [] }]) => [
      type,
      {
        type,
        title: type,
        inputs: inputs.map((name) => ({ name, required: false })),
        execution: 'local' as const,
        startToCloseMs: 10_000,
        maximumAttempts: 1,
        initialIntervalMs: 1_000,
      },
    ]),
  );
}
