/** Suspension on Temporal: of a hierarchy, over continue-as-new, and while workers are killed. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { digestOf } from '../../database/engine/batch.js';
import { Replay } from '../../processes/operations/replay.js';
import type { Plan } from '../../workflows/bpmn/plan.js';
import type { Cause } from '../../workflows/contract.js';
import { EngineHost, type Instance } from './engine-host.js';
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

const stateOf = async (host: EngineHost, { key }: Instance): Promise<unknown> => {
  const [row] = await host.rows('SELECT state FROM engine.process_instances WHERE key = $1', [key]);
  return row?.['state'];
};

describe('a suspended instance', () => {
  let host: EngineHost;
  const gate: { open(): void } = { open: () => undefined };
  const opened = new Promise<void>((resolve) => (gate.open = resolve));
  beforeAll(async () => {
    host = await EngineHost.start({
      activities: {
        'test:gated': { execution: 'remote', run: () => opened.then(() => ({ through: true })) },
        'test:plain': { execution: 'local', run: () => Promise.resolve({ ran: true }) },
      },
    });
    const pick = [
      sequence(startEvent, userTask('pick'), endEvent),
      boundaryTimer({ id: 'late', on: 'pick', duration: 'PT1S' }),
      '<bpmn:endEvent id="timedout" />',
      flow('late', 'timedout'),
    ];
    await host.deploy(processXml({ id: 'picks', content: pick.join('\n') }));
    await host.deploy(
      processXml({ id: 'middle', content: sequence(startEvent, callActivity('inner', 'picks'), endEvent) }),
    );
  });
  afterAll(() => host.close());

  const churn = async (instance: Instance): Promise<void> => {
    for (let n = 0; n < 12; n += 1)
      await instance.update('setVariables', { scopeKey: instance.key, variables: { n }, local: false });
  };

  it('keeps all still that it calls; what fell due happens at resumption', async () => {
    const content = sequence(startEvent, callActivity('call', 'middle'), userTask('after'), endEvent);
    const definition = await host.deployOne(processXml({ id: 'top', content }));
    const top = await host.start(definition, { historyLimit: 20 });
    const middle = await top.called();
    const inner = await middle.called();
    const userTaskKey = await inner.eventually(() => inner.userTask('pick'));
    await top.update('suspendInstance', {});
    expect(await stateOf(host, top)).toBe('SUSPENDED');
    await inner.eventually(async () => (await stateOf(host, inner)) === 'SUSPENDED');
    expect(await stateOf(host, middle)).toBe('SUSPENDED');
    await churn(top);
    await expect(inner.update('completeUserTask', { userTaskKey, variables: {} })).rejects.toMatchObject({
      cause: { type: 'INSTANCE_SUSPENDED' },
    });
    await inner.eventually(async () => (await inner.state()).suspended?.held[0]?.kind === 'timer-fired');
    expect(await inner.userTask('pick')).toBe(userTaskKey);
    await top.update('resumeInstance', {});
    await top.eventually(() => top.userTask('after'));
    expect((await inner.result()).state).toBe('COMPLETED');
    const [timedOut] = await host.rows(
      `SELECT state FROM engine.element_instances WHERE process_instance_key = $1 AND element_id = 'timedout'`,
      [inner.key],
    );
    expect(timedOut).toEqual({ state: 'COMPLETED' });
    expect(await stateOf(host, top)).toBe('ACTIVE');
    await top.update('cancelInstance', {});
  });

  it('keeps messages over a continue-as-new, in their order and once each', async () => {
    const instance = await host.start(await host.deployOne(collecting('collects')), {
      variables: { key: 'c', seen: [] },
      historyLimit: 20,
    });
    const subscriptionKey = await instance.subscription('more');
    await instance.update('suspendInstance', {});
    const deliver = (item: number): Promise<void> =>
      instance.update('correlateMessage', { subscriptionKey, messageKey: String(1_000 + item), variables: { item } });
    for (const item of [3, 1, 2]) await deliver(item);
    await churn(instance);
    for (const item of [1, 5, 4]) await deliver(item);
    expect((await instance.state()).suspended?.held).toHaveLength(5);
    await instance.update('resumeInstance', {});
    await instance.update('completeUserTask', { userTaskKey: await instance.userTask('wait'), variables: {} });
    expect((await instance.result()).variables['seen']).toEqual([3, 1, 2, 5, 4]);
    const runs = await host.client.workflow.count(`WorkflowId = '${instance.key}'`);
    expect(runs.count).toBeGreaterThan(1);
  });

  it('keeps what happened, over a continue-as-new too', async () => {
    const definition = await host.deployOne(collecting('replays'));
    const instance = await host.start(definition, { variables: { key: 'r', seen: [] }, historyLimit: 20 });
    const subscriptionKey = await instance.subscription('more');
    await instance.update('suspendInstance', {});
    const items = Array.from({ length: 12 }, (_, item) => item);
    for (const item of items)
      await instance.update('correlateMessage', { subscriptionKey, messageKey: String(item), variables: { item } });
    await instance.update('resumeInstance', {});
    await instance.update('completeUserTask', { userTaskKey: await instance.userTask('wait'), variables: {} });
    await instance.result();
    const runs = await host.client.workflow.count(`WorkflowId = '${instance.key}'`);
    expect(runs.count).toBeGreaterThan(1);
    const steps = await host.rows<{ causes: string; digest: string }>(
      'SELECT causes, digest FROM engine.commits WHERE process_instance_key = $1 ORDER BY sequence',
      [instance.key],
    );
    const [plan] = await host.rows<{ plan: string }>('SELECT plan FROM engine.plans WHERE hash = $1', [
      definition.hash,
    ]);
    const replay = new Replay({
      plans: new Map([[definition.hash, JSON.parse(plan?.plan ?? '') as Plan]]),
      until: () => false,
    });
    for (const { causes, digest } of steps) expect(digestOf(replay.play(JSON.parse(causes) as Cause[]))).toBe(digest);
    expect(replay.reached?.state).toMatchObject({ status: 'completed', result: { seen: items } });
  });

  it('refuses messages beyond what it can hold, so that they wait where they are', async () => {
    const instance = await host.start(await host.deployOne(collecting('full')), { variables: { key: 'f', seen: [] } });
    const subscriptionKey = await instance.subscription('more');
    await instance.update('suspendInstance', {});
    const item = 'x'.repeat(600_000);
    const deliver = (messageKey: string): Promise<void> =>
      instance.update('correlateMessage', { subscriptionKey, messageKey, variables: { item } });
    await deliver('1');
    await deliver('2');
    await expect(deliver('3')).rejects.toMatchObject({ cause: { type: 'INSTANCE_SUSPENDED' } });
    await instance.update('cancelInstance', {});
    expect((await instance.result()).state).toBe('TERMINATED');
  });

  it('holds the result of an activity that was running', async () => {
    const content = sequence(startEvent, serviceTask('work', 'test:gated'), userTask('after'), endEvent);
    const instance = await host.start(await host.deployOne(processXml({ id: 'gated', content })));
    await instance.update('suspendInstance', {});
    gate.open();
    await instance.eventually(async () => (await instance.state()).suspended?.held[0]?.kind === 'job-completed');
    await expect(instance.userTask('after')).rejects.toThrow('there are 0');
    await instance.update('resumeInstance', {});
    await instance.userTask('after');
    await instance.update('cancelInstance', {});
  });

  it('begins no activity and calls no process before it is resumed', async () => {
    const content = [
      sequence(startEvent, userTask('a'), callActivity('call', 'middle'), endEvent),
      sequence(serviceTask('work', 'test:plain'), '<bpmn:endEvent id="done" />'),
      flow('a', 'work'),
    ].join('\n');
    const instance = await host.start(await host.deployOne(processXml({ id: 'modified', content })), {
      historyLimit: 15,
    });
    await instance.update('suspendInstance', {});
    const activate = (elementId: string): Promise<void> =>
      instance.update('modifyInstance', { activate: [{ elementId, variables: [] }], move: [], terminate: [] });
    await activate('call');
    await activate('work');
    await churn(instance);
    const called = (): Promise<unknown[]> =>
      host.rows('SELECT 1 FROM engine.process_instances WHERE parent_process_instance_key = $1', [instance.key]);
    expect(await called()).toEqual([]);
    expect((await instance.state()).elements[instance.key]?.variables).not.toHaveProperty('ran');
    await instance.update('resumeInstance', {});
    await instance.called();
    await instance.eventually(async () => (await instance.state()).elements[instance.key]?.variables['ran'] === true);
    expect(await called()).toHaveLength(1);
    await instance.update('cancelInstance', {});
  });
});

it('loses nothing while workers are killed', async () => {
  const host = await EngineHost.start({ worker: false });
  let worker = await killableWorker(host);
  try {
    const instance = await host.start(await host.deployOne(collecting('killed')), {
      variables: { key: 'k', seen: [] },
    });
    const subscriptionKey = await instance.subscription('more');
    const again = async (): Promise<void> => {
      await killed(worker);
      worker = await killableWorker(host);
    };
    await instance.update('suspendInstance', {});
    for (const item of [1, 2]) {
      await instance.update('correlateMessage', { subscriptionKey, messageKey: `${item}`, variables: { item } });
      await again();
    }
    const resumed = instance.update('resumeInstance', {});
    await again();
    await resumed;
    await instance.update('completeUserTask', { userTaskKey: await instance.userTask('wait'), variables: {} });
    expect((await instance.result()).variables['seen']).toEqual([1, 2]);
  } finally {
    await killed(worker);
    await host.close();
  }
});
