/**
 * A worker wrote a step that an update led to, and died before Temporal had it; Temporal forgot the update. The view is
 * ahead of the workflow then: it goes back, and what came with the update comes again.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { InstanceCommands } from '../../api/temporal/instance-commands.service.js';
import { UnconfirmedSteps } from '../../api/temporal/unconfirmed-steps.service.js';
import { UserTaskRows } from '../../api/user-tasks/user-task-rows.service.js';
import type { ApiConfig } from '../../api/config.js';
import { commitStep } from '../../database/engine/commit.js';
import { pendingDeliveries, publishMessage } from '../../database/engine/messages.js';
import { unconfirmedInstances } from '../../database/engine/unconfirmed-steps.js';
import { readPlan } from '../../database/plans.js';
import { type EventBody, step } from '../../workflows/engine/index.js';
import { type Definition, EngineHost, type Instance } from './engine-host.js';
import {
  endEvent,
  messageCatch,
  messageDefinition,
  processXml,
  sequence,
  startEvent,
  userTask,
} from './process-xml.js';

describe('a step that Temporal never had', () => {
  let host: EngineHost;
  let steps: UnconfirmedSteps;
  beforeAll(async () => {
    host = await EngineHost.start();
    const config = { commandTimeoutMs: 60_000 } as ApiConfig;
    steps = new UnconfirmedSteps(host.dataSource, host.client, config, null as never, null as never);
  });
  afterAll(() => host.close());

  /** What a worker does with an event before it dies. */
  async function lost(definition: Definition, instance: Instance, event: EventBody): Promise<void> {
    const plan = await readPlan(host.dataSource, definition.hash);
    const [row] = await host.rows<{ last: number }>(
      'SELECT max(sequence) AS last FROM engine.commits WHERE process_instance_key = $1',
      [instance.key],
    );
    const { records } = step(plan, await instance.state(), { ...event, now: Date.now(), seed: 0.5 });
    expect(records).not.toEqual([]);
    await commitStep(host.dataSource, {
      processInstanceKey: instance.key,
      sequence: (row?.last ?? 0) + 1,
      records,
      unconfirmed: true,
    });
  }

  /** As the API does after half a minute. */
  async function confirmAll(): Promise<void> {
    await host.rows('UPDATE engine.unconfirmed_steps SET due_at = now()');
    await steps.deliverNow(await unconfirmedInstances(host.dataSource, 10));
    expect(await host.rows('SELECT * FROM engine.unconfirmed_steps')).toEqual([]);
  }

  const stateOf = async ({ key }: Instance): Promise<string | undefined> =>
    (await host.rows<{ state: string }>('SELECT state FROM engine.process_instances WHERE key = $1', [key]))[0]?.state;

  it('is taken back: the user task is open again', async () => {
    const definition = await host.deployOne(
      processXml({ id: 'approval', content: sequence(startEvent, userTask('decide'), endEvent) }),
    );
    const instance = await host.start(definition);
    const userTaskKey = await instance.userTask('decide');
    await lost(definition, instance, { kind: 'user-task-completed', key: userTaskKey, variables: { approved: true } });
    expect(await stateOf(instance)).toBe('COMPLETED');

    await confirmAll();

    expect(await stateOf(instance)).toBe('ACTIVE');
    expect(await instance.userTask('decide')).toBe(userTaskKey);
    await instance.update('completeUserTask', { userTaskKey, variables: { approved: false } });
    expect(await instance.result()).toMatchObject({ variables: { approved: false } });
    expect(await stateOf(instance)).toBe('COMPLETED');
    await confirmAll();
    expect(await stateOf(instance)).toBe('COMPLETED');
  });

  it('is no reason to refuse a command', async () => {
    const definition = await host.deployOne(
      processXml({ id: 'again', content: sequence(startEvent, userTask('task'), endEvent) }),
    );
    const instance = await host.start(definition);
    const key = await instance.userTask('task');
    await lost(definition, instance, { kind: 'user-task-completed', key, variables: {} });
    const commands = new InstanceCommands(
      host.client,
      { commandTimeoutMs: 60_000 } as ApiConfig,
      host.promotions,
      steps,
    );
    const rows = new UserTaskRows(host.dataSource, commands);
    expect(await rows.created(key)).toMatchObject({ state: 'CREATED', processInstanceKey: instance.key });
    await commands.send({
      workflowId: instance.key,
      update: 'completeUserTask',
      payload: { userTaskKey: key, variables: {} },
      subject: 'it',
    });
    await instance.result();
    await expect(rows.created(key)).rejects.toThrow('to be CREATED, but it is COMPLETED');
    await steps.onModuleDestroy();
    expect(
      await host.rows('SELECT * FROM engine.unconfirmed_steps WHERE process_instance_key = $1', [instance.key]),
    ).toEqual([]);
  });

  it('gives back its message, and the next one waits for its turn', async () => {
    const definition = await host.deployOne(
      processXml({
        id: 'order',
        definitions: messageDefinition('paid', 'paid'),
        content: sequence(startEvent, messageCatch('deposit', 'paid'), messageCatch('rest', 'paid'), endEvent),
      }),
    );
    const instance = await host.start(definition, { variables: { key: 'order' } });
    const { manager } = host.dataSource;
    const publish = (variables: Record<string, number>) =>
      publishMessage(manager, {
        name: 'paid',
        correlationKey: 'order',
        timeToLiveMs: 600_000,
        variables,
        tenantId: '<default>',
      });
    const published = await publish({ deposit: 1 });
    const [delivery] = 'deliveries' in published ? published.deliveries : [];
    if (!delivery?.subscriptionKey) throw new Error('Expected the deposit to be wanted, but it is not');
    const { subscriptionKey, messageKey, variables } = delivery;
    await lost(definition, instance, { kind: 'message-correlated', key: subscriptionKey, messageKey, variables });
    expect(await publish({ rest: 2 })).toMatchObject({ deliveries: [{ elementId: 'rest' }] });

    await confirmAll();

    const again = await pendingDeliveries(manager, 10);
    expect(again).toMatchObject([{ elementId: 'deposit', messageKey, subscriptionKey }]);
    await instance.update('correlateMessage', { subscriptionKey, messageKey, variables });
    expect(await instance.result()).toMatchObject({ variables: { deposit: 1, rest: 2 } });
    expect(await stateOf(instance)).toBe('COMPLETED');
  });

  it('stays where Temporal has it', async () => {
    const definition = await host.deployOne(
      processXml({ id: 'twice', content: sequence(startEvent, userTask('one'), userTask('two'), endEvent) }),
    );
    const instance = await host.start(definition);
    await instance.update('completeUserTask', { userTaskKey: await instance.userTask('one'), variables: {} });
    const noted = 'SELECT sequence FROM engine.unconfirmed_steps WHERE process_instance_key = $1';
    expect(await host.rows(noted, [instance.key])).toEqual([{ sequence: 2 }]);
    const two = await instance.userTask('two');
    await confirmAll();
    expect(await instance.userTask('two')).toBe(two);
    await instance.update('cancelInstance', {});
  });
});
