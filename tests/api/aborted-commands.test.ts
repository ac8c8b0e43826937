/** Temporal's server may give an update up after the workflow did it: the command is sent again, and is done once. */
import { InterceptingCall, type Interceptor, Metadata, status as codes } from '@grpc/grpc-js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import type { ApiConfig } from '../../api/config.js';
import { Problem } from '../../api/problem/problem.js';
import { ExpressStart } from '../../api/express/express-start.service.js';
import { Promotions } from '../../api/express/promotions.service.js';
import { StartInstance } from '../../api/process-instances/start-instance.service.js';
import { InstanceCommands } from '../../api/temporal/instance-commands.service.js';
import { UnconfirmedSteps } from '../../api/temporal/unconfirmed-steps.service.js';
import { nextKeys } from '../../database/keys.js';
import { dataConverter } from '../../worker/temporal/data-converter.js';
import { eventually } from '../support/eventually.js';
import { testTemporal } from '../support/services.js';
import { EngineHost, type Definition } from '../workflow/engine-host.js';
import { endEvent, processXml, sequence, startEvent, userTask } from '../workflow/process-xml.js';

const METHODS = ['UpdateWorkflowExecution', 'ExecuteMultiOperation'];
const COMMAND_TIMEOUT_MS = 3_000;

describe('commands that the server gives up', () => {
  let host: EngineHost;
  let definition: Definition;
  let connection: Connection;
  let commands: InstanceCommands;
  let starter: StartInstance;
  /** So many answers are taken away, and this is said in their place. */
  let lost = { times: 0, code: codes.UNAVAILABLE, details: '' };
  let calls = 0;

  const losing: Interceptor = (options, nextCall) =>
    new InterceptingCall(nextCall(options), {
      start: (metadata, listener, next) => {
        const method = options.method_definition.path.split('/').at(-1) ?? '';
        if (!METHODS.includes(method)) return next(metadata, listener);
        calls += 1;
        if (calls > lost.times) return next(metadata, listener);
        next(metadata, {
          onReceiveMessage: (_message, forward) => forward(undefined),
          onReceiveStatus: (_status, forward) =>
            forward({ code: lost.code, details: lost.details, metadata: new Metadata() }),
        });
      },
    });

  beforeAll(async () => {
    host = await EngineHost.start();
    definition = await host.deployOne(
      processXml({ id: 'lossy', content: sequence(startEvent, userTask('t'), endEvent) }),
    );
    connection = await Connection.connect({ address: testTemporal().address, interceptors: [losing] });
    const client = new Client({ connection, dataConverter: dataConverter() });
    const config = { taskQueue: host.taskQueue, commandTimeoutMs: COMMAND_TIMEOUT_MS } as ApiConfig;
    const promotions = new Promotions(host.dataSource, client, config, null as never, null as never);
    const steps = new UnconfirmedSteps(host.dataSource, client, config, null as never, null as never);
    commands = new InstanceCommands(client, config, promotions, steps);
    starter = new StartInstance(
      host.dataSource,
      client,
      config,
      commands,
      new ExpressStart(host.dataSource, promotions),
    );
  });
  beforeEach(() => {
    calls = 0;
    lost = { times: 0, code: codes.UNAVAILABLE, details: '' };
  });
  afterAll(async () => {
    await connection.close();
    await host.close();
  });

  const start = async (): Promise<string> => {
    const [processInstanceKey = ''] = await nextKeys(host.dataSource.manager, 1);
    const { key: processDefinitionKey, hash: planHash, processId } = definition;
    await starter.start({
      definition: { processDefinitionKey, planHash, processId, name: null, version: 1, tenantId: '<default>' },
      processInstanceKey,
      variables: {},
    });
    return processInstanceKey;
  };
  const setVariable = (key: string): Promise<void> =>
    commands.send({
      workflowId: key,
      update: 'setVariables',
      payload: { scopeKey: key, variables: { n: 1 }, local: true },
      subject: 'it',
    });
  const changes = (key: string): Promise<unknown[]> =>
    host.rows(`SELECT 1 FROM engine.audit_log WHERE process_instance_key = $1 AND operation = 'UPDATE'`, [key]);

  it.each([
    ['aborted updates', codes.UNAVAILABLE, 'workflow update was aborted'],
    ['aborted calls', codes.ABORTED, ''],
    ['failed workflow tasks', codes.FAILED_PRECONDITION, 'Unable to perform workflow execution update'],
    ['an overloaded server', codes.RESOURCE_EXHAUSTED, 'namespace rate limit exceeded'],
  ])('are done once in spite of %s', async (_name, code, details) => {
    lost = { times: 2, code, details };
    const key = await start();
    expect(calls).toBe(3);
    calls = 0;
    await setVariable(key);
    expect(calls).toBe(3);
    expect(await changes(key)).toHaveLength(1);
    calls = 0;
    const userTaskKey = await host.instance(key, key).userTask('t');
    const payload = { userTaskKey, variables: {} };
    // Taken at the first attempt: the others must not be told that the task is gone.
    await commands.send({ workflowId: key, update: 'completeUserTask', payload, subject: 'it' });
    expect((await host.instance(key, key).result()).state).toBe('COMPLETED');
  });

  it.each([
    ['NO_ANSWER', codes.UNAVAILABLE, 'workflow update was aborted'],
    ['RESOURCE_EXHAUSTED', codes.RESOURCE_EXHAUSTED, 'namespace rate limit exceeded'],
  ])('are answered by 503 %s where it goes on', async (problem, code, details) => {
    const key = await start();
    lost = { times: 1_000, code, details };
    for (const command of [start, () => setVariable(key)]) {
      const error: unknown = await command().catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(Problem);
      expect((error as Problem).options).toMatchObject({ status: 503, code: problem });
    }
    calls = 0;
    lost = { ...lost, times: 0 };
    await host.instance(key, key).update('cancelInstance', {});
  });

  it('wait for what a crash has taken back to be done again, and say so where that takes too long', async () => {
    const pause =
      '<bpmn:intermediateCatchEvent id="pause"><bpmn:timerEventDefinition><bpmn:timeDuration>PT1S</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>';
    const content = sequence(startEvent, pause, userTask('t'), endEvent);
    const pausing = await host.deployOne(processXml({ id: 'pausing', content }));
    const first = await host.start(pausing);
    const task = await eventually(() => first.userTask('t').catch(() => undefined));
    const offset = BigInt(task) - BigInt(first.key);
    const complete = (instance: { readonly key: string }, ahead: bigint): Promise<void> => {
      const payload = { userTaskKey: String(BigInt(instance.key) + ahead), variables: {} };
      return commands.send({ workflowId: instance.key, update: 'completeUserTask', payload, subject: 'it' });
    };
    // Keys are given out in order: the task will have the one that somebody saw before the crash.
    const second = await host.start(pausing);
    await complete(second, offset);
    expect((await second.result()).state).toBe('COMPLETED');
    const never: unknown = await complete(first, offset + 1_000n).catch((thrown: unknown) => thrown);
    expect((never as Problem).options).toMatchObject({ status: 503, code: 'INSTANCE_BEHIND' });
    await first.update('cancelInstance', {});
  });

  it('are refused where the workflow was ended in Temporal', async () => {
    const key = await start();
    await host.client.workflow.getHandle(key).terminate();
    const error: unknown = await setVariable(key).catch((thrown: unknown) => thrown);
    expect((error as Problem).options).toMatchObject({ status: 409, code: 'INVALID_STATE' });
  });
});
