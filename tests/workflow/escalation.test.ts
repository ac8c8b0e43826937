/** What reaches an instance from beside its own tokens: escalations of called processes, signals, and scripts it runs. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { runScriptTask } from '../../activities/engine/script-activity.js';
import type { ActivityInvocation } from '../../activities/define.js';
import type { ActivityDependencies } from '../../activities/index.js';
import { EngineHost, type Instance } from './engine-host.js';
import { callActivity, endEvent, flow, processXml, sequence, startEvent, userTask } from './process-xml.js';

const ESCALATION = '<bpmn:escalation id="late" name="late" escalationCode="LATE" />';
const escalates = '<bpmn:escalationEventDefinition escalationRef="late" />';

describe('escalations, signals and scripts', () => {
  let host: EngineHost;
  beforeAll(async () => {
    host = await EngineHost.start({
      activities: {
        'baton:script': {
          execution: 'local',
          run: (invocation) => runScriptTask.run(invocation as ActivityInvocation, {} as ActivityDependencies),
        },
      },
    });
  });
  afterAll(() => host.close());

  /** Element instances of these ids that completed, in the order of their start. */
  const completed = async ({ key }: Instance): Promise<readonly string[]> =>
    (
      await host.rows<{ id: string }>(
        `SELECT element_id AS id FROM engine.element_instances
         WHERE process_instance_key = $1 AND state = 'COMPLETED' AND element_type <> 'PROCESS' ORDER BY key`,
        [key],
      )
    ).map(({ id }) => id);

  const calling = (id: string, cancelActivity: boolean): string =>
    processXml({
      id,
      definitions: ESCALATION,
      content: [
        sequence(startEvent, callActivity('call', 'worried'), endEvent),
        `<bpmn:boundaryEvent id="told" attachedToRef="call" cancelActivity="${String(cancelActivity)}">${escalates}</bpmn:boundaryEvent>`,
        flow('told', 'noted'),
        '<bpmn:endEvent id="noted" />',
      ].join('\n'),
    });

  const worried = processXml({
    id: 'worried',
    definitions: ESCALATION,
    content: sequence(
      startEvent,
      `<bpmn:intermediateThrowEvent id="worry">${escalates}</bpmn:intermediateThrowEvent>`,
      `<bpmn:intermediateThrowEvent id="again">${escalates}</bpmn:intermediateThrowEvent>`,
      endEvent,
    ),
  });

  it('an escalation goes through the call activity, the called process goes on, and its end comes after', async () => {
    await host.deployOne(worried);
    const instance = await host.start(await host.deployOne(calling('listening', false)));

    expect(await instance.result()).toMatchObject({ state: 'COMPLETED' });
    expect(await completed(instance)).toEqual(['start', 'call', 'told', 'noted', 'told', 'noted', 'end']);
    const called = await host.rows(
      `SELECT state FROM engine.process_instances WHERE parent_process_instance_key = $1`,
      [instance.key],
    );
    expect(called).toEqual([{ state: 'COMPLETED' }]);
  });

  it('an interrupting escalation event ends the called process', async () => {
    await host.deployOne(
      processXml({
        id: 'stuck',
        definitions: ESCALATION,
        content: sequence(
          startEvent,
          `<bpmn:intermediateThrowEvent id="worry">${escalates}</bpmn:intermediateThrowEvent>`,
          userTask('wait'),
          endEvent,
        ),
      }),
    );
    const definition = await host.deployOne(calling('interrupting', true).replace('"worried"', '"stuck"'));
    const instance = await host.start(definition);

    expect(await instance.result()).toMatchObject({ state: 'COMPLETED' });
    expect(await completed(instance)).toEqual(['start', 'told', 'noted']);
    await instance.eventually(async () => {
      const [called] = await host.rows<{ state: string }>(
        `SELECT state FROM engine.process_instances WHERE parent_process_instance_key = $1`,
        [instance.key],
      );
      return called?.state === 'TERMINATED';
    });
  });

  it('a signal is taken once, also after a continue-as-new and delivered twice', async () => {
    const definition = await host.deployOne(
      processXml({
        id: 'hearing',
        definitions: '<bpmn:signal id="alarm" name="alarm" />',
        content: [
          sequence(startEvent, userTask('wait'), endEvent),
          '<bpmn:boundaryEvent id="heard" attachedToRef="wait" cancelActivity="false"><bpmn:signalEventDefinition signalRef="alarm" /></bpmn:boundaryEvent>',
          flow('heard', 'noted'),
          '<bpmn:endEvent id="noted" />',
        ].join('\n'),
      }),
    );
    const instance = await host.start(definition, { historyLimit: 5 });
    const [subscription] = await host.rows<{ key: string }>(
      `SELECT key::text FROM engine.signal_subscriptions WHERE process_instance_key = $1`,
      [instance.key],
    );
    const signal = { subscriptionKey: subscription?.key ?? '', variables: {} };
    await instance.update('receiveSignal', { ...signal, signalKey: '10000000' });
    await instance.update('receiveSignal', { ...signal, signalKey: '10000000' });
    await instance.update('receiveSignal', { ...signal, signalKey: '20000000' });
    await instance.update('completeUserTask', { userTaskKey: await instance.userTask('wait'), variables: {} });

    expect(await instance.result()).toMatchObject({ state: 'COMPLETED' });
    expect((await completed(instance)).filter((id) => id === 'heard')).toHaveLength(2);
    const open = await host.rows(`SELECT 1 FROM engine.signal_subscriptions WHERE state = 'CREATED'`);
    expect(open).toEqual([]);
  });

  it('a script in JavaScript sees the variables and gives its result; one that fails is an incident', async () => {
    const scripted = (id: string, script: string): string =>
      processXml({
        id,
        content: sequence(
          startEvent,
          `<bpmn:scriptTask id="sum" scriptFormat="javascript" camunda:resultVariable="total"><bpmn:script>${script}</bpmn:script></bpmn:scriptTask>`,
          endEvent,
        ),
      })
        .replace(
          'xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"',
          'xmlns:camunda="http://camunda.org/schema/1.0/bpmn"',
        )
        .replace('Camunda Cloud', 'Camunda Platform')
        .replace('8.8.0', '7.23.0');
    const good = await host.start(
      await host.deployOne(scripted('adding', 'execution.setVariable("twice", 2 * a); a + b')),
      {
        variables: { a: 1, b: 2 },
      },
    );
    expect(await good.result()).toMatchObject({ variables: { a: 1, b: 2, twice: 2, total: 3 } });

    const bad = await host.start(await host.deployOne(scripted('failing', 'nothing.at.all')));
    expect(await bad.incident('sum')).toMatch(/^\d+$/);
    await bad.update('cancelInstance', {});
  });
});
