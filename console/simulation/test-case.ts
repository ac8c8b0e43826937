/** What was chosen as a test case of `baton simulate` (docs/testing.md), and back. */
import { readCase, type BehaviourCase } from '../../processes/simulation/behaviour-case.js';
import type { Models } from './models.js';
import type { Playback, Script } from './playback.js';

export function testCaseOf(models: Models, script: Script, { world, trace }: Playback): BehaviourCase {
  const [{ plan }] = models.processes;
  const results = world.instances.map((instance) => instance.result());
  const processIds = [...new Set(results.map(({ processId }) => processId))];
  const statesOf = (processId: string): readonly string[] =>
    results.filter((one) => one.processId === processId).map(({ state }) => state);
  return {
    id: plan.processId,
    resources: [...new Set([...models.processes, ...models.decisions].map(({ resourceName }) => resourceName))],
    startsAt: new Date(script.startsAt).toISOString(),
    steps: script.steps,
    expect: {
      instances: Object.fromEntries(processIds.map((processId) => [processId, counted(statesOf(processId))])),
      trace,
    },
  };
}

function counted(texts: readonly string[]): Readonly<Record<string, number>> {
  return Object.fromEntries([...new Set(texts)].map((text) => [text, texts.filter((one) => one === text).length]));
}

/** The case, or why it is none. */
export function parseTestCase(text: string): BehaviourCase | string {
  try {
    return readCase(JSON.parse(text));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

export function scriptOf({ startsAt, steps }: BehaviourCase, otherwise: number): Script {
  return { startsAt: startsAt === undefined ? otherwise : Date.parse(startsAt), steps };
}
