/** Models that go round and round: each round is durable, and the history does not grow with their number. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { EngineHost } from './engine-host.js';
import { processXml, sequence, serviceTask, startEvent, timerCatch } from './process-xml.js';

const LIMIT = 20;

describe('a loop', () => {
  let host: EngineHost;
  beforeAll(async () => {
    host = await EngineHost.start({
      activities: { 'test:count': { execution: 'local', run: async ({ input }) => ({ n: Number(input['n']) + 1 }) } },
    });
  });
  afterAll(() => host.close());

  it('over a local task and a timer of no length continues as new', async () => {
    const input =
      '<zeebe:ioMapping><zeebe:input source="=n" target="n" /><zeebe:output source="=n" target="n" /></zeebe:ioMapping>';
    const content = [
      sequence(
        startEvent,
        '<bpmn:exclusiveGateway id="again" />',
        serviceTask('count', 'test:count', input),
        timerCatch('pause', 'PT0S'),
        '<bpmn:exclusiveGateway id="enough" default="round" />',
      ),
      '<bpmn:sequenceFlow id="round" sourceRef="enough" targetRef="again" />',
      '<bpmn:endEvent id="end" /><bpmn:sequenceFlow id="out" sourceRef="enough" targetRef="end"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">=n &gt;= 12</bpmn:conditionExpression></bpmn:sequenceFlow>',
    ].join('\n');
    const definition = await host.deployOne(processXml({ id: 'rounds', content }));
    const instance = await host.start(definition, { variables: { n: 0 }, historyLimit: LIMIT });
    expect((await instance.result()).variables).toEqual({ n: 12 });
    const { historyLength } = await instance.handle.describe();
    expect(historyLength).toBeLessThan(3 * LIMIT);
    const rounds = await host.rows(
      `SELECT 1 FROM engine.element_instances WHERE process_instance_key = $1 AND element_id = 'count' AND state = 'COMPLETED'`,
      [instance.key],
    );
    expect(rounds).toHaveLength(12);
  });
});
