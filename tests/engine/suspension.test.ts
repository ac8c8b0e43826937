/** Suspension: it holds what happens, and once the instance is resumed nothing is other than without it. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ProcessSpec } from '../../workflows/bpmn/elements/process.js';
import type { Plan } from '../../workflows/bpmn/plan.js';
import {
  initialState,
  outstanding,
  refuse,
  step,
  type Command,
  type EngineRecord,
  type EventBody,
  type InstanceState,
} from '../../workflows/engine/index.js';
import { flow, processOf } from '../compiler/bpmn-text.js';
import { Driver } from './driver.js';
import { planOf, scenarioPlans } from './plans.js';

const SEED = 20261121;
const INFO = { processInstanceKey: '10000000', processDefinitionKey: '1', version: 1, workflowId: 'w', tags: [] };
const SUSPEND: EventBody = { kind: 'suspend' };
const RESUME: EventBody = { kind: 'resume' };
const variables = { id: '1', orderId: 'o1', n: 7, items: [1, 2, 3], x: 1, delay: 'PT1H', which: 'q' };

interface Outcome {
  readonly state: InstanceState;
  readonly records: readonly EngineRecord[];
  readonly commands: readonly Command[];
}

/** The clock stands still, and every state goes through JSON. */
function run(plan: Plan, events: readonly EventBody[], from: InstanceState = initialState(INFO)): Outcome {
  let state = from;
  const records: EngineRecord[] = [];
  const commands: Command[] = [];
  for (const event of events) {
    const result = step(plan, state, { ...event, now: 0, seed: 0.5 });
    state = JSON.parse(JSON.stringify(result.state)) as InstanceState;
    records.push(...result.records);
    commands.push(...result.commands);
  }
  return { state, records, commands };
}

/** What happens to an instance of the plan when `choices` decide. */
function eventsOf(plan: Plan, choices: readonly number[]): readonly EventBody[] {
  const driver = new Driver(plan, variables);
  return choices.flatMap((choice) => {
    const { waiting } = driver;
    const event = waiting[choice % waiting.length];
    if (event === undefined) return [];
    driver.send(event);
    return [event];
  });
}

const told = ({ state, records, commands }: Outcome): object => ({
  state,
  records: records.filter(({ type }) => type !== 'instance-suspended' && type !== 'instance-resumed'),
  commands: commands.filter(({ kind }) => kind !== 'suspend-called-process' && kind !== 'resume-called-process'),
});

test('to suspend and resume at any point changes nothing', async () => {
  const plans = [...(await scenarioPlans()).values()]
    .flat()
    .filter(({ nodes, processId }) => (nodes[processId]?.spec as ProcessSpec).starts.length > 0);
  let held = 0;
  fc.assert(
    fc.property(
      fc.nat(),
      fc.array(fc.nat(), { minLength: 1, maxLength: 12 }),
      fc.nat(),
      fc.nat(),
      (which, choices, one, other) => {
        const plan = plans[which % plans.length] as Plan;
        const events = eventsOf(plan, choices);
        const [from, until] = [one, other].map((at) => at % (events.length + 1)).sort((a, b) => a - b) as [
          number,
          number,
        ];
        const start: EventBody = { kind: 'start', variables };
        const suspended = [
          ...events.slice(0, from),
          SUSPEND,
          ...events.slice(from, until),
          RESUME,
          ...events.slice(until),
        ];
        held += until - from;
        expect(told(run(plan, [start, ...suspended]))).toEqual(told(run(plan, [start, ...events])));
      },
    ),
    { numRuns: 1000, seed: SEED },
  );
  expect(held).toBeGreaterThan(500);
});

