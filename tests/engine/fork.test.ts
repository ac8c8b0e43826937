/** Forks: what happened brings the same state again, and a copy of it goes on as the original would, under keys of its own. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { forkOf } from '../../processes/operations/fork.js';
import { Replay } from '../../processes/operations/replay.js';
import type { ProcessSpec } from '../../workflows/bpmn/elements/process.js';
import type { Plan } from '../../workflows/bpmn/plan.js';
import {
  causeOf,
  initialState,
  outstanding,
  step,
  type Cause,
  type EngineEvent,
  type InstanceState,
} from '../../workflows/engine/index.js';
import { Driver } from './driver.js';
import { brokenInvariants } from './invariants.js';
import { scenarioPlans } from './plans.js';
import { summaryOf, View } from './view.js';

const SEED = 20261121;
const FROM = '10000000';
const TO = '90000000';
const INFO = { processInstanceKey: FROM, processDefinitionKey: '1', version: 1, workflowId: 'w', tags: ['t'] };
const variables = { id: '1', orderId: 'o1', n: 7, items: [1, 2, 3], x: 1, delay: 'PT1H', which: 'q', own: FROM };

/** What happens to an instance of the plan when `choices` decide; the clock stands still. */
function eventsOf(plan: Plan, choices: readonly number[]): readonly EngineEvent[] {
  const driver = new Driver(plan, variables);
  const events: EngineEvent[] = [{ kind: 'start', variables, now: 5, seed: 0.5 }];
  for (const choice of choices) {
    const { waiting } = driver;
    const event = waiting[choice % waiting.length];
    if (event === undefined) break;
    driver.send(event);
    events.push({ ...event, now: 5, seed: 0.5 });
  }
  return events;
}

const run = (plan: Plan, state: InstanceState, events: readonly EngineEvent[]): InstanceState =>
  events.reduce((before, event) => step(plan, before, event).state, state);

/** Keys of the one are those of the other but for how they begin. */
const moved = (value: unknown): unknown => JSON.parse(JSON.stringify(value).replace(/"1(\d{7})"/g, '"9$1"'));

test('a copy goes on as the original does', async () => {
  const plans = [...(await scenarioPlans()).values()]
    .flat()
    .filter(({ nodes, processId }) => (nodes[processId]?.spec as ProcessSpec).starts.length > 0);
  let copies = 0;
  fc.assert(
    fc.property(fc.nat(), fc.array(fc.nat(), { maxLength: 10 }), fc.nat(), (which, choices, where) => {
      const plan = plans[which % plans.length] as Plan;
      const events = eventsOf(plan, choices);
      const past = events.slice(0, 1 + (where % events.length));
      const base: Cause = { kind: 'base', planHash: 'h', state: initialState(INFO), records: [] };
      const replay = new Replay({ plans: new Map([['h', plan]]), until: () => false });
      replay.play(JSON.parse(JSON.stringify([base, ...past.map(causeOf)])) as Cause[]);
      const state = replay.reached?.state as InstanceState;
      expect(state).toEqual(JSON.parse(JSON.stringify(run(plan, initialState(INFO), past))));
      if (state.status !== 'active') return;
      copies += 1;

      const options = { plan, state, records: replay.records, at: 5, now: 5, processInstanceKey: TO, workflowId: 'v' };
      const copy = forkOf(options);
      expect(brokenInvariants(copy.state)).toEqual([]);
      const view = new View();
      view.learn(copy.records, outstanding(plan, copy.state, 5));
      expect(view.summary()).toEqual(summaryOf(copy.state));
      expect(JSON.stringify({ ...copy.state, elements: {} })).not.toMatch(/"1(?!0000000)\d{7}"/);
      expect(copy.state.elements[TO]?.variables).toEqual(state.elements[FROM]?.variables);

      const rest = events.slice(past.length);
      const original = run(plan, state, rest);
      const other = run(plan, copy.state, moved(rest) as EngineEvent[]);
      const shape = ({ status, elements, result, error }: InstanceState): object => ({
        status,
        result: moved(result ?? {}),
        error,
        elements: Object.values(elements).map(({ elementId, role, lifecycle, tokens }) => ({
          elementId,
          role,
          lifecycle,
          tokens,
        })),
      });
      expect(shape(other)).toEqual(shape(original));
    }),
    { numRuns: 600, seed: SEED },
  );
  expect(copies).toBeGreaterThan(300);
});
