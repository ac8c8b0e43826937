/** The commands of people and clients: each does what it says, is in the view when it returns, and refuses what cannot be. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WorkflowUpdateFailedError } from '@temporalio/client';
import type { ApplicationFailure } from '@temporalio/common';

import { publishMessage } from '../../database/engine/messages.js';
import { EngineHost } from './engine-host.js';
import {
  boundaryError,
  endEvent,
  flow,
  messageCatch,
  messageDefinition,
  processXml,
  sequence,
  serviceTask,
  startEvent,
  userTask,
} from './process-xml.js';

describe('the updates of a process instance', () => {
  let host: EngineHost;
  beforeAll(async () => {
    host = await EngineHost.start();
  });
  afterAll(() => host.close());

  it('completes a user task, with the view written before it answers', async () => {
    const definition = await host.deployOne(
      processXml({ id: 'approve', content: sequence(startEvent, userTask('decide'), userTask('sign'), endEvent) }),
    );
    const instance = await host.start(definition, { variables: { amount: 5 }, startedBy: 'ada' });

    await instance.update('completeUserTask', {
      userTaskKey: await instance.userTask('decide'),
      variables: { approved: true },
      actor: 'ben',
    });
    await instance.update('completeUserTask', { userTaskKey: await instance.userTask('sign'), variables: {} });

    expect(await instance.result()).toEqual({
      processInstanceKey: instance.key,
      state: 'COMPLETED',
      variables: { amount: 5, approved: true },
    });
    const [row] = await host.rows(`SELECT state FROM engine.process_instances WHERE key = $1`, [instance.key]);
    expect(row).toEqual({ state: 'COMPLETED' });
    const audit = await host.rows(
      `SELECT actor, operation FROM engine.audit_log WHERE process_instance_key = $1 ORDER BY at, key`,
      [instance.key],
    );
    expect(audit).toEqual([
      { actor: 'ada', operation: 'CREATE' },
      { actor: 'ben', operation: 'COMPLETE' },
      { actor: null, operation: 'COMPLETE' },
    ]);
  });

  it('refuses what is not there, what has ended and what is too large, and leaves no event', async () => {
    const definition = await host.deployOne(
      processXml({ id: 'refuse', content: sequence(startEvent, userTask('decide'), endEvent) }),
    );
    const instance = await host.start(definition);
    const userTaskKey = await instance.userTask('decide');
    const { historyLength } = await instance.handle.describe();

    await expect(refusal(instance.update('completeUserTask', { userTaskKey: '17', variables: {} }))).resolves.toBe(
      'NOT_FOUND',
    );
    await expect(refusal(instance.update('resolveIncident', { incidentKey: '17' }))).resolves.toBe('NOT_FOUND');
    await expect(refusal(instance.update('completeJob', { jobKey: '17', variables: {} }))).resolves.toBe('NOT_FOUND');
    await expect(refusal(instance.update('failJob', { jobKey: '17', errorMessage: '', variables: {} }))).resolves.toBe(
      'NOT_FOUND',
    );
    await expect(
      refusal(instance.update('throwJobError', { jobKey: '17', errorCode: 'E', errorMessage: '', variables: {} })),
    ).resolves.toBe('NOT_FOUND');
    await expect(
      refusal(instance.update('correlateMessage', { subscriptionKey: '17', messageKey: '18', variables: {} })),
    ).resolves.toBe('NOT_FOUND');
    await expect(
      refusal(instance.update('setVariables', { scopeKey: '17', variables: {}, local: false })),
    ).resolves.toBe('NOT_FOUND');
    const large = 'x'.repeat(1_500_000);
    await expect(refusal(instance.update('completeUserTask', { userTaskKey, variables: { large } }))).resolves.toBe(
      'PAYLOAD_TOO_LARGE',
    );
    expect((await instance.handle.describe()).historyLength).toBe(historyLength);

    const [first, second] = await Promise.allSettled([
      instance.update('completeUserTask', { userTaskKey, variables: { by: 1 } }),
      instance.update('completeUserTask', { userTaskKey, variables: { by: 2 } }),
    ]);
    expect([first.status, second.status].sort()).toEqual(['fulfilled', 'rejected']);
    expect((await instance.result()).state).toBe('COMPLETED');
  });

  it('completes, fails and throws from jobs of external workers', async () => {
    const content = [
      sequence(startEvent, serviceTask('work', 'someone:else'), userTask('after'), endEvent),
      boundaryError({ id: 'caught', on: 'work', error: 'oops' }),
      userTask('repair'),
      flow('caught', 'repair'),
    ].join('\n');
    const definitions = '<bpmn:error id="oops" name="oops" errorCode="OOPS" />';
    const definition = await host.deployOne(processXml({ id: 'jobs', content, definitions }));

    const completed = await host.start(definition);
    await completed.update('completeJob', { jobKey: await completed.job('work'), variables: { done: 1 } });
    await completed.userTask('after');

    const thrown = await host.start(definition);
    await thrown.update('throwJobError', {
      jobKey: await thrown.job('work'),
      errorCode: 'OOPS',
      errorMessage: 'no',
      variables: { why: 'no' },
    });
    await thrown.userTask('repair');

    const failing = await host.start(definition);
    await failing.update('failJob', {
      jobKey: await failing.job('work'),
      errorMessage: 'the gateway is away',
      variables: {},
    });
    const [incident] = await host.rows(
      `SELECT error_type, error_message FROM engine.incidents WHERE process_instance_key = $1`,
      [failing.key],
    );
    expect(incident).toEqual({ error_type: 'JOB_NO_RETRIES', error_message: 'the gateway is away' });
    await failing.update('resolveIncident', { incidentKey: await failing.incident('work'), retries: 1, actor: 'ops' });
    await failing.update('completeJob', { jobKey: await failing.job('work'), variables: {} });
    await failing.userTask('after');
    for (const instance of [completed, thrown, failing]) await instance.update('cancelInstance', {});
  });

  it('sets variables and cancels', async () => {
    const definition = await host.deployOne(
      processXml({ id: 'variables', content: sequence(startEvent, userTask('wait'), endEvent) }),
    );
    const instance = await host.start(definition);
    await instance.update('setVariables', { scopeKey: instance.key, variables: { a: [1, { b: 'ä' }] }, local: false });
    await instance.update('cancelInstance', { actor: 'ada' });
    expect(await instance.result()).toEqual({
      processInstanceKey: instance.key,
      state: 'TERMINATED',
      variables: { a: [1, { b: 'ä' }] },
    });
    const tasks = await host.rows(`SELECT state FROM engine.user_tasks WHERE process_instance_key = $1`, [
      instance.key,
    ]);
    expect(tasks).toEqual([{ state: 'CANCELED' }]);
  });

  it('takes a message once, however often it is delivered', async () => {
    const content = sequence(startEvent, messageCatch('wait', 'paid'), userTask('after'), endEvent);
    const definition = await host.deployOne(
      processXml({ id: 'message', content, definitions: messageDefinition('paid', 'paid') }),
    );
    const instance = await host.start(definition, { variables: { key: 'order-1' } });
    const delivery = {
      subscriptionKey: await instance.subscription('wait'),
      messageKey: '4711',
      variables: { paid: true },
    };
    await instance.update('correlateMessage', delivery);
    await instance.update('correlateMessage', delivery);
    await instance.update('completeUserTask', { userTaskKey: await instance.userTask('after'), variables: {} });
    expect((await instance.result()).variables).toEqual({ key: 'order-1', paid: true });
  });

  it('takes a message that was there before the instance', async () => {
    const content = sequence(startEvent, messageCatch('wait', 'early'), endEvent);
    const definition = await host.deployOne(
      processXml({ id: 'buffered', content, definitions: messageDefinition('early', 'early') }),
    );
    await publishMessage(host.dataSource.manager, {
      name: 'early',
      correlationKey: 'order-2',
      timeToLiveMs: 3_600_000,
      variables: { early: true },
      tenantId: '<default>',
    });
    const instance = await host.start(definition, { variables: { key: 'order-2' } });
    expect(await instance.result()).toMatchObject({ state: 'COMPLETED', variables: { early: true } });
  });
});

/** Type of the failure that an update was refused with. */
async function refusal(update: Promise<void>): Promise<string | null | undefined> {
  const error = await update.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof WorkflowUpdateFailedError)) throw new Error(`Expected a refusal, but got ${String(error)}`);
  return (error.cause as ApplicationFailure).type;
}
