/** What outlives a run, a worker or a history: continue-as-new, foreign states, cancellation, schedules, a killed process. */
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { publishMessage } from '../../database/engine/messages.js';
import { nextKeys } from '../../database/keys.js';
import { EngineHost } from './engine-host.js';
import { killableWorker, killed } from './killing.js';
import {
  boundaryTimer,
  callActivity,
  collecting,
  endEvent,
  flow,
  processXml,
  sequence,
  serviceTask,
  startEvent,
  userTask,
} from './process-xml.js';

describe('an instance', () => {
  let host: EngineHost;
  beforeAll(async () => {
    host = await EngineHost.start({
      activities: {
        'test:double': { execution: 'local', run: async ({ input }) => ({ doubled: Number(input['n']) * 2 }) },
      },
    });
  });
  afterAll(() => host.close());

  it('continues as new without losing or doubling a message', async () => {
    const definition = await host.deployOne(collecting('counting'));
    const instance = await host.start(definition, { variables: { key: 'c', seen: [] }, historyLimit: 30 });
    const subscriptionKey = await instance.subscription('more');
    const items = Array.from({ length: 60 }, (_, index) => index);
    const deliver = (item: number): Promise<void> =>
      instance.update('correlateMessage', { subscriptionKey, messageKey: String(1_000 + item), variables: { item } });
    for (let at = 0; at < items.length; at += 6) {
      // The first of each six again: known although the run it came in may be over.
      await Promise.all([...items.slice(at, at + 6), items[Math.max(0, at - 6)] ?? 0].map(deliver));
    }
    await instance.update('completeUserTask', { userTaskKey: await instance.userTask('wait'), variables: {} });
    const { variables } = await instance.result();
    expect([...(variables['seen'] as number[])].sort((a, b) => a - b)).toEqual(items);
    expect((await instance.handle.describe()).raw.workflowExtendedInfo).toBeDefined();
    const runs = [];
    for await (const run of host.client.workflow.list({ query: `WorkflowId = '${instance.key}'` }))
      runs.push(run.runId);
    expect(runs.length).toBeGreaterThan(2);
  });

  it('arms its timers and knows its called processes after continuing as new', async () => {
    await host.deploy(processXml({ id: 'picker', content: sequence(startEvent, userTask('pick'), endEvent) }));
    const content = [
      sequence(startEvent, callActivity('call', 'picker'), userTask('after'), endEvent),
      boundaryTimer({ id: 'late', on: 'after', duration: 'PT1S' }),
      '<bpmn:endEvent id="timedout" />',
      flow('late', 'timedout'),
    ].join('\n');
    const definition = await host.deployOne(processXml({ id: 'caller', content }));
    const instance = await host.start(definition, { historyLimit: 20 });
    const churn = async (): Promise<void> => {
      for (let n = 0; n < 12; n += 1)
        await instance.update('setVariables', { scopeKey: instance.key, variables: { n }, local: false });
    };
    await churn();
    const child = await instance.called();
    await child.update('completeUserTask', { userTaskKey: await child.userTask('pick'), variables: {} });
    await instance.eventually(() => instance.userTask('after'));
    expect((await instance.result()).state).toBe('COMPLETED');
    const called = await host.rows('SELECT key FROM engine.process_instances WHERE parent_process_instance_key = $1', [
      instance.key,
    ]);
    expect(called).toHaveLength(1);
    const [timedOut] = await host.rows(
      `SELECT state FROM engine.element_instances WHERE process_instance_key = $1 AND element_id = 'timedout'`,
      [instance.key],
    );
    expect(timedOut).toEqual({ state: 'COMPLETED' });
  });

  it('cancels a process it called in an earlier run', async () => {
    const definition = await host.deployOne(
      processXml({ id: 'earlier', content: sequence(startEvent, callActivity('call', 'picker'), endEvent) }),
    );
    const instance = await host.start(definition, { historyLimit: 20 });
    const child = await instance.called();
    for (let n = 0; n < 12; n += 1)
      await instance.update('setVariables', { scopeKey: instance.key, variables: { n }, local: false });
    await instance.update('cancelInstance', {});
    expect((await instance.result()).state).toBe('TERMINATED');
    expect((await child.result()).state).toBe('TERMINATED');
  });

  it('starts from the state of another', async () => {
    const definition = await host.deployOne(
      processXml({
        id: 'forked',
        content: sequence(
          startEvent,
          userTask('decide'),
          serviceTask(
            'work',
            'test:double',
            '<zeebe:ioMapping><zeebe:input source="=n" target="n" /></zeebe:ioMapping>',
          ),
          endEvent,
        ),
      }),
    );
    const original = await host.start(definition, { variables: { n: 3 } });
    const state = await original.state();
    const userTaskKey = await original.userTask('decide');
    await original.handle.terminate();
    const again = await host.start(definition, { processInstanceKey: original.key, state, sequence: 1 });
    await again.update('completeUserTask', { userTaskKey, variables: { n: 4 } });
    expect((await again.result()).variables).toEqual({ n: 4, doubled: 8 });
  });

  it('takes a cancellation in Temporal as the end of the process, completed and committed', async () => {
    const definition = await host.deployOne(
      processXml({ id: 'cancelled', content: sequence(startEvent, userTask('decide'), endEvent) }),
    );
    const instance = await host.start(definition);
    await instance.handle.cancel();
    expect((await instance.result()).state).toBe('TERMINATED');
    expect((await instance.handle.describe()).status.name).toBe('COMPLETED');
    const [row] = await host.rows('SELECT state FROM engine.process_instances WHERE key = $1', [instance.key]);
    expect(row).toEqual({ state: 'TERMINATED' });
  });

  it('gives itself a key where a schedule starts it, and keeps that whatever dies', async () => {
    const definition = await host.deployOne(processXml({ id: 'scheduled', content: sequence(startEvent, endEvent) }));
    const handle = await host.client.workflow.start('scheduled', {
      taskQueue: host.taskQueue,
      workflowId: `scheduled-${host.taskQueue}`,
      args: [{ plan: { hash: definition.hash }, processDefinitionKey: definition.key, version: 1, variables: {} }],
    });
    const { processInstanceKey } = (await handle.result()) as { readonly processInstanceKey: string };
    const [row] = await host.rows('SELECT state, workflow_id FROM engine.process_instances WHERE key = $1', [
      processInstanceKey,
    ]);
    expect(row).toEqual({ state: 'COMPLETED', workflow_id: `scheduled-${host.taskQueue}` });
    // An activity that Temporal knows of, not one that is done again with all that followed from it.
    const { events = [] } = await handle.fetchHistory();
    const scheduled = events?.map((event) => event.activityTaskScheduledEventAttributes?.activityType?.name);
    expect(scheduled).toContain('allocateKey');
  });

  it('takes a message published while it was between runs', async () => {
    const definition = await host.deployOne(collecting('published'));
    const instance = await host.start(definition, { variables: { key: 'p', seen: [], item: 0 }, historyLimit: 15 });
    for (let n = 0; n < 10; n += 1)
      await instance.update('setVariables', { scopeKey: instance.key, variables: { n }, local: false });
    const published = await publishMessage(host.dataSource.manager, {
      name: 'more',
      correlationKey: 'p',
      timeToLiveMs: 0,
      variables: { item: 5 },
      tenantId: '<default>',
    });
    if ('duplicate' in published) throw new Error('Expected a new message');
    for (const { subscriptionKey, messageKey, variables } of published.deliveries) {
      await instance.update('correlateMessage', { subscriptionKey: subscriptionKey ?? '', messageKey, variables });
    }
    await instance.update('completeUserTask', { userTaskKey: await instance.userTask('wait'), variables: {} });
    expect((await instance.result()).variables['seen']).toEqual([5]);
  });
});

