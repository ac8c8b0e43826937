/** One process for each thing that an instance can wait for, how an instance comes to wait for it, and how it goes on. */
import { eventually } from '../support/eventually.js';
import type { EngineHost, Instance, TestActivity } from './engine-host.js';
import {
  callActivity,
  endEvent,
  messageCatch,
  messageDefinition,
  processXml,
  sequence,
  serviceTask,
  startEvent,
  timerCatch,
  userTask,
} from './process-xml.js';

export interface Wait {
  readonly xml: string;
  /** From its start on; answers when it waits. */
  waits(instance: Instance, host: EngineHost): Promise<unknown>;
  /** Lets it go on to its end. */
  goOn(instance: Instance, host: EngineHost): Promise<unknown>;
}

/** What the activities do at a moment. */
export const outside = { reachable: false };

export const ACTIVITIES: Readonly<Record<string, TestActivity>> = {
  'test:local': { execution: 'local', run: () => Promise.resolve({ local: true }) },
  // Retried by Temporal until it is reachable.
  'test:remote': {
    execution: 'remote',
    maximumAttempts: 1_000,
    run: () => (outside.reachable ? Promise.resolve({ remote: true }) : Promise.reject(new Error('not reachable'))),
  },
  'test:broken': {
    execution: 'local',
    run: () => (outside.reachable ? Promise.resolve({ mended: true }) : Promise.reject(new Error('broken'))),
  },
};

const PEOPLE = '<bpmn:extensionElements><zeebe:userTask /></bpmn:extensionElements>';

function process(id: string, waiting: string | readonly string[], definitions = ''): string {
  const elements = typeof waiting === 'string' ? [waiting] : waiting;
  // What comes before and after is the same for all: local tasks, and data that they leave.
  const content = sequence(
    startEvent,
    serviceTask('first', 'test:local'),
    ...elements,
    serviceTask('last', 'test:local'),
    endEvent,
  );
  return processXml({ id: `waits-${id}`, content, definitions });
}

async function complete(instance: Instance, elementId: string): Promise<void> {
  const userTaskKey = await instance.eventually(() => instance.userTask(elementId));
  await instance.update('completeUserTask', { userTaskKey, variables: { [elementId]: 'done' } });
}

async function correlate(instance: Instance, elementId: string): Promise<void> {
  const subscriptionKey = await instance.eventually(() => instance.subscription(elementId));
  await instance.update('correlateMessage', { subscriptionKey, messageKey: '990000000', variables: { amount: 5 } });
}

async function signal(instance: Instance, host: EngineHost): Promise<void> {
  const [open] = await host.rows<{ key: string }>(
    `SELECT key::text FROM engine.signal_subscriptions WHERE process_instance_key = $1 AND state = 'CREATED'`,
    [instance.key],
  );
  await instance.update('receiveSignal', { subscriptionKey: open?.key ?? '', signalKey: '980000000', variables: {} });
}

const alive = (elementId: string) => (instance: Instance) =>
  instance.eventually(async () =>
    Object.values((await instance.state()).elements).some((element) => element.elementId === elementId),
  );

const setVariable = (instance: Instance, variables: Record<string, number>): Promise<void> =>
  instance.update('setVariables', { scopeKey: instance.key, variables, local: false });

/** What stays in the worker's hands until it is reachable. */
const attempted = async (instance: Instance): Promise<unknown> =>
  eventually(async () => {
    const { raw } = await instance.handle.describe();
    return raw.pendingActivities?.some(({ attempt }) => (attempt ?? 0) > 1);
  });

