/** Cases on a Temporal server come out as on the engine alone; those that need the virtual clock say so. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { runScriptActivity } from '../../bin/simulate/script-activity.js';
import { TemporalHost } from '../../bin/simulate/temporal-host.js';
import { simulate, type SimulateOptions } from '../../processes/testing/simulate.js';
import { testTemporal } from '../support/services.js';

const CORPUS = join(import.meta.dirname, '../../../shared/corpus');

const CASES: Readonly<Record<string, readonly string[]>> = {
  'token-simulation': [
    'token-simulation/basic-scenarios/exclusive-gateway-fork-join',
    'token-simulation/subscriptions/sub-process',
    'token-simulation/process/process-implicit-start-collaboration-message-trigger',
  ],
  'lib-bpmn-engine': [
    'lib-bpmn-engine/Test_EventBasedGateway_selects_path_where_message_received',
    'lib-bpmn-engine/Test_IntermediateCatchEvent_multiple_instances_received_message_completes_the_instance/first',
    'lib-bpmn-engine/Test_user_tasks_can_be_handled',
  ],
  'camunda-platform-scenario': [
    'camunda-platform-scenario/7.0/callactivities/CallActivityChildBlockingTest/testWhileOtherProcessInstanceIsRunning',
    'camunda-platform-scenario/7.6/waitstates/ConditionalIntermediateEventTest/testTriggerCondition',
    'camunda-platform-scenario/7.10/errors/BoundaryErrorEventTest/testHandleBpmnErrorWithVariables',
    'camunda-platform-scenario/ex/insuranceapplication/InsuranceApplicationProcessTest/testGreenScenario',
  ],
};

const read = (path: string): Promise<Uint8Array> => readFile(join(CORPUS, path));
const options: SimulateOptions = { read, run: runScriptActivity };

describe('against Temporal', () => {
  let host: TemporalHost;
  beforeAll(async () => {
    host = await TemporalHost.connect(testTemporal().address);
  });
  afterAll(() => host.close());

  const ids = Object.entries(CASES).flatMap(([suite, names]) => names.map((id) => [id, suite] as const));

  test.each(ids)('%s', async (id, suite) => {
    const { cases } = JSON.parse(await readFile(join(CORPUS, `cases/${suite}.json`), 'utf8')) as {
      readonly cases: readonly { readonly id: string }[];
    };
    const one = cases.find((candidate) => candidate.id === id);
    const here = await simulate(one, options);
    const there = await simulate(one, { ...options, against: (compiled, log) => host.replay(compiled, log) });
    expect(here).toMatchObject({ id, incidents: [] });
    expect(there).toEqual(here);
  });

  test('data stores of a case, and a job that fails with tries left', async () => {
    const scenarios = join(import.meta.dirname, '../scenarios');
    const from = { ...options, read: (path: string): Promise<Uint8Array> => readFile(join(scenarios, path)) };
    const resources = [
      'data-store/two-processes-share-one/process.bpmn',
      'service-task/an-answer-is-an-error/process.bpmn',
    ];
    const steps = [
      { start: { processId: 'writer' } },
      { completeUserTask: { elementId: 'set-price', variables: { price: 12 } } },
      { start: { processId: 'reader' } },
      { start: { processId: 'p', variables: { status: 'NEW' } } },
      { failJob: { elementId: 'pay', message: 'no network', retries: 2 } },
      { failJob: { elementId: 'pay', message: 'no money', retries: 1 } },
    ];
    const given = { id: 'stores', resources, steps };
    const here = await simulate(given, from);
    const there = await simulate(given, { ...from, against: (compiled, log) => host.replay(compiled, log) });
    expect(here).toMatchObject({
      incidents: [],
      instances: [{ processId: 'writer' }, { variables: { quoted: 12 } }, { variables: { code: 'REFUSED' } }],
    });
    expect(there).toEqual(here);
  });

  test('a case that needs the virtual clock', async () => {
    const resources = ['nitram509+lib-bpmn-engine/test-cases/message-intermediate-timer-event.bpmn'];
    const steps = [{ start: { processId: 'message-intermediate-timer-event' } }, { advanceTime: 'P30D' }];
    const later = [...steps, { start: { processId: 'message-intermediate-timer-event' } }];
    const given = { id: 'late', dialect: 'zeebe', resources, steps: later };
    const there = await simulate(given, { ...options, against: (compiled, log) => host.replay(compiled, log) });
    expect(there).toMatchObject({ id: 'late', error: expect.stringContaining('virtual clock') as unknown });
  });
});