describe('a worker that is killed', () => {
  it('loses nothing: another one goes on', async () => {
    const stuck = {
      execution: 'local',
      run: () => Promise.reject(new Error('Expected the process of its own to run this')),
    } as const;
    const host = await EngineHost.start({ worker: false, activities: { 'test:stuck-once': stuck } });
    let worker = await killableWorker(host);
    try {
      const task = serviceTask('work', 'test:stuck-once', '');
      const note =
        '<bpmn:task id="note"><bpmn:dataOutputAssociation><bpmn:targetRef>notes</bpmn:targetRef><bpmn:transformation>=n</bpmn:transformation></bpmn:dataOutputAssociation></bpmn:task>';
      const definition = await host.deployOne(
        processXml({
          id: 'killed',
          content:
            sequence(startEvent, userTask('decide'), note, task, userTask('sign'), endEvent) +
            '<bpmn:dataStoreReference id="notes" itemSubjectRef="numbers" />',
          definitions: '<bpmn:itemDefinition id="numbers" isCollection="true" />',
        }),
      );
      const [key = ''] = await nextKeys(host.dataSource.manager, 1);
      const instance = await host.start(definition, { processInstanceKey: key, variables: { n: 1 } });
      const userTaskKey = await instance.userTask('decide');
      // The first worker writes the note and never ends the next local activity: it is killed in the middle of the
      // workflow task, and the next one does both again.
      const completion = instance.update('completeUserTask', { userTaskKey, variables: { n: 2 } });
      await once(worker, 'message');
      await killed(worker);
      worker = await killableWorker(host);
      await completion;
      await instance.update('completeUserTask', { userTaskKey: await instance.userTask('sign'), variables: {} });
      expect(await instance.result()).toMatchObject({ state: 'COMPLETED', variables: { n: 2, tried: 2 } });
      const elements = await host.rows(
        `SELECT element_id, count(*)::int AS times FROM engine.element_instances WHERE process_instance_key = $1 GROUP BY 1 ORDER BY 1`,
        [key],
      );
      expect(elements.every((row) => row['times'] === 1)).toBe(true);
      expect(await host.rows('SELECT store_id, value, version FROM engine.data_stores')).toEqual([
        { store_id: 'notes', value: [2], version: 1 },
      ]);
    } finally {
      await killed(worker);
      await host.close();
    }
  });
});
