/** Migration: an instance goes on by another definition where it is; nothing is lost, nothing half done. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ProcessSpec } from '../../workflows/bpmn/elements/process.js';
import type { Plan } from '../../workflows/bpmn/plan.js';
import { migrationProblems, refuse, type EventBody, type Mapping } from '../../workflows/engine/index.js';
import { extensions, flow, processOf } from '../compiler/bpmn-text.js';
import { Driver } from './driver.js';
import { planOf, scenarioPlans } from './plans.js';

const SEED = 20260731;

type Migrate = Extract<EventBody, { readonly kind: 'migrate' }>;

function migration(target: Plan, pairs: readonly (readonly [string, string])[]): Migrate {
  const mapping = pairs.map(([sourceId, targetId]): Mapping => ({ sourceId, targetId }));
  return { kind: 'migrate', target, planHash: 'h2', processDefinitionKey: '2', version: 2, mapping };
}

const timer = (id: string, on: string, extra = ''): string =>
  `<boundaryEvent id="${id}" attachedToRef="${on}"${extra}><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></boundaryEvent>`;

const BEFORE = processOf(
  `<startEvent id="start"/><userTask id="a"/><endEvent id="end"/>${flow('start', 'a')}${flow('a', 'end')}
   ${timer('kept', 'a')}${timer('dropped', 'a', ' cancelActivity="false"')}`,
);
/** `a` is `renamed` here, its timer `stays`; `later` and an event subprocess are new, and a task follows. */
const AFTER = processOf(
  `<startEvent id="start"/><userTask id="renamed" name="New name"/><userTask id="next"/><endEvent id="end"/>
   ${flow('start', 'renamed')}${flow('renamed', 'next')}${flow('next', 'end')}${timer('stays', 'renamed')}${timer('later', 'renamed', ' cancelActivity="false"')}
   <subProcess id="h" triggeredByEvent="true"><startEvent id="h1" isInterrupting="false"><signalEventDefinition signalRef="sig"/></startEvent></subProcess>
   <manualTask id="other"/>`,
  '<signal id="sig" name="alarm"/>',
);

const waitedFor = ({ state }: Driver): readonly string[] =>
  Object.values(state.subscriptions)
    .map(({ elementId }) => elementId)
    .sort();

const alive = ({ state }: Driver): readonly string[] =>
  Object.values(state.elements)
    .map(({ elementId }) => elementId)
    .sort();

const keyOf = ({ state }: Driver, elementId: string): string =>
  Object.values(state.elements).find((other) => other.elementId === elementId)?.key ?? '';

function complete(driver: Driver, elementId: string): void {
  const { userTasks } = driver.state;
  const key = Object.keys(userTasks).find((task) => userTasks[task] === keyOf(driver, elementId));
  driver.send({ kind: 'user-task-completed', key: key ?? '', variables: {} });
}

