/** Modification: tokens go where they are told, none is lost or doubled, and what is refused changes nothing. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ProcessSpec } from '../../workflows/bpmn/elements/process.js';
import type { Plan } from '../../workflows/bpmn/plan.js';
import { refuse, type EventBody, type Modification } from '../../workflows/engine/index.js';
import { extensions, flow, processOf } from '../compiler/bpmn-text.js';
import { Driver } from './driver.js';
import { planOf, scenarioPlans } from './plans.js';

const SEED = 20260731;
const variables = { items: [1, 2, 3], n: 7, x: 1, id: '1', orderId: 'o1', delay: 'PT1H', due: '2026-02-01T00:00:00Z' };

const modification = (change: Partial<Modification>): Extract<EventBody, { readonly kind: 'modify' }> => ({
  kind: 'modify',
  activate: [],
  move: [],
  terminate: [],
  ...change,
});

/** Ids of what is alive, without the process. */
function alive({ state }: Driver): readonly string[] {
  return Object.values(state.elements)
    .filter(({ scopeKey, role }) => scopeKey !== undefined && role !== 'body')
    .map(({ elementId }) => elementId)
    .sort();
}

function keyOf({ state }: Driver, elementId: string, index = 0): string {
  const found = Object.values(state.elements).filter((other) => other.elementId === elementId && other.role !== 'body');
  return found[index]?.key ?? '';
}

const refusalOf = (driver: Driver, plan: Plan, event: EventBody) => refuse(plan, driver.state, event);

const NESTED = processOf(
  `<startEvent id="start"/><userTask id="a"/><userTask id="b"/><endEvent id="end"/>
   ${flow('start', 'a')}${flow('a', 's')}${flow('s', 'b')}${flow('b', 'end')}
   <subProcess id="s">
     <startEvent id="s1"/><userTask id="c"/>${flow('s1', 'c')}${flow('c', 't')}
     <subProcess id="t"><startEvent id="t1"/><userTask id="d"/><userTask id="e"/>${flow('t1', 'd')}${flow('d', 'e')}</subProcess>
   </subProcess>
   <boundaryEvent id="late" attachedToRef="s"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></boundaryEvent>
   <subProcess id="h" triggeredByEvent="true"><startEvent id="h1" isInterrupting="false"><signalEventDefinition signalRef="sig"/></startEvent><userTask id="f"/>${flow('h1', 'f')}</subProcess>
   <eventBasedGateway id="g"/><intermediateCatchEvent id="g1"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></intermediateCatchEvent>${flow('g', 'g1')}`,
  '<signal id="sig" name="alarm"/>',
);

const REPEATED = processOf(
  `<startEvent id="start"/>${flow('start', 's')}
   <subProcess id="s"><multiInstanceLoopCharacteristics>${extensions('<zeebe:loopCharacteristics inputCollection="= items" inputElement="item"/>')}</multiInstanceLoopCharacteristics>
     <startEvent id="i"/><userTask id="t"/><userTask id="u"/>${flow('i', 't')}${flow('t', 'u')}</subProcess>
   <userTask id="after"/>${flow('s', 'after')}`,
);

