/** Whatever happens to the models of the scenarios, in whatever order: nothing throws, and all that must hold holds. */
import { beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { EventBody } from '../../workflows/engine/index.js';
import type { Plan } from '../../workflows/bpmn/plan.js';
import type { ProcessSpec } from '../../workflows/bpmn/elements/process.js';
import { Driver } from './driver.js';
import { scenarioPlans } from './plans.js';

const SEED = 20260731;
const variables = {
  id: '1',
  orderId: 'o1',
  n: 7,
  items: [1, 2, 3],
  x: 1,
  delay: 'PT1H',
  due: '2026-02-01T00:00:00Z',
  which: 'q',
  kind: 'x',
};

let plans: readonly Plan[];
beforeAll(async () => {
  plans = [...(await scenarioPlans()).values()]
    .flat()
    .filter(({ nodes, processId }) => (nodes[processId]?.spec as ProcessSpec).starts.length > 0);
});

/** Everything that may be sent to an instance as it is, what it does not wait for included. */
function possible({ state, waiting }: Driver): readonly EventBody[] {
  const jobs = Object.keys(state.jobs).flatMap((key): readonly EventBody[] => [
    { kind: 'job-error', key, code: 'E1', message: '', variables: { reason: 1 } },
    { kind: 'job-error', key, code: 'E2', message: 'unknown', variables: {} },
    { kind: 'job-failed', key, message: 'down', final: true, variables: { tries: 1 } },
  ]);
  const errors = Object.keys(state.userTasks).flatMap((key): readonly EventBody[] => [
    { kind: 'user-task-error', key, code: 'E1', message: '', variables: { reason: 1 } },
    { kind: 'user-task-error', key, code: 'E9', message: 'unknown', variables: {} },
  ]);
  const calls = Object.keys(state.calls).flatMap((key): readonly EventBody[] => [
    { kind: 'called-process-escalated', key, code: 'X1', variables: {} },
    { kind: 'called-process-ended', key, outcome: { kind: 'failed', message: 'gone' } },
    { kind: 'called-process-ended', key, outcome: { kind: 'error', code: 'E1', message: '', variables: {} } },
  ]);
  const incidents = Object.keys(state.incidents).map((key): EventBody => ({
    kind: 'incident-resolved',
    key,
    retries: 1,
  }));
  const sets = Object.keys(state.elements).map((scopeKey): EventBody => ({
    kind: 'variables-set',
    scopeKey,
    variables,
    local: scopeKey.endsWith('3'),
  }));
  const timers = Object.values(state.subscriptions).flatMap(({ dueAt, ownerKey: key, elementId }) =>
    dueAt === undefined ? [] : [{ kind: 'timer-triggered', key, elementId } as const],
  );
  const activations = Object.keys(state.elements).map((key): EventBody => ({
    kind: 'activate-ad-hoc',
    key,
    elements: [{ elementId: 'a', variables }],
    cancelRemaining: key.endsWith('3'),
  }));
  const strays: readonly EventBody[] = [
    { kind: 'user-task-completed', key: '9', variables: {} },
    { kind: 'job-completed', key: '9', variables: {} },
    { kind: 'timer-fired', key: '9' },
    { kind: 'timer-triggered', key: '9' },
    { kind: 'signal-received', key: '9', signalKey: '9', variables: {} },
    { kind: 'message-correlated', key: '9', messageKey: '9', variables: {} },
    { kind: 'incident-resolved', key: '9' },
    { kind: 'cancel' },
  ];
  return [
    ...waiting,
    ...waiting,
    ...waiting,
    ...jobs,
    ...errors,
    ...calls,
    ...incidents,
    ...sets,
    ...timers,
    ...activations,
    ...strays,
  ];
}

test('any events in any order', () => {
  expect(plans.length).toBeGreaterThan(80);
  fc.assert(
    fc.property(fc.nat(), fc.boolean(), fc.array(fc.nat(), { maxLength: 25 }), (which, prepared, choices) => {
      const driver = new Driver(plans[which % plans.length] as Plan, prepared ? variables : {});
      for (const choice of choices) {
        const events = possible(driver);
        driver.send(events[choice % events.length] as EventBody, choice % 3 === 0);
      }
    }),
    { numRuns: 1500, seed: SEED },
  );
});

test('an event about nothing changes nothing', () => {
  for (const plan of plans) {
    const driver = new Driver(plan, variables);
    const before = JSON.stringify(driver.state);
    for (const kind of ['user-task-completed', 'job-completed'] as const)
      driver.send({ kind, key: '9', variables: { y: 1 } });
    driver.send({ kind: 'job-error', key: '9', code: 'E1', message: '', variables: {} });
    driver.send({ kind: 'called-process-ended', key: '9', outcome: { kind: 'completed', variables: {} } });
    expect(JSON.stringify(driver.state)).toBe(before);
  }
});

test('after cancellation nothing is left, and nothing happens any more', () => {
  for (const plan of plans) {
    const driver = new Driver(plan, variables);
    const { waiting } = driver;
    const was = driver.state.status;
    driver.send({ kind: 'cancel' });
    expect(driver.state.status).toBe(was === 'active' ? 'terminated' : was);
    const { elements, subscriptions, jobs, userTasks, calls, incidents } = driver.state;
    expect({ elements, subscriptions, jobs, userTasks, calls, incidents }).toEqual({
      elements: {},
      subscriptions: {},
      jobs: {},
      userTasks: {},
      calls: {},
      incidents: {},
    });
    const after = JSON.stringify(driver.state);
    for (const event of waiting) driver.send(event);
    expect(JSON.stringify(driver.state)).toBe(after);
  }
});
