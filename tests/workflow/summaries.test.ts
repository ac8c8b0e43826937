/** Temporal's events bear names of the model, sealed like everything: of tasks, timers and called processes. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { defaultPayloadConverter, type Payload } from '@temporalio/common';
import { temporal } from '@temporalio/proto';

import { EncryptionCodec } from '../../worker/temporal/encryption-codec.js';
import { EngineHost } from './engine-host.js';
import { boundaryTimer, callActivity, endEvent, processXml, sequence, serviceTask, startEvent } from './process-xml.js';

const { EventType } = temporal.api.enums.v1;
const told = async (event: string | undefined, summary: Payload): Promise<readonly [string | undefined, unknown]> => {
  const [opened] = await new EncryptionCodec().decode([summary]);
  return [event, defaultPayloadConverter.fromPayload(opened!)];
};
const LONG = 'Ä very long name, '.repeat(40);

let host: EngineHost;
beforeAll(async () => {
  const run = (): Promise<object> => Promise.resolve({});
  host = await EngineHost.start({
    activities: { 'test:local': { execution: 'local', run }, 'test:remote': { execution: 'remote', run } },
  });
});
afterAll(() => host.close());

it('tasks, timers and called processes are told by the names of their elements', async () => {
  await host.deploy(processXml({ id: 'called', content: sequence(startEvent, endEvent) }));
  const named = (element: string, name: string): string =>
    element.replace(/^(<bpmn:\w+ id="\w+")( name="\w+")?/, `$1 name="${name}"`);
  const definition = await host.deployOne(
    processXml({
      id: 'named',
      content:
        sequence(
          startEvent,
          named(serviceTask('local', 'test:local'), 'Look it up'),
          named(serviceTask('remote', 'test:remote'), LONG),
          named(callActivity('call', 'called'), 'Ask the others'),
          endEvent,
        ) +
        named(boundaryTimer({ id: 'late', on: 'remote', duration: 'PT1H' }), 'Too late') +
        '<bpmn:endEvent id="escalated" /><bpmn:sequenceFlow id="f_late" sourceRef="late" targetRef="escalated" />',
    }),
  );
  const instance = await host.start(definition);
  await instance.result();
  const { events } = await instance.handle.fetchHistory();
  const summaries = await Promise.all(
    (events ?? []).flatMap(({ eventType, userMetadata }) =>
      userMetadata?.summary ? [told(EventType[eventType ?? 0], userMetadata.summary)] : [],
    ),
  );
  expect(summaries.sort()).toEqual([
    ['EVENT_TYPE_ACTIVITY_TASK_SCHEDULED', `${LONG.slice(0, 89)}…`],
    ['EVENT_TYPE_MARKER_RECORDED', 'Look it up'],
    ['EVENT_TYPE_START_CHILD_WORKFLOW_EXECUTION_INITIATED', 'Ask the others'],
    ['EVENT_TYPE_TIMER_CANCELED', 'Too late'],
    ['EVENT_TYPE_TIMER_STARTED', 'Too late'],
  ]);
});