describe('modification', () => {
  let nested: Plan;
  let repeated: Plan;
  beforeAll(async () => {
    [nested, repeated] = await Promise.all([planOf(NESTED), planOf(REPEATED)]);
  });

  test('starts an element beside what is active, with variables of the process and its own', () => {
    const driver = new Driver(nested);
    driver.send(
      modification({
        activate: [{ elementId: 'b', variables: [{ variables: { x: 1 } }, { variables: { y: 2 }, scopeId: 'b' }] }],
      }),
      true,
    );
    expect(alive(driver)).toEqual(['a', 'b']);
    expect(driver.state.elements[driver.state.info.processInstanceKey]?.variables).toEqual({ x: 1 });
    expect(driver.state.elements[keyOf(driver, 'b')]?.variables).toEqual({ y: 2 });
  });

  test('starts missing scopes once for all that need them, with what watches them', () => {
    const driver = new Driver(nested);
    driver.send(
      modification({
        activate: [
          { elementId: 'd', variables: [{ variables: { inS: 1 }, scopeId: 's' }] },
          { elementId: 'e' },
          { elementId: 'c' },
        ],
        terminate: [{ elementId: 'a' }],
      }),
    );
    expect(alive(driver)).toEqual(['c', 'd', 'e', 's', 't']);
    expect(driver.state.elements[keyOf(driver, 's')]?.variables).toEqual({ inS: 1 });
    expect(Object.values(driver.state.subscriptions).map(({ elementId }) => elementId)).toContain('late');
    for (const id of ['c', 'd', 'd', 'e', 'e', 'e']) complete(driver, id);
    expect(alive(driver)).toEqual(['b']);
  });

  test('moves a token out of scopes, which end when nothing is left in them', () => {
    const driver = new Driver(nested);
    complete(driver, 'a');
    driver.send(modification({ move: [{ source: { elementId: 'c' }, elementId: 'b' }] }));
    expect(alive(driver)).toEqual(['b']);
    expect(Object.values(driver.state.subscriptions).map(({ elementId }) => elementId)).not.toContain('late');
    complete(driver, 'b');
    expect(driver.state.status).toBe('completed');
  });

  test('terminating a scope and starting inside it starts another', () => {
    const driver = new Driver(nested);
    complete(driver, 'a');
    const before = keyOf(driver, 's');
    driver.send(modification({ terminate: [{ elementId: 's' }], activate: [{ elementId: 'c' }] }));
    expect(alive(driver)).toEqual(['c', 's']);
    expect(keyOf(driver, 's')).not.toBe(before);
  });

  test('ends the instance when nothing is left, but not one that another waits for', () => {
    const driver = new Driver(nested);
    const all = modification({ terminate: [{ elementId: 'a' }] });
    const { processInstanceKey } = driver.state.info;
    const parent = { processInstanceKey: '9', rootProcessInstanceKey: '9', elementInstanceKey: '91', catches: [] };
    const called = { ...driver.state, info: { ...driver.state.info, parent } };
    expect(refuse(nested, called, all)).toMatchObject({ code: 'INVALID_STATE' });
    driver.send(all);
    expect(driver.state.status).toBe('terminated');
    expect(processInstanceKey).toBe('10000000');
  });

  test('starts an event subprocess without its trigger', () => {
    const driver = new Driver(nested);
    driver.send(modification({ activate: [{ elementId: 'h' }, { elementId: 'g' }] }));
    expect(alive(driver)).toEqual(['a', 'f', 'g', 'h']);
  });

  test('is given once by its id', () => {
    const driver = new Driver(nested);
    const once = { ...modification({ activate: [{ elementId: 'b' }] }), operationId: 'o1' };
    driver.send(once);
    expect(refusalOf(driver, nested, once)).toBeUndefined();
    driver.send(once);
    expect(alive(driver)).toEqual(['a', 'b']);
  });

  test.each<readonly [string, Partial<Modification>, RegExp]>([
    ['no instruction', {}, /there are none/],
    ['an unknown element', { activate: [{ elementId: 'zz' }] }, /has no 'zz'/],
    ['the process', { activate: [{ elementId: 'p' }] }, /the process itself/],
    ['a start event', { activate: [{ elementId: 'start' }] }, /start event/],
    ['a boundary event', { activate: [{ elementId: 'late' }] }, /boundary event/],
    ['an event behind a gateway', { activate: [{ elementId: 'g1' }] }, /event-based gateway/],
    ['an ancestor that is none', { activate: [{ elementId: 'b', ancestorKey: '9' }] }, /key 9/],
    ['a scope elsewhere', { activate: [{ elementId: 'b', variables: [{ variables: {}, scopeId: 's' }] }] }, /for 's'/],
    ['an element that is not active', { terminate: [{ elementId: 'b' }] }, /to be active/],
    ['an element instance that is none', { terminate: [{ key: '9' }] }, /key 9/],
    ['the process as a source', { move: [{ source: { elementId: 'p' }, elementId: 'b' }] }, /process itself/],
    ['a process that ends', { terminate: [{ elementId: 'p' }], activate: [{ elementId: 'b' }] }, /stay active/],
  ])('refuses %s and changes nothing', (_what, change, message) => {
    const driver = new Driver(nested);
    const before = JSON.stringify(driver.state);
    expect(refusalOf(driver, nested, modification(change))).toMatchObject({
      code: 'INVALID_ARGUMENT',
      message: expect.stringMatching(message),
    });
    driver.send(modification(change));
    expect(JSON.stringify(driver.state)).toBe(before);
  });

  test('in a repeated subprocess it goes where its ancestor says', () => {
    const driver = new Driver(repeated, { items: [1, 2, 3] });
    expect(refusalOf(driver, repeated, modification({ activate: [{ elementId: 'u' }] }))?.message).toMatch(
      /there are 3/,
    );
    driver.send(modification({ activate: [{ elementId: 'u', ancestorKey: keyOf(driver, 's', 1) }] }));
    expect(alive(driver)).toEqual(['s', 's', 's', 't', 't', 't', 'u']);
    driver.send(
      modification({ move: [{ source: { elementId: 't' }, elementId: 'u', ancestor: { kind: 'inferred' } }] }),
    );
    expect(alive(driver)).toEqual(['s', 's', 's', 'u', 'u', 'u', 'u']);
    const parents = Object.values(driver.state.elements).flatMap(({ elementId, scopeKey }) =>
      elementId === 'u' ? [scopeKey] : [],
    );
    expect(new Set(parents).size).toBe(3);
  });

  test('an instance of a repeated activity that is terminated counts as done', () => {
    const driver = new Driver(repeated, { items: [1, 2, 3] });
    driver.send(modification({ terminate: [{ key: keyOf(driver, 's', 1) }] }));
    for (const id of ['t', 't', 'u', 'u']) complete(driver, id);
    expect(alive(driver)).toEqual(['after']);
  });

  test('no instance of a repeated subprocess is made up', () => {
    const driver = new Driver(repeated, { items: [1] });
    complete(driver, 't');
    complete(driver, 'u');
    expect(refusalOf(driver, repeated, modification({ activate: [{ elementId: 't' }] }))?.message).toMatch(
      /is repeated/,
    );
    driver.send(modification({ activate: [{ elementId: 's' }] }));
    expect(alive(driver)).toEqual(['after', 's', 't']);
  });

  test('tokens that wait before a join are dropped with it', async () => {
    const plan = await planOf(
      processOf(
        `<startEvent id="start"/><parallelGateway id="fork"/><parallelGateway id="join"/><userTask id="a"/><userTask id="b"/><userTask id="c"/>
         ${flow('start', 'fork')}${flow('fork', 'a')}${flow('fork', 'b')}${flow('a', 'join')}${flow('b', 'join')}${flow('join', 'c')}`,
      ),
    );
    const driver = new Driver(plan);
    complete(driver, 'a');
    driver.send(
      modification({ move: [{ source: { elementId: 'b' }, elementId: 'c' }], terminate: [{ elementId: 'join' }] }),
    );
    expect(alive(driver)).toEqual(['c']);
    complete(driver, 'c');
    expect(driver.state.status).toBe('completed');
  });
});

