/** Where a model joins what runs in parallel, the order of events from outside does not change the outcome. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Variables } from '../../workflows/bpmn/define.js';
import type { EventBody } from '../../workflows/engine/index.js';
import { extensions, flow, processOf } from '../compiler/bpmn-text.js';
import type { ElementInstance } from '../../workflows/engine/state.js';
import { Driver } from './driver.js';
import { planOf } from './plans.js';

const SEED = 20260731;
const NAMES = ['a', 'b', 'c', 'd'];
const tasks = NAMES.map((name) => `<userTask id="${name}"/>`).join('');
const forkAndJoin = (from: string, to: string): string =>
  `<parallelGateway id="fork"/><parallelGateway id="join"/>${tasks}${flow(from, 'fork')}${NAMES.map((name) => flow('fork', name) + flow(name, 'join')).join('')}${flow('join', to)}`;
const loop = (inside: string): string =>
  `<multiInstanceLoopCharacteristics>${extensions(`<zeebe:loopCharacteristics inputCollection="= items" inputElement="item" outputCollection="results" outputElement="= answer"/>`)}${inside}</multiInstanceLoopCharacteristics>`;

const models: Readonly<Record<string, string>> = {
  'a fork and its join': processOf(`<startEvent id="start"/>${forkAndJoin('start', 'end')}<endEvent id="end"/>`),
  'a fork inside a subprocess': processOf(
    `<startEvent id="start"/><subProcess id="s"><startEvent id="i"/>${forkAndJoin('i', 'j')}<endEvent id="j"/></subProcess><endEvent id="end"/>${flow('start', 's')}${flow('s', 'end')}`,
  ),
  'branches of different lengths, again and again': processOf(
    `<startEvent id="start"/><exclusiveGateway id="again"/><parallelGateway id="fork"/><parallelGateway id="join"/>${tasks}<exclusiveGateway id="enough" default="out"/><userTask id="e"/><endEvent id="end"/>${flow('start', 'again')}${flow('again', 'fork')}${flow('fork', 'a')}${flow('fork', 'b')}${flow('b', 'c')}${flow('a', 'join')}${flow('c', 'join')}${flow('fork', 'd')}${flow('d', 'join')}${flow('join', 'e')}${flow('e', 'enough')}<sequenceFlow id="back" sourceRef="enough" targetRef="again"><conditionExpression>= rounds &lt; 3</conditionExpression></sequenceFlow><sequenceFlow id="out" sourceRef="enough" targetRef="end"/>`,
  ),
  'parallel instances of a task': processOf(
    `<startEvent id="start"/><userTask id="t">${loop('')}</userTask><endEvent id="end"/>${flow('start', 't')}${flow('t', 'end')}`,
  ),
  'parallel instances of a subprocess': processOf(
    `<startEvent id="start"/><subProcess id="s">${extensions('<zeebe:ioMapping><zeebe:input source="= null" target="answer"/></zeebe:ioMapping>')}<startEvent id="i"/><userTask id="t"/><endEvent id="j"/>${flow('i', 't')}${flow('t', 'j')}${loop('')}</subProcess><endEvent id="end"/>${flow('start', 's')}${flow('s', 'end')}`,
  ),
};

/** What a task answers depends on the task alone. */
function answerOf(driver: Driver, key: string): Variables {
  const { elements, userTasks } = driver.state;
  const { elementId, scopeKey = '', variables } = elements[userTasks[key] ?? ''] as ElementInstance;
  const item = variables['item'] ?? elements[scopeKey]?.variables['item'];
  if (elementId === 'e') return { rounds: Number(elements[scopeKey]?.variables['rounds']) + 1 };
  return item === undefined ? { [`by-${elementId}`]: elementId } : { answer: `${JSON.stringify(item)}!` };
}

function run(driver: Driver, choices: readonly number[], restore: boolean): unknown {
  for (const choice of [...choices, ...Array<number>(30).fill(0)]) {
    const keys = Object.keys(driver.state.userTasks);
    if (keys.length === 0) break;
    const key = keys[choice % keys.length] as string;
    const event: EventBody = { kind: 'user-task-completed', key, variables: answerOf(driver, key) };
    driver.send(event, restore);
  }
  const { status, result = {} } = driver.state;
  return {
    status,
    result: Object.entries(result).sort(),
    completed: [...driver.completed].sort(),
    flows: [...driver.flows].sort(),
    lineages: [...driver.lineages].map(([lineage, { elementId }]) => `${elementId} ${lineage}`).sort(),
  };
}

describe('any order', () => {
  test.each(Object.entries(models))('%s', async (_name, xml) => {
    const plan = await planOf(xml);
    const start = { items: [1, 2, 3, 4], rounds: 0 };
    const expected = run(new Driver(plan, start), [], false);
    expect(expected).toMatchObject({ status: 'completed' });
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 8 }), fc.boolean(), (choices, restore) => {
        expect(run(new Driver(plan, start), choices, restore)).toEqual(expected);
      }),
      { numRuns: 100, seed: SEED },
    );
  });

  test('a process that never waits is stopped by an incident', async () => {
    const plan = await planOf(
      processOf(
        `<startEvent id="start"/><exclusiveGateway id="g"/><task id="t"/>${flow('start', 'g')}${flow('g', 't')}${flow('t', 'g')}`,
      ),
    );
    const { state } = new Driver(plan);
    expect(Object.values(state.incidents)).toMatchObject([{ code: 'UNSPECIFIED' }]);
  });
});