describe('a suspended instance', () => {
  const timer = (id: string): string =>
    `<boundaryEvent id="${id}" attachedToRef="a"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></boundaryEvent>`;
  const model = processOf(
    `<startEvent id="start"/><userTask id="a"/>${timer('late')}<serviceTask id="b"><extensionElements><zeebe:taskDefinition type="t"/></extensionElements></serviceTask><endEvent id="end"/>${flow('start', 'a')}${flow('a', 'b')}${flow('late', 'b')}${flow('b', 'end')}`,
  );
  const begun = async (): Promise<{ readonly plan: Plan; readonly state: InstanceState }> => {
    const plan = await planOf(model);
    return { plan, state: run(plan, [{ kind: 'start', variables: {} }]).state };
  };
  const keysOf = (table: object): string => Object.keys(table)[0] ?? '';

  test('refuses what people and workers do, and takes what operators do', async () => {
    const { plan, state: active } = await begun();
    const { state } = run(plan, [SUSPEND], active);
    const task = keysOf(state.userTasks);
    for (const event of [
      { kind: 'user-task-completed', key: task, variables: {} },
      { kind: 'user-task-error', key: task, code: 'E', message: '', variables: {} },
      { kind: 'job-completed', key: '9', variables: {} },
      { kind: 'job-failed', key: '9', message: '', final: true, variables: {} },
    ] as const)
      expect(refuse(plan, state, event)).toMatchObject({ code: 'INSTANCE_SUSPENDED' });
    expect(refuse(plan, state, SUSPEND)).toEqual({
      code: 'INVALID_STATE',
      message: 'Expected process instance 10000000 to be ACTIVE, but it is SUSPENDED.',
    });
    expect(refuse(plan, active, RESUME)).toMatchObject({ code: 'INVALID_STATE' });
    const modified = run(
      plan,
      [
        { kind: 'variables-set', scopeKey: '10000000', variables: { x: 1 }, local: false },
        {
          kind: 'modify',
          activate: [],
          move: [{ source: { elementId: 'a' }, elementId: 'b', ancestor: { kind: 'inferred' } }],
          terminate: [],
        },
      ],
      state,
    );
    expect(Object.values(modified.state.elements).map(({ elementId }) => elementId)).toEqual(['p', 'b']);
    expect(modified.state.suspended).toEqual({ held: [] });
    expect(run(plan, [{ kind: 'cancel' }], modified.state).state).toMatchObject({ status: 'terminated', elements: {} });
    expect(run(plan, [{ kind: 'cancel' }], modified.state).state.suspended).toBeUndefined();
  });

  test('holds a timer that falls due, which a new host does not set again', async () => {
    const { plan, state: active } = await begun();
    const fired: EventBody = { kind: 'timer-fired', key: keysOf(active.subscriptions) };
    const { state, records } = run(plan, [SUSPEND, fired], active);
    expect(records.map(({ type }) => type)).toEqual(['instance-suspended']);
    expect(state.suspended).toEqual({ held: [fired] });
    expect(outstanding(plan, state, 0)).toEqual([]);
    const resumed = run(plan, [RESUME], state);
    expect(resumed.records.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['instance-resumed', 'job-created']),
    );
    expect(resumed.state.userTasks).toEqual({});
  });
});

test('a message or signal that is delivered again is held once', async () => {
  const plan = await planOf(processOf(`<startEvent id="start"/><userTask id="a"/>${flow('start', 'a')}`));
  const message = { kind: 'message-correlated', key: '5', messageKey: '7', variables: {} } as const;
  const signal = { kind: 'signal-received', key: '5', signalKey: '7', variables: {} } as const;
  const another = { ...message, messageKey: '8' };
  const events: EventBody[] = [SUSPEND, message, signal, message, another, signal];
  const { state } = run(plan, [{ kind: 'start', variables: {} }, ...events]);
  expect(state.suspended?.held).toEqual([message, signal, another]);
});

test('a condition that comes to hold meanwhile happens at resumption', async () => {
  const condition = `<boundaryEvent id="when" attachedToRef="a"><conditionalEventDefinition><condition>= x &gt; 3</condition></conditionalEventDefinition></boundaryEvent>`;
  const plan = await planOf(
    processOf(
      `<startEvent id="start"/><userTask id="a"/>${condition}<endEvent id="end"/>${flow('start', 'a')}${flow('when', 'end')}`,
    ),
  );
  const set: EventBody = { kind: 'variables-set', scopeKey: '10000000', variables: { x: 5 }, local: false };
  const still = run(plan, [{ kind: 'start', variables: { x: 1 } }, SUSPEND, set]);
  expect(Object.keys(still.state.userTasks)).toHaveLength(1);
  expect(run(plan, [RESUME], still.state).state.status).toBe('completed');
});
