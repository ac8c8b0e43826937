/** Camunda 7's extensions at run time, on the pure engine. */
import { expect, test } from '@jest/globals';
import { compile } from '../../processes/compiler/index.js';
import { runScenario, type InstanceResult, type Step } from '../../processes/testing/runner.js';
import { around, extensions, flow, processOf } from './bpmn-text.js';

async function run(xml: string, steps: readonly Step[]): Promise<InstanceResult> {
  const { plans, diagnostics } = await compile({ file: 'model.bpmn', xml, catalogue: {}, now: 0 });
  expect(diagnostics).toEqual([]);
  const { instances, problems } = runScenario({ plans, steps });
  expect(problems).toEqual([]);
  return instances[0] as InstanceResult;
}

const start = (variables = {}): Step => ({ start: { processId: 'p', variables } });

test('an expression sets its result and variables', async () => {
  const task = `<serviceTask id="t" camunda:expression="\${execution.setVariable('b', a + 1)}" camunda:resultVariable="r"/>`;
  expect(await run(around('t', task), [start({ a: 1 })])).toMatchObject({
    state: 'COMPLETED',
    variables: { a: 1, b: 2, r: null },
  });
});

test('an expression that sets variables where it must not is an incident', async () => {
  const task = `<userTask id="t" camunda:assignee="\${execution.setVariable('b', 1)}"/>`;
  expect(await run(around('t', task), [start()])).toMatchObject({ state: 'INCIDENT', variables: {} });
});

test.each([
  ['exclusive, last', 'exclusive', ['a', 'b', ''], { x: 2 }, ['c']],
  ['exclusive, and not taken', 'exclusive', ['a', 'b', ''], { x: 1 }, ['b']],
  ['exclusive, before one that holds', 'exclusive', ['a', '', 'b'], { x: 1 }, ['b']],
  ['inclusive', 'inclusive', ['a', '', 'b'], { x: 1 }, ['b', 'c']],
])('a flow without condition of a gateway: %s', async (_name, kind, conditions, variables, ends) => {
  const holds = { a: '${x == 0}', b: '${x == 1}', '': undefined } as Record<string, string | undefined>;
  const leads = ['a', 'b', 'c'];
  const flows = conditions.map((condition, index) => flow('g', leads[index] as string, holds[condition]));
  const content = `<startEvent id="start"/>${flow('start', 'g')}<${kind}Gateway id="g"/>${flows.join('')}${leads.map((id) => `<endEvent id="${id}"/>`).join('')}`;
  const xml = processOf(content).replace('xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" ', '');
  const { plans, diagnostics } = await compile({ file: 'model.bpmn', xml, catalogue: {}, now: 0 });
  const elementId = flows[conditions.indexOf('')]?.match(/id="([^"]+)"/)?.[1];
  expect(diagnostics).toContainEqual(
    expect.objectContaining({ code: 'CONDITION_ABSENT', severity: 'warning', elementId, line: 4 }),
  );
  const [instance] = runScenario({ plans, steps: [start(variables)] }).instances;
  expect(instance).toMatchObject({ state: 'COMPLETED', completed: ['start', 'g', ...ends] });
});

test('a flow without condition beside a default, or a second one, refuses the file', async () => {
  const content = `<startEvent id="start"/>${flow('start', 'g')}<exclusiveGateway id="g"/>${flow('g', 'a', '${x}')}${flow('g', 'b')}${flow('g', 'c')}<endEvent id="a"/><endEvent id="b"/><endEvent id="c"/>`;
  const without = processOf(content).replace('xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" ', '');
  for (const xml of [without, without.replace('id="g"/>', 'id="g" default="g-c"/>')]) {
    const { plans, diagnostics } = await compile({ file: 'model.bpmn', xml, catalogue: {}, now: 0 });
    expect(plans).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toContain('CONDITION_MISSING');
  }
});

test('the variables of a caught error', async () => {
  const event = `<boundaryEvent id="b" attachedToRef="t"><errorEventDefinition camunda:errorCodeVariable="c" camunda:errorMessageVariable="m"/></boundaryEvent>`;
  const xml = processOf(
    `<startEvent id="start"/>${flow('start', 't')}<serviceTask id="t" camunda:class="x.Y"/>${event}${flow('b', 'end')}<endEvent id="end"/>`,
  );
  const { state, variables } = await run(xml, [
    start(),
    { throwError: { elementId: 't', code: 'late', message: 'too late' } },
  ]);
  expect(state).toBe('COMPLETED');
  expect(variables).toMatchObject({ c: 'late', m: 'too late' });
});

test('lists and maps', async () => {
  const inside = `<camunda:inputOutput><camunda:outputParameter name="l"><camunda:list><camunda:value>x</camunda:value><camunda:value>\${a}</camunda:value></camunda:list></camunda:outputParameter>
    <camunda:outputParameter name="m"><camunda:map><camunda:entry key="k">\${a + 1}</camunda:entry></camunda:map></camunda:outputParameter></camunda:inputOutput>`;
  const { variables } = await run(around('t', `<manualTask id="t">${extensions(inside)}</manualTask>`), [
    start({ a: 1 }),
  ]);
  expect(variables).toMatchObject({ l: ['x', 1], m: { k: 2 } });
});

test('a completion condition over the counters of Camunda 7', async () => {
  const loop = `<multiInstanceLoopCharacteristics isSequential="true" camunda:collection="items" camunda:elementVariable="item"><completionCondition>\${nrOfCompletedInstances == 2 and nrOfInstances == 3 and loopCounter == 1}</completionCondition></multiInstanceLoopCharacteristics>`;
  const complete: Step = { completeUserTask: { elementId: 't' } };
  const result = await run(around('t', `<userTask id="t">${loop}</userTask>`), [
    start({ items: [1, 2, 3] }),
    complete,
    complete,
  ]);
  expect(result.state).toBe('COMPLETED');
  expect(result.completed.filter((id) => id.startsWith('t'))).toHaveLength(2);
});
