/** Pauses between tries that the model wants: durable timers of the engine, for local and for ordinary activities. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EngineHost } from './engine-host.js';

const xml = (id: string, type: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="test">
  <bpmn:process id="${id}" isExecutable="true">
    <bpmn:startEvent id="start" /><bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="work" />
    <bpmn:serviceTask id="work" camunda:type="external" camunda:topic="${type}"><bpmn:extensionElements><camunda:failedJobRetryTimeCycle>PT1S,PT2S</camunda:failedJobRetryTimeCycle></bpmn:extensionElements></bpmn:serviceTask>
    <bpmn:sequenceFlow id="f2" sourceRef="work" targetRef="after" /><bpmn:userTask id="after" />
    <bpmn:sequenceFlow id="f3" sourceRef="after" targetRef="end" /><bpmn:endEvent id="end" />
  </bpmn:process>
</bpmn:definitions>`;

describe('pauses between tries', () => {
  const tried: number[] = [];
  const failsTwice = async (): Promise<unknown> => {
    tried.push(Date.now());
    if (tried.length < 3) throw new Error('not yet');
    return { tries: tried.length };
  };
  let host: EngineHost;
  beforeAll(async () => {
    host = await EngineHost.start({
      activities: {
        'test:local': { execution: 'local', maximumAttempts: 1, run: failsTwice },
        'test:remote': { execution: 'remote', maximumAttempts: 9, run: failsTwice },
      },
    });
  });
  afterAll(() => host.close());

  it.each(['test:local', 'test:remote'])('of %s outlive the run that they began in', async (type) => {
    tried.length = 0;
    const definition = await host.deployOne(xml(type.replace(':', '-'), type));
    const instance = await host.start(definition, { historyLimit: 15 });
    await instance.eventually(async () => (tried.length > 1 ? true : undefined));
    for (let n = 0; n < 10; n += 1)
      await instance.update('setVariables', { scopeKey: instance.key, variables: { n }, local: false });
    const userTaskKey = await instance.eventually(() => instance.userTask('after'));
    await instance.update('completeUserTask', { userTaskKey, variables: {} });
    expect(await instance.result()).toMatchObject({ state: 'COMPLETED', variables: { tries: 3 } });
    const [first = 0, second = 0, third = 0] = tried;
    // Temporal's timers may be early by the resolution of clocks.
    expect(second - first).toBeGreaterThan(900);
    expect(third - second).toBeGreaterThan(1_900);
    const runs = [];
    for await (const run of host.client.workflow.list({ query: `WorkflowId = '${instance.key}'` }))
      runs.push(run.runId);
    expect(runs.length).toBeGreaterThan(1);
  });
});
