/** Call activities: the called process is a child workflow that answers its caller however it ends. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { EngineHost, type Instance } from './engine-host.js';
import {
  boundaryError,
  callActivity,
  endEvent,
  flow,
  processXml,
  sequence,
  serviceTask,
  startEvent,
  userTask,
} from './process-xml.js';

const errorEnd = '<bpmn:endEvent id="end"><bpmn:errorEventDefinition id="x" errorRef="e" /></bpmn:endEvent>';
const error = '<bpmn:error id="e" errorCode="NO_STOCK" />';

describe('call activities', () => {
  let host: EngineHost;
  beforeAll(async () => {
    host = await EngineHost.start({
      activities: { 'test:plain': { execution: 'local', run: () => Promise.resolve({ ran: true }) } },
    });
    await host.deploy(processXml({ id: 'child', content: sequence(startEvent, userTask('pick'), endEvent) }));
  });
  afterAll(() => host.close());

  const start = async (id: string, processId = 'child'): Promise<Instance> => {
    const definition = await host.deployOne(
      processXml({ id, content: sequence(startEvent, callActivity('call', processId), userTask('after'), endEvent) }),
    );
    return host.start(definition, { variables: { order: 7 } });
  };

  it('hand their variables over and take the result back', async () => {
    const parent = await start('calls');
    const child = await parent.called();
    await child.update('completeUserTask', { userTaskKey: await child.userTask('pick'), variables: { picked: true } });
    expect(await child.result()).toMatchObject({ state: 'COMPLETED', variables: { order: 7, picked: true } });
    const userTaskKey = await parent.eventually(() => parent.userTask('after'));
    await parent.update('completeUserTask', { userTaskKey, variables: {} });
    expect((await parent.result()).variables).toMatchObject({ order: 7, picked: true });
  });

  /** Finding who is called takes `seconds`. */
  const whileResolving = async (seconds: number, run: () => Promise<void>): Promise<void> => {
    await host.rows('ALTER FUNCTION engine.next_key() RENAME TO next_key_at_once');
    await host.rows(
      `CREATE FUNCTION engine.next_key() RETURNS bigint LANGUAGE plpgsql AS
       'BEGIN PERFORM pg_sleep(${seconds}); RETURN engine.next_key_at_once(); END'`,
    );
    await run();
    await host.rows('DROP FUNCTION engine.next_key()');
    await host.rows('ALTER FUNCTION engine.next_key_at_once() RENAME TO next_key');
  };

  it('begin beside local work, whichever is ready first', async () => {
    const content = [
      sequence(startEvent, userTask('both'), callActivity('call', 'child'), endEvent),
      sequence(serviceTask('work', 'test:plain'), '<bpmn:endEvent id="done" />'),
      flow('both', 'work'),
    ].join('\n');
    const parent = await host.start(await host.deployOne(processXml({ id: 'calls-and-works', content })));
    const userTaskKey = await parent.userTask('both');
    await whileResolving(2, () => parent.update('completeUserTask', { userTaskKey, variables: {} }));
    const child = await parent.called();
    await child.update('completeUserTask', { userTaskKey: await child.userTask('pick'), variables: {} });
    expect((await parent.result()).variables).toMatchObject({ ran: true });
  });

  it('begin beside a step of several commits', async () => {
    const many = `<bpmn:task id="many"><bpmn:multiInstanceLoopCharacteristics>
      <bpmn:extensionElements><zeebe:loopCharacteristics inputCollection="=for i in 1..400 return i" /></bpmn:extensionElements>
    </bpmn:multiInstanceLoopCharacteristics></bpmn:task>`;
    const content = [
      sequence(startEvent, userTask('both'), callActivity('call', 'child'), endEvent),
      sequence(many, '<bpmn:endEvent id="done" />'),
      flow('both', 'many'),
    ].join('\n');
    const parent = await host.start(await host.deployOne(processXml({ id: 'calls-and-loops', content })));
    const userTaskKey = await parent.userTask('both');
    await whileResolving(2, () => parent.update('completeUserTask', { userTaskKey, variables: {} }));
    const child = await parent.called();
    await child.update('completeUserTask', { userTaskKey: await child.userTask('pick'), variables: {} });
    expect(await parent.result()).toMatchObject({ state: 'COMPLETED' });
  });

  it('catch the error a called process ends with', async () => {
    await host.deploy(processXml({ id: 'failing', content: sequence(startEvent, errorEnd), definitions: error }));
    const content = [
      sequence(startEvent, callActivity('call', 'failing'), endEvent),
      boundaryError({ id: 'caught', on: 'call', error: 'e' }),
      endEvent.replace('"end"', '"sorry"'),
      flow('caught', 'sorry'),
    ].join('\n');
    const parent = await host.start(await host.deployOne(processXml({ id: 'catches', content, definitions: error })));
    expect((await parent.result()).state).toBe('COMPLETED');
    const [sorry] = await host.rows(
      `SELECT state FROM engine.element_instances WHERE process_instance_key = $1 AND element_id = 'sorry'`,
      [parent.key],
    );
    expect(sorry).toEqual({ state: 'COMPLETED' });
  });

  it('cancel the called process with their own', async () => {
    const parent = await start('cancels');
    const child = await parent.called();
    await parent.update('cancelInstance', {});
    expect((await parent.result()).state).toBe('TERMINATED');
    expect((await child.result()).state).toBe('TERMINATED');
  });

  it('raise an incident where there is no such process, or it was terminated in Temporal', async () => {
    const missing = await start('misses', 'nowhere');
    const incidentKey = await missing.eventually(() => missing.incident('call'));
    const [row] = await host.rows('SELECT error_type, error_message FROM engine.incidents WHERE key = $1', [
      incidentKey,
    ]);
    expect(row).toEqual({
      error_type: 'CALLED_ELEMENT_ERROR',
      error_message: `Expected process 'nowhere' to be deployed, but it is not.`,
    });
    await host.deploy(processXml({ id: 'nowhere', content: sequence(startEvent, endEvent) }));
    await missing.update('resolveIncident', { incidentKey });
    await missing.eventually(() => missing.userTask('after'));
    await missing.update('cancelInstance', {});

    const parent = await start('loses');
    const child = await parent.called();
    await child.handle.terminate();
    const lost = await parent.eventually(() => parent.incident('call'));
    await parent.update('resolveIncident', { incidentKey: lost });
    const second = await parent.eventually(async () => {
      const found = await parent.called();
      return found.key !== child.key && found;
    });
    await second.update('completeUserTask', { userTaskKey: await second.userTask('pick'), variables: {} });
    await parent.eventually(() => parent.userTask('after'));
    await parent.update('cancelInstance', {});
  });
});