function complete(driver: Driver, elementId: string): void {
  const { elements, userTasks } = driver.state;
  const key = Object.keys(userTasks).find((task) => elements[userTasks[task] ?? '']?.elementId === elementId);
  if (key === undefined) throw new Error(`Expected a user task at '${elementId}', but there is none.`);
  driver.send({ kind: 'user-task-completed', key, variables: {} });
}

describe('an instance that begins elsewhere', () => {
  test('starts with these elements, and ends after another', async () => {
    const plan = await planOf(NESTED);
    const driver = new Driver(plan, { x: 1 }, { startInside: ['d', 'b'], endAfter: ['d'] });
    expect(alive(driver)).toEqual(['b', 'd', 's', 't']);
    complete(driver, 'd');
    expect(driver.state.status).toBe('terminated');
  });
});

test('modifications of all kinds between events of all kinds', async () => {
  const plans = [...(await scenarioPlans()).values()]
    .flat()
    .filter(({ nodes, processId }) => (nodes[processId]?.spec as ProcessSpec).starts.length > 0);
  let carriedOut = 0;
  fc.assert(
    fc.property(fc.nat(), fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { maxLength: 15 }), (which, choices) => {
      const plan = plans[which % plans.length] as Plan;
      const driver = new Driver(plan, variables);
      for (const [choice, at, to] of choices) {
        const ids = Object.keys(plan.nodes);
        const elementId = ids[to % ids.length] as string;
        const keys = Object.keys(driver.state.elements);
        const key = keys[at % keys.length] ?? '9';
        const ancestor = { kind: at % 2 === 0 ? 'inferred' : 'source-parent' } as const;
        const modify = [
          modification({ activate: [{ elementId }] }),
          modification({ activate: [{ elementId, ancestorKey: key }] }),
          modification({ move: [{ source: { key }, elementId, ancestor }] }),
          modification({ move: [{ source: { elementId: ids[at % ids.length] as string }, elementId }] }),
          modification({ terminate: [{ key }] }),
          modification({ terminate: [{ elementId }], activate: [{ elementId: ids[at % ids.length] as string }] }),
        ][choice % 6] as EventBody;
        const others = driver.waiting;
        const event = choice % 3 === 0 && others.length > 0 ? (others[at % others.length] as EventBody) : modify;
        const before = JSON.stringify(driver.state);
        const refused = event.kind === 'modify' && refuse(plan, driver.state, event) !== undefined;
        driver.send(event, to % 2 === 0);
        if (refused && JSON.stringify(driver.state) !== before)
          throw new Error('Expected a refusal to change nothing.');
        if (!refused && event.kind === 'modify') carriedOut += 1;
      }
    }),
    { numRuns: 600, seed: SEED },
  );
  expect(carriedOut).toBeGreaterThan(250);
});