export const WAITS: Readonly<Record<string, Wait>> = {
  'user-task': {
    xml: process('user-task', userTask('person')),
    waits: (instance) => instance.eventually(() => instance.userTask('person')),
    goOn: (instance) => complete(instance, 'person'),
  },
  job: {
    xml: process('job', serviceTask('job', 'external')),
    waits: (instance) => instance.eventually(() => instance.job('job')),
    goOn: async (instance) =>
      instance.update('completeJob', { jobKey: await instance.job('job'), variables: { job: 1 } }),
  },
  message: {
    xml: process('message', messageCatch('paid', 'm'), messageDefinition('m', 'paid')),
    waits: (instance) => instance.eventually(() => instance.subscription('paid')),
    goOn: (instance) => correlate(instance, 'paid'),
  },
  signal: {
    xml: process(
      'signal',
      '<bpmn:intermediateCatchEvent id="called"><bpmn:signalEventDefinition id="sd" signalRef="s" /></bpmn:intermediateCatchEvent>',
      '<bpmn:signal id="s" name="everybody" />',
    ),
    waits: alive('called'),
    goOn: signal,
  },
  timer: {
    xml: process('timer', timerCatch('pause', 'PT1H')),
    waits: alive('pause'),
    goOn: async (instance) => {
      const { subscriptions } = await instance.state();
      const [timer] = Object.values(subscriptions);
      await instance.update('triggerTimer', { key: timer?.ownerKey ?? '', elementId: 'pause' });
    },
  },
  condition: {
    xml: process(
      'condition',
      '<bpmn:intermediateCatchEvent id="enough"><bpmn:conditionalEventDefinition id="cd"><bpmn:condition xsi:type="bpmn:tFormalExpression">= n &gt; 1</bpmn:condition></bpmn:conditionalEventDefinition></bpmn:intermediateCatchEvent>',
    ),
    waits: alive('enough'),
    goOn: (instance) => setVariable(instance, { n: 2 }),
  },
  'called-process': {
    xml: process('called-process', callActivity('call', 'waits-user-task')),
    waits: async (instance) => {
      const called = await instance.called();
      await called.eventually(() => called.userTask('person'));
    },
    goOn: async (instance) => complete(await instance.called(), 'person'),
  },
  'multi-instance': {
    xml: process(
      'multi-instance',
      `<bpmn:userTask id="each">${PEOPLE}<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality xsi:type="bpmn:tFormalExpression">= 3</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>`,
    ),
    waits: async (instance, host) => {
      await eventually(async () => (await tasksOf(instance, host)).length === 3);
      await completeOne(instance, host);
    },
    goOn: async (instance, host) => {
      await completeOne(instance, host);
      await completeOne(instance, host);
    },
  },
  'event-based-gateway': {
    xml: processXml({
      id: 'event-based-gateway',
      definitions: messageDefinition('m', 'either'),
      content: [
        sequence(startEvent, '<bpmn:eventBasedGateway id="either" />', messageCatch('told', 'm'), endEvent),
        sequence(timerCatch('late', 'PT1H'), '<bpmn:endEvent id="nobody" />'),
        '<bpmn:sequenceFlow id="f_late" sourceRef="either" targetRef="late" />',
      ].join('\n'),
    }),
    waits: (instance) => instance.eventually(() => instance.subscription('told')),
    goOn: (instance) => correlate(instance, 'told'),
  },
  'ad-hoc': {
    xml: process(
      'ad-hoc',
      `<bpmn:adHocSubProcess id="choice"><bpmn:extensionElements><zeebe:adHoc activeElementsCollection="=[&quot;chosen&quot;]" /></bpmn:extensionElements><bpmn:userTask id="chosen">${PEOPLE}</bpmn:userTask></bpmn:adHocSubProcess>`,
    ),
    waits: (instance) => instance.eventually(() => instance.userTask('chosen')),
    goOn: (instance) => complete(instance, 'chosen'),
  },
  suspended: {
    xml: process('suspended', userTask('held')),
    waits: async (instance) => {
      await instance.eventually(() => instance.userTask('held'));
      await instance.update('suspendInstance', {});
      await setVariable(instance, { meanwhile: 1 });
    },
    goOn: async (instance) => {
      await instance.update('resumeInstance', {});
      await complete(instance, 'held');
    },
  },
  incident: {
    xml: process('incident', serviceTask('broken', 'test:broken')),
    waits: (instance) => instance.eventually(() => instance.incident('broken')),
    goOn: async (instance) => {
      outside.reachable = true;
      await instance.update('resolveIncident', { incidentKey: await instance.incident('broken'), retries: 1 });
    },
  },
  'remote-activity': {
    xml: process('remote-activity', serviceTask('far', 'test:remote')),
    waits: attempted,
    goOn: () => Promise.resolve((outside.reachable = true)),
  },
};

interface OpenTask {
  readonly key: string;
}

function tasksOf(instance: Instance, host: EngineHost): Promise<OpenTask[]> {
  return host.rows<OpenTask>(
    `SELECT key::text FROM engine.user_tasks WHERE process_instance_key = $1 AND state = 'CREATED' ORDER BY key`,
    [instance.key],
  );
}

async function completeOne(instance: Instance, host: EngineHost): Promise<void> {
  const [task] = await tasksOf(instance, host);
  await instance.update('completeUserTask', { userTaskKey: task?.key ?? '', variables: {} });
}

/** One instance of each, by its name, and each waits. */
export async function everyWait(host: EngineHost): Promise<ReadonlyMap<string, Instance>> {
  outside.reachable = false;
  const instances = new Map<string, Instance>();
  for (const [name, { xml, waits }] of Object.entries(WAITS)) {
    const variables = { key: `key-of-${name}`, n: 1 };
    const instance = await host.start(await host.deployOne(xml), { variables });
    await waits(instance, host);
    instances.set(name, instance);
  }
  return instances;
}