describe('migration', () => {
  let before: Plan;
  let after: Plan;
  beforeAll(async () => {
    [before, after] = await Promise.all([planOf(BEFORE), planOf(AFTER)]);
  });

  test('keeps the task and what is mapped, gives up what is not, and waits for what is new', () => {
    const driver = new Driver(before);
    const [task] = Object.keys(driver.state.userTasks);
    const kept = Object.values(driver.state.subscriptions).find(({ elementId }) => elementId === 'kept');
    driver.send(
      migration(after, [
        ['a', 'renamed'],
        ['kept', 'stays'],
      ]),
      true,
    );
    expect(driver.state.info).toMatchObject({ processDefinitionKey: '2', version: 2 });
    expect(Object.keys(driver.state.userTasks)).toEqual([task]);
    expect(waitedFor(driver)).toEqual(['h1', 'later', 'stays']);
    expect(driver.state.subscriptions[kept?.key ?? '']).toEqual({ ...kept, elementId: 'stays' });
    complete(driver, 'renamed');
    complete(driver, 'next');
    expect(driver.state.status).toBe('completed');
  });

  test('what was over before is not waited for again', () => {
    const driver = new Driver(before);
    const dropped = Object.values(driver.state.subscriptions).find(({ elementId }) => elementId === 'dropped');
    driver.send({ kind: 'timer-fired', key: dropped?.key ?? '' });
    driver.send(
      migration(after, [
        ['a', 'renamed'],
        ['kept', 'stays'],
        ['dropped', 'later'],
      ]),
    );
    expect(waitedFor(driver)).toEqual(['h1', 'stays']);
  });

  test('of an event subprocess with several start events, the one it began by says whether it interrupted', async () => {
    const starting = (plain: string, interrupting: string): string =>
      processOf(
        `<startEvent id="start"/><userTask id="a"/>${flow('start', 'a')}
         <subProcess id="h" triggeredByEvent="true"><startEvent id="${plain}" isInterrupting="false"><signalEventDefinition signalRef="one"/></startEvent>
         <startEvent id="${interrupting}"><signalEventDefinition signalRef="two"/></startEvent>
         <userTask id="b"/>${flow(plain, 'b')}${flow(interrupting, 'b')}</subProcess>`,
        '<signal id="one" name="one"/><signal id="two" name="two"/>',
      );
    const [source, target] = await Promise.all([planOf(starting('i', 'j')), planOf(starting('m', 'n'))]);
    const begun = (by: string): Driver => {
      const driver = new Driver(source);
      const subscription = Object.values(driver.state.subscriptions).find(({ elementId }) => elementId === by);
      driver.send({ kind: 'signal-received', key: subscription?.key ?? '', variables: {} });
      driver.send(
        migration(target, [
          ['a', 'a'],
          ['b', 'b'],
          ['h', 'h'],
          ['i', 'm'],
          ['j', 'n'],
        ]),
      );
      return driver;
    };
    expect(waitedFor(begun('i'))).toEqual(['m', 'n']);
    const interrupted = begun('j');
    expect(waitedFor(interrupted)).toEqual([]);
    expect(alive(interrupted)).toEqual(['b', 'h', 'p']);
    expect(interrupted.state.elements[keyOf(interrupted, 'h')]?.memory).toBe('n');
  });

  test('an incident is kept, and goes on by the target', async () => {
    const task = (value: string): string =>
      processOf(
        `<startEvent id="start"/><serviceTask id="t">${extensions(`<zeebe:taskDefinition type="${value}"/>`)}</serviceTask><endEvent id="end"/>${flow('start', 't')}${flow('t', 'end')}`,
      );
    const [broken, mended] = await Promise.all([planOf(task('= missing.type')), planOf(task('work'))]);
    const driver = new Driver(broken);
    const [incident] = Object.keys(driver.state.incidents);
    driver.send(migration(mended, [['t', 't']]));
    expect(Object.keys(driver.state.incidents)).toEqual([incident]);
    driver.send({ kind: 'incident-resolved', key: incident ?? '' });
    expect(Object.values(driver.state.jobs)).toMatchObject([{ type: 'work' }]);
  });

  test('tokens before a join stay there', async () => {
    const forked = (extra: string): string =>
      processOf(
        `<startEvent id="start"/><parallelGateway id="fork"/><parallelGateway id="join"/><userTask id="a"/><userTask id="b"/><endEvent id="end"/>
         ${flow('start', 'fork')}${flow('fork', 'a')}${flow('fork', 'b')}${flow('a', 'join')}${flow('b', 'join')}${extra}`,
      );
    const [one, two, none] = await Promise.all([
      planOf(forked(flow('join', 'end'))),
      planOf(forked(`<userTask id="c"/>${flow('join', 'c')}${flow('c', 'end')}`)),
      planOf(forked(flow('join', 'end')).replace('id="a-join"', 'id="renamed"')),
    ]);
    const driver = new Driver(one);
    complete(driver, 'a');
    const joined = [
      ['b', 'b'],
      ['join', 'join'],
    ] as const;
    expect(migrationProblems(one, driver.state, migration(two, [['b', 'b']]))).toEqual([
      "Expected a mapping of 'join', before which tokens wait, but there is none.",
    ]);
    expect(migrationProblems(one, driver.state, migration(none, joined))).toEqual([
      "Expected flow 'a-join', on which a token waits, to lead to 'join', but it does not.",
    ]);
    driver.send(migration(two, joined));
    complete(driver, 'b');
    expect(alive(driver)).toEqual(['c', 'p']);
  });

  test.each<readonly [string, readonly (readonly [string, string])[], readonly RegExp[]]>([
    ['an active element without a mapping', [], [/mapping of 'a'/]],
    [
      'ids that are not there',
      [
        ['a', 'zz'],
        ['yy', 'next'],
      ],
      [/'zz' in the target/, /'yy' in the source/],
    ],
    ['another kind', [['a', 'other']], [/user-task and manual-task/]],
    [
      'two targets of one element',
      [
        ['a', 'renamed'],
        ['a', 'next'],
      ],
      [/mapped once/],
    ],
    [
      'an event of another element',
      [
        ['a', 'next'],
        ['kept', 'stays'],
      ],
      [/'stays' to belong to 'next'/],
    ],
    [
      'an event that interrupts, or not',
      [
        ['a', 'renamed'],
        ['kept', 'later'],
      ],
      [/interrupt/],
    ],
    [
      'an event of another kind',
      [
        ['a', 'renamed'],
        ['start', 'h1'],
      ],
      [/wait for nothing and signal/, /interrupt/],
    ],
  ])('refuses %s, each problem by name, and changes nothing', (_what, pairs, messages) => {
    const driver = new Driver(before);
    const state = JSON.stringify(driver.state);
    const event = migration(after, pairs);
    expect(migrationProblems(before, driver.state, event)).toEqual(
      messages.map((message) => expect.stringMatching(message)),
    );
    expect(refuse(before, driver.state, event)).toMatchObject({ code: 'INVALID_STATE' });
    driver.send(event);
    expect(JSON.stringify(driver.state)).toBe(state);
  });

  test('refuses another nesting and another repetition', async () => {
    const around = (content: string): string =>
      processOf(`<startEvent id="start"/>${flow('start', 's')}<subProcess id="s">${content}</subProcess>`);
    const inner = `<startEvent id="i"/><userTask id="a"/>${flow('i', 'a')}`;
    const [flat, nested, repeated] = await Promise.all([
      planOf(processOf(`<startEvent id="start"/><userTask id="a"/>${flow('start', 'a')}`)),
      planOf(around(inner)),
      planOf(
        around(
          `<multiInstanceLoopCharacteristics>${extensions('<zeebe:loopCharacteristics inputCollection="= items"/>')}</multiInstanceLoopCharacteristics>${inner}`,
        ),
      ),
    ]);
    expect(migrationProblems(flat, new Driver(flat).state, migration(nested, [['a', 'a']]))).toEqual([
      expect.stringMatching(/'a' to stand in 'p'/),
    ]);
    const both = [
      ['a', 'a'],
      ['s', 's'],
    ] as const;
    expect(migrationProblems(nested, new Driver(nested).state, migration(repeated, both))).toEqual([
      expect.stringMatching(/single and parallel/),
    ]);
  });
});

