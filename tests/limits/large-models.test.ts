/**
 * What is large runs to its end: items, elements, calls, steps, timers. The short form is part of the suite; `npm run limits`
 * is the long one. Each says how long it took, which is no assertion.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { EngineHost, type Instance } from '../workflow/engine-host.js';
import { endEvent, processXml, sequence, serviceTask, startEvent } from '../workflow/process-xml.js';
import { size } from './size.js';

const flow = (from: string, to: string, condition?: string): string =>
  `<bpmn:sequenceFlow id="${from}-${to}" sourceRef="${from}" targetRef="${to}">${
    condition === undefined
      ? ''
      : `<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">=${condition}</bpmn:conditionExpression>`
  }</bpmn:sequenceFlow>`;

const items = (how: 'parallel' | 'sequential'): string =>
  `<bpmn:multiInstanceLoopCharacteristics isSequential="${String(how === 'sequential')}"><bpmn:extensionElements>
<zeebe:loopCharacteristics inputCollection="=items" inputElement="item" outputCollection="results" outputElement="=item * 2" />
</bpmn:extensionElements></bpmn:multiInstanceLoopCharacteristics>`;

const through = (name: string): string =>
  `<zeebe:ioMapping><zeebe:input source="=${name}" target="${name}" /><zeebe:output source="=${name}" target="${name}" /></zeebe:ioMapping>`;

describe('limits', () => {
  let host: EngineHost;
  let calls = 0;
  beforeAll(async () => {
    host = await EngineHost.start({
      activities: {
        'test:item': { execution: 'local', run: () => Promise.resolve((calls += 1) && {}) },
        'test:count': { execution: 'local', run: ({ input: { n } }) => Promise.resolve({ n: Number(n) + 1 }) },
      },
    });
  });
  beforeEach(() => {
    calls = 0;
  });
  afterAll(() => host.close());

  const deploy = (id: string, content: string) => host.deployOne(processXml({ id, content }));

  async function completed(instance: Instance): Promise<Readonly<Record<string, unknown>>> {
    const since = performance.now();
    const result = await instance.result();
    process.stderr.write(
      `${expect.getState().currentTestName ?? ''}: ${((performance.now() - since) / 1000).toFixed(1)} s\n`,
    );
    expect(result.state).toBe('COMPLETED');
    expect(
      await host.rows('SELECT error_message FROM engine.incidents WHERE process_instance_key = $1', [instance.key]),
    ).toEqual([]);
    return result.variables;
  }

  it.each(['parallel', 'sequential'] as const)(
    `a %s multi-instance of ${String(size(1_000, 10_000))} items gives their results in order`,
    async (how) => {
      const count = size(1_000, 10_000);
      const task = serviceTask('work', 'test:item').replace('</bpmn:serviceTask>', `${items(how)}</bpmn:serviceTask>`);
      const definition = await deploy(`${how}-items`, sequence(startEvent, task, endEvent));
      const numbers = Array.from({ length: count }, (_, index) => index);
      const { results } = await completed(
        await host.start(definition, { variables: { items: numbers, results: null } }),
      );
      expect(results).toEqual(numbers.map((number) => number * 2));
      expect(calls).toBe(count);
    },
  );

  it(`a model of ${String(size(200, 1_000))} elements`, async () => {
    const count = size(200, 1_000);
    const tasks = Array.from({ length: count }, (_, index) => serviceTask(`t${String(index)}`, 'test:item'));
    await completed(await host.start(await deploy('long', sequence(startEvent, ...tasks, endEvent))));
    expect(calls).toBe(count);
  });

  it(`${String(size(20, 500))} nested calls`, async () => {
    const depth = size(20, 500);
    const call = `<bpmn:callActivity id="call"><bpmn:extensionElements><zeebe:calledElement processId="nested" propagateAllChildVariables="true" />
<zeebe:ioMapping><zeebe:input source="=depth - 1" target="depth" /><zeebe:output source="=reached + 1" target="reached" /></zeebe:ioMapping></bpmn:extensionElements></bpmn:callActivity>`;
    const definition = await deploy(
      'nested',
      [
        sequence(startEvent, '<bpmn:exclusiveGateway id="deeper" default="deeper-bottom" />'),
        call,
        endEvent,
        `<bpmn:scriptTask id="bottom"><bpmn:extensionElements><zeebe:script expression="=0" resultVariable="reached" /></bpmn:extensionElements></bpmn:scriptTask>`,
        ...[
          flow('deeper', 'call', 'depth &gt; 0'),
          flow('deeper', 'bottom'),
          flow('call', 'end'),
          flow('bottom', 'end'),
        ],
      ].join('\n'),
    );
    expect(await completed(await host.start(definition, { variables: { depth } }))).toMatchObject({ reached: depth });
  });

  it(`${String(size(500, 10_000))} rounds of a loop, in a history that does not grow with them`, async () => {
    const rounds = size(500, 10_000);
    const definition = await deploy(
      'rounds',
      [
        startEvent,
        ...['<bpmn:exclusiveGateway id="again" />', serviceTask('count', 'test:count', through('n')), endEvent],
        '<bpmn:exclusiveGateway id="enough" default="enough-again" />',
        ...[flow('start', 'again'), flow('again', 'count'), flow('count', 'enough'), flow('enough', 'again')],
        flow('enough', 'end', `n &gt;= ${String(rounds)}`),
      ].join('\n'),
    );
    const instance = await host.start(definition, { variables: { n: 0 } });
    expect(await completed(instance)).toEqual({ n: rounds });
    const [row] = await host.rows(
      'SELECT count(*)::int AS steps FROM engine.element_instances WHERE process_instance_key = $1',
      [instance.key],
    );
    expect(row).toEqual({ steps: 3 * rounds + 3 });
    expect((await instance.handle.describe()).historyLength).toBeLessThan(20_000);
  });

  it(`${String(size(100, 1_000))} timers of one second`, async () => {
    const count = size(100, 1_000);
    const timer = `<bpmn:subProcess id="each"><bpmn:startEvent id="begin" /><bpmn:endEvent id="done" />
<bpmn:intermediateCatchEvent id="tick"><bpmn:timerEventDefinition id="at"><bpmn:timeDate xsi:type="bpmn:tFormalExpression">=at</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
${flow('begin', 'tick')}${flow('tick', 'done')}${items('parallel')}</bpmn:subProcess>`;
    const definition = await deploy('timers', sequence(startEvent, timer, endEvent));
    const at = new Date(Date.now() + 3_000).toISOString();
    const numbers = Array.from({ length: count }, (_, index) => index);
    const { results } = await completed(
      await host.start(definition, { variables: { items: numbers, at, results: null } }),
    );
    expect(results).toHaveLength(count);
  });

  it('a loop that never waits is an incident', async () => {
    const definition = await deploy(
      'endless',
      [
        ...[startEvent, '<bpmn:exclusiveGateway id="again" />', '<bpmn:task id="nothing" />'],
        ...[flow('start', 'again'), flow('again', 'nothing'), flow('nothing', 'again')],
      ].join('\n'),
    );
    const instance = await host.start(definition);
    const incidents = 'SELECT error_message FROM engine.incidents WHERE process_instance_key = $1';
    expect(await host.rows(incidents, [instance.key])).toEqual([
      { error_message: 'Expected the process to wait somewhere, but it ran 50000 operations without.' },
    ]);
    await instance.update('cancelInstance', {});
  });
});
