/** Timers, boundary events, incidents, retries and multi-instance, as Temporal runs them. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApplicationFailure } from '@temporalio/common';

import { EngineHost } from './engine-host.js';
import {
  boundaryError,
  boundaryTimer,
  endEvent,
  flow,
  processXml,
  sequence,
  serviceTask,
  startEvent,
  timerCatch,
  userTask,
} from './process-xml.js';

/** One local activity waits here for another that begins after it. */
const gate = ((): { readonly opened: Promise<void>; open(): void } => {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
})();

const attempts = new Map<unknown, number>();

/** Attempts made for the instance that calls itself `key`, this one included. */
function attempt(key: unknown): number {
  attempts.set(key, (attempts.get(key) ?? 0) + 1);
  return attempts.get(key) ?? 0;
}

describe('what an instance waits for', () => {
  let host: EngineHost;
  beforeAll(async () => {
    host = await EngineHost.start({
      activities: {
        'test:double': { execution: 'local', run: async ({ input }) => ({ doubled: Number(input['n']) * 2 }) },
        'test:remote': {
          execution: 'remote',
          maximumAttempts: 3,
          run: async ({ input }) => {
            if (attempt(input['key']) < 3) throw new Error('not yet');
            return { attempts: attempts.get(input['key']) ?? 0 };
          },
        },
        'test:flaky': {
          execution: 'local',
          maximumAttempts: 3,
          run: async ({ input }) => {
            if (attempt(input['key']) < 3) throw new Error('the database was busy');
            return { attempts: attempts.get(input['key']) ?? 0 };
          },
        },
        'test:broken': {
          execution: 'local',
          maximumAttempts: 2,
          run: async ({ input }) => {
            if (attempt(input['key']) < 3) throw new Error('it is broken');
            return { mended: true };
          },
        },
        'test:refusing': {
          execution: 'local',
          maximumAttempts: 5,
          run: async () => {
            throw ApplicationFailure.nonRetryable('the customer is blocked', 'BPMN_ERROR', {
              errorCode: 'BLOCKED',
              errorMessage: 'the customer is blocked',
              variables: { reason: 'fraud' },
            });
          },
        },
        'test:large': { execution: 'local', run: async () => ({ large: 'x'.repeat(1_600_000) }) },
        'test:large-input': { execution: 'remote', run: async () => ({}) },
        'test:closed-gate': { execution: 'local', run: () => gate.opened },
        'test:open-gate': { execution: 'local', run: async () => gate.open() },
        'test:slow': { execution: 'remote', run: () => new Promise((resolve) => setTimeout(resolve, 3_000)) },
      },
    });
  });
  afterAll(() => host.close());

  const input = (name: string): string =>
    `<zeebe:ioMapping><zeebe:input source="=${name}" target="${name}" /></zeebe:ioMapping>`;

  it('fires timers', async () => {
    const definition = await host.deployOne(
      processXml({ id: 'timer', content: sequence(startEvent, timerCatch('wait', 'PT0.2S'), endEvent) }),
    );
    const instance = await host.start(definition);
    expect(await instance.result()).toMatchObject({ state: 'COMPLETED' });
  });

  it('is interrupted by a boundary timer, which ends the task', async () => {
    const content = [
      sequence(startEvent, userTask('decide'), endEvent),
      boundaryTimer({ id: 'late', on: 'decide', duration: 'PT0.2S' }),
      userTask('escalate'),
      flow('late', 'escalate'),
    ].join('\n');
    const definition = await host.deployOne(processXml({ id: 'sla', content }));
    const instance = await host.start(definition);
    const userTaskKey = await instance.eventually(() => instance.userTask('escalate'));
    await instance.update('completeUserTask', { userTaskKey, variables: {} });
    await instance.result();
    const tasks = await host.rows(
      'SELECT element_id, state FROM engine.user_tasks WHERE process_instance_key = $1 ORDER BY key',
      [instance.key],
    );
    expect(tasks).toEqual([
      { element_id: 'decide', state: 'CANCELED' },
      { element_id: 'escalate', state: 'COMPLETED' },
    ]);
  });

  it('cancels a timer that is not wanted any more', async () => {
    const content = [
      sequence(startEvent, userTask('decide'), userTask('sign'), endEvent),
      boundaryTimer({ id: 'late', on: 'decide', duration: 'P1D' }),
      endEvent.replace('"end"', '"end2"'),
      flow('late', 'end2'),
    ].join('\n');
    const definition = await host.deployOne(processXml({ id: 'intime', content }));
    const instance = await host.start(definition);
    await instance.update('completeUserTask', { userTaskKey: await instance.userTask('decide'), variables: {} });
    await instance.update('completeUserTask', { userTaskKey: await instance.userTask('sign'), variables: {} });
    expect((await instance.result()).state).toBe('COMPLETED');
    const { events = [] } = await instance.handle.fetchHistory();
    expect(events?.filter((event) => event.timerCanceledEventAttributes != null)).toHaveLength(1);
  });

  it('runs local and remote activities, five local ones in one workflow task with one marker and one commit', async () => {
    const tasks = ['one', 'two', 'three', 'four', 'fifth'].map((id) => serviceTask(id, 'test:double', input('n')));
    const definition = await host.deployOne(
      processXml({ id: 'five', content: sequence(startEvent, ...tasks, endEvent) }),
    );
    const instance = await host.start(definition, { variables: { n: 21 } });
    expect((await instance.result()).variables).toEqual({ n: 21, doubled: 42 });
    const { events = [] } = await instance.handle.fetchHistory();
    expect(events?.filter((event) => event.workflowTaskCompletedEventAttributes != null)).toHaveLength(1);
    expect(events?.filter((event) => event.markerRecordedEventAttributes != null)).toHaveLength(1);
    expect(
      await host.rows('SELECT sequence FROM engine.commits WHERE process_instance_key = $1', [instance.key]),
    ).toEqual([{ sequence: 1 }]);
  });

  it.each(['test:flaky', 'test:remote'])('tries %s again until it works', async (type) => {
    const definition = await host.deployOne(
      processXml({
        id: type.replace(':', '-'),
        content: sequence(startEvent, serviceTask('work', type, input('key')), endEvent),
      }),
    );
    const instance = await host.start(definition, { variables: { key: type } });
    expect((await instance.result()).variables).toMatchObject({ attempts: 3 });
  });

  it('raises an incident when attempts run out, and goes on when it is resolved', async () => {
    const definition = await host.deployOne(
      processXml({
        id: 'broken',
        content: sequence(startEvent, serviceTask('work', 'test:broken', input('key')), endEvent),
      }),
    );
    const instance = await host.start(definition, { variables: { key: 'broken' } });
    const incidentKey = await instance.eventually(() => instance.incident('work'));
    const [row] = await host.rows('SELECT error_message FROM engine.incidents WHERE key = $1', [incidentKey]);
    expect(row).toEqual({ error_message: 'it is broken' });
    await instance.update('resolveIncident', { incidentKey });
    expect((await instance.result()).variables).toMatchObject({ mended: true });
  });

  it('turns a BPMN error of an activity into the boundary event that catches it', async () => {
    const content = [
      sequence(startEvent, serviceTask('work', 'test:refusing'), endEvent),
      boundaryError({ id: 'blocked', on: 'work', error: 'e' }),
      endEvent.replace('"end"', '"refused"'),
      flow('blocked', 'refused'),
    ].join('\n');
    const definition = await host.deployOne(
      processXml({ id: 'refusing', content, definitions: '<bpmn:error id="e" errorCode="BLOCKED" />' }),
    );
    const instance = await host.start(definition);
    expect(await instance.result()).toMatchObject({ state: 'COMPLETED', variables: { reason: 'fraud' } });
  });

  it('keeps results and inputs that Temporal would not take as incidents', async () => {
    const definition = await host.deployOne(
      processXml({ id: 'large', content: sequence(startEvent, serviceTask('work', 'test:large'), endEvent) }),
    );
    const instance = await host.start(definition);
    const incidentKey = await instance.eventually(() => instance.incident('work'));
    const [row] = await host.rows<{ error_message: string }>(
      'SELECT error_message FROM engine.incidents WHERE key = $1',
      [incidentKey],
    );
    expect(row?.error_message).toMatch(/^Expected the activity's result to be at most 1500000 bytes/);
    await instance.update('cancelInstance', {});

    const two = `<zeebe:ioMapping><zeebe:input source="=half" target="n" /><zeebe:input source="=half" target="key" /></zeebe:ioMapping>`;
    const doubling = await host.deployOne(
      processXml({
        id: 'largeinput',
        content: sequence(startEvent, serviceTask('work', 'test:large-input', two), endEvent),
      }),
    );
    const other = await host.start(doubling, { variables: { half: 'x'.repeat(1_000_000) } });
    const key = await other.eventually(() => other.incident('work'));
    const [otherRow] = await host.rows<{ error_message: string }>(
      'SELECT error_message FROM engine.incidents WHERE key = $1',
      [key],
    );
    expect(otherRow?.error_message).toMatch(/^Expected the input of the activity to be at most 1500000 bytes/);
    await other.update('cancelInstance', {});
    expect((await other.result()).state).toBe('TERMINATED');
  });

  it('cancels a remote activity that a boundary timer interrupts', async () => {
    const content = [
      sequence(startEvent, serviceTask('work', 'test:slow'), endEvent),
      boundaryTimer({ id: 'late', on: 'work', duration: 'PT0.1S' }),
      endEvent.replace('"end"', '"gaveup"'),
      flow('late', 'gaveup'),
    ].join('\n');
    const definition = await host.deployOne(processXml({ id: 'slow', content }));
    const instance = await host.start(definition);
    await instance.result();
    const ended = await host.rows(
      `SELECT element_id, state FROM engine.element_instances WHERE process_instance_key = $1 AND element_id IN ('work', 'gaveup') ORDER BY key`,
      [instance.key],
    );
    expect(ended).toEqual([
      { element_id: 'work', state: 'TERMINATED' },
      { element_id: 'gaveup', state: 'COMPLETED' },
    ]);
  });

  it('runs activities of a foreign task queue', async () => {
    const definition = await host.deployOne(
      processXml({
        id: 'foreign',
        content: sequence(startEvent, serviceTask('work', `temporal:${host.taskQueue}/test:double`), endEvent),
      }),
    );
    const instance = await host.start(definition, { variables: { input: { n: 4 } } });
    expect((await instance.result()).variables).toMatchObject({ doubled: 8 });
  });

  it('runs branches whose local activities overtake each other', async () => {
    const content = [
      sequence(
        startEvent,
        '<bpmn:parallelGateway id="fork" />',
        serviceTask('slow1', 'test:closed-gate'),
        serviceTask('slow2', 'test:double'),
        '<bpmn:parallelGateway id="join" />',
        endEvent,
      ),
      ...[
        serviceTask('fast1', 'test:double'),
        serviceTask('fast2', 'test:double'),
        serviceTask('fast3', 'test:open-gate'),
      ],
      ...[flow('fork', 'fast1'), flow('fast1', 'fast2'), flow('fast2', 'fast3'), flow('fast3', 'join')],
    ].join('\n');
    const instance = await host.start(await host.deployOne(processXml({ id: 'overtaking', content })));
    expect((await instance.result()).state).toBe('COMPLETED');
    const { events = [] } = await instance.handle.fetchHistory();
    expect(events?.filter((event) => event.markerRecordedEventAttributes != null)).toHaveLength(1);
  });

  it.each(['true', 'false'])('runs a multi-instance (sequential: %s) in the order of its items', async (sequential) => {
    const loop = `<bpmn:multiInstanceLoopCharacteristics isSequential="${sequential}"><bpmn:extensionElements><zeebe:loopCharacteristics inputCollection="=items" inputElement="n" outputCollection="results" outputElement="=doubled" /></bpmn:extensionElements></bpmn:multiInstanceLoopCharacteristics>`;
    const task = serviceTask('each', 'test:double', input('n')).replace(
      '</bpmn:serviceTask>',
      `${loop}</bpmn:serviceTask>`,
    );
    const definition = await host.deployOne(
      processXml({ id: `items-${sequential}`, content: sequence(startEvent, task, endEvent) }),
    );
    const items = Array.from({ length: 30 }, (_, index) => index);
    const instance = await host.start(definition, { variables: { items } });
    expect((await instance.result()).variables['results']).toEqual(items.map((n) => n * 2));
  });
});