test('migrating to the same definition between any events changes nothing that follows', async () => {
  const plans = [...(await scenarioPlans()).values()]
    .flat()
    .filter(({ nodes, processId }) => (nodes[processId]?.spec as ProcessSpec).starts.length > 0);
  const variables = {
    items: [1, 2, 3],
    n: 7,
    x: 1,
    id: '1',
    orderId: 'o1',
    delay: 'PT1H',
    due: '2026-02-01T00:00:00Z',
  };
  let migrated = 0;
  fc.assert(
    fc.property(fc.nat(), fc.array(fc.nat(), { maxLength: 12 }), (which, choices) => {
      const plan = plans[which % plans.length] as Plan;
      const [left, right] = [new Driver(plan, variables), new Driver(plan, variables)];
      const same = migration(
        plan,
        Object.keys(plan.nodes).flatMap((id) => (id === plan.processId ? [] : [[id, id] as const])),
      );
      for (const choice of choices) {
        if (!right.ended) {
          expect(migrationProblems(plan, right.state, same)).toEqual([]);
          right.send(same, choice % 2 === 0);
          left.send({ kind: 'timer-fired', key: '9' });
          migrated += 1;
        }
        const { waiting } = left;
        if (waiting.length === 0) break;
        const event = waiting[choice % waiting.length] as EventBody;
        left.send(event);
        right.send(event);
      }
      expect({ ...right.state, info: left.state.info }).toEqual(left.state);
    }),
    { numRuns: 300, seed: SEED },
  );
  expect(migrated).toBeGreaterThan(200);
});
