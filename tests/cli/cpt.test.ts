/** Test cases of Camunda Process Test in JSON: every instruction, and what is said of assertions that do not hold. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';

import { simulate, type CptReport } from '../../processes/testing/simulate.js';

const MODEL = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" targetNamespace="t">
<message id="m" name="paid"><extensionElements><zeebe:subscription correlationKey="=order"/></extensionElements></message>
<signal id="s" name="stop"/><error id="e" name="late" errorCode="late"/>
<process id="order" isExecutable="true">
  <startEvent id="start"/><sequenceFlow id="f1" sourceRef="start" targetRef="approve"/>
  <userTask id="approve" name="Approve"><extensionElements><zeebe:userTask/><zeebe:assignmentDefinition assignee="zee"/>
    <zeebe:properties><zeebe:property name="camundaModeler:exampleOutputJson" value="{&quot;approved&quot;:true}"/></zeebe:properties></extensionElements></userTask>
  <sequenceFlow id="f2" sourceRef="approve" targetRef="rate"/>
  <businessRuleTask id="rate"><extensionElements><zeebe:calledDecision decisionId="price" resultVariable="price"/></extensionElements></businessRuleTask>
  <sequenceFlow id="f3" sourceRef="rate" targetRef="ship"/>
  <serviceTask id="ship"><extensionElements><zeebe:taskDefinition type="ship"/></extensionElements></serviceTask>
  <boundaryEvent id="caught" attachedToRef="ship"><errorEventDefinition errorRef="e"/></boundaryEvent>
  <sequenceFlow id="f8" sourceRef="caught" targetRef="failed"/><endEvent id="failed"/>
  <sequenceFlow id="f4" sourceRef="ship" targetRef="call"/>
  <callActivity id="call"><extensionElements><zeebe:calledElement processId="child" propagateAllChildVariables="true"/></extensionElements></callActivity>
  <sequenceFlow id="f5" sourceRef="call" targetRef="pay"/>
  <intermediateCatchEvent id="pay"><messageEventDefinition messageRef="m"/></intermediateCatchEvent>
  <sequenceFlow id="f6" sourceRef="pay" targetRef="wait"/>
  <intermediateCatchEvent id="wait"><timerEventDefinition><timeDuration>P2D</timeDuration></timerEventDefinition></intermediateCatchEvent>
  <sequenceFlow id="f7" sourceRef="wait" targetRef="end"/><endEvent id="end"/>
  <subProcess id="stopped" triggeredByEvent="true"><startEvent id="stop"><signalEventDefinition signalRef="s"/></startEvent>
    <sequenceFlow id="f9" sourceRef="stop" targetRef="halt"/><endEvent id="halt"/></subProcess>
</process></definitions>`;

const DECISIONS = `<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="n">
<decision id="price" name="Price"><decisionTable hitPolicy="FIRST"><input id="i"><inputExpression><text>amount</text></inputExpression></input><output id="o" name="price"/>
<rule id="r1"><inputEntry><text>&gt; 100</text></inputEntry><outputEntry><text>"high"</text></outputEntry></rule>
<rule id="r2"><inputEntry><text>-</text></inputEntry><outputEntry><text>"low"</text></outputEntry></rule></decisionTable></decision></definitions>`;

const FILES: Readonly<Record<string, string>> = { 'order.bpmn': MODEL, 'price.dmn': DECISIONS };

async function run(instructions: readonly object[]): Promise<CptReport> {
  const report = await simulate(
    { name: 'case', instructions, resources: Object.keys(FILES) },
    { read: (path) => Promise.resolve(Buffer.from(FILES[path] ?? '')) },
  );
  if (!('passed' in report)) throw new Error(JSON.stringify(report));
  return report;
}

const instance = { processInstanceSelector: { processDefinitionId: 'order' } };
const start = {
  type: 'CREATE_PROCESS_INSTANCE',
  processDefinitionSelector: { processDefinitionId: 'order' },
  variables: { order: 'o1', amount: 200 },
};
const child = { type: 'MOCK_CHILD_PROCESS', processDefinitionId: 'child', variables: { parcel: { id: 'p"1<' } } };
const ship = { type: 'MOCK_JOB_WORKER_COMPLETE_JOB', jobType: 'ship', variables: { shipped: true } };
const approve = { type: 'COMPLETE_USER_TASK', userTaskSelector: { taskName: 'Approve' }, useExampleData: true };
const state = (expected: string): object => ({ type: 'ASSERT_PROCESS_INSTANCE', ...instance, state: expected });
const elements = (expected: string, ...ids: string[]): object => ({
  type: 'ASSERT_ELEMENT_INSTANCES',
  ...instance,
  elementSelectors: ids.map((elementId) => ({ elementId })),
  state: expected,
});

describe('a whole case', () => {
  let report: CptReport;
  beforeAll(async () => {
    report = await run([
      child,
      ship,
      start,
      { type: 'ASSERT_USER_TASK', userTaskSelector: { elementId: 'approve' }, state: 'IS_CREATED', assignee: 'zee' },
      elements('IS_ACTIVE_EXACTLY', 'approve'),
      approve,
      { type: 'ASSERT_USER_TASK', userTaskSelector: { elementId: 'approve' }, state: 'IS_COMPLETED' },
      {
        type: 'ASSERT_DECISION',
        decisionSelector: { decisionDefinitionId: 'price' },
        output: 'high',
        matchedRules: [1],
        notMatchedRules: [2],
      },
      {
        type: 'ASSERT_PROCESS_INSTANCE_MESSAGE_SUBSCRIPTION',
        ...instance,
        messageSelector: { messageName: 'paid', correlationKey: 'o1' },
        state: 'IS_WAITING',
      },
      { type: 'PUBLISH_MESSAGE', name: 'paid', correlationKey: 'o1', variables: { sum: 7 } },
      {
        type: 'ASSERT_PROCESS_INSTANCE_MESSAGE_SUBSCRIPTION',
        ...instance,
        messageSelector: { messageName: 'paid' },
        state: 'IS_CORRELATED',
      },
      { type: 'UPDATE_VARIABLES', ...instance, variables: { note: 'n' } },
      { type: 'ASSERT_ELEMENT_INSTANCE', ...instance, elementSelector: { elementId: 'wait' }, state: 'IS_ACTIVE' },
      state('IS_ACTIVE'),
      { type: 'INCREASE_TIME', duration: 'P2D' },
      state('IS_COMPLETED'),
      elements('IS_COMPLETED_IN_ORDER', 'start', 'approve', 'ship', 'end'),
      elements('IS_NOT_ACTIVATED', 'failed', 'stopped'),
      {
        type: 'ASSERT_VARIABLES',
        ...instance,
        variableNames: ['order'],
        variables: { approved: true, price: 'high', shipped: true, parcel: { id: 'p"1<' }, sum: 7, note: 'n' },
      },
    ]);
  });

  test('passes', () => {
    expect(report.failed).toEqual([]);
    expect(report.passed).toHaveLength(12);
    expect(report).toMatchObject({ id: 'case', incidents: [] });
  });

  test('tells what came of its instances, too', () => {
    expect(report.instances.map(({ processId, state }) => [processId, state])).toEqual([
      ['order', 'COMPLETED'],
      ['child', 'COMPLETED'],
    ]);
  });
});

test('errors of workers and of jobs, decisions in place of others', async () => {
  const decision = { type: 'MOCK_DMN_DECISION', decisionDefinitionId: 'price', variables: { price: 'none' } };
  const failing = { type: 'MOCK_JOB_WORKER_THROW_BPMN_ERROR', jobType: 'ship', errorCode: 'late' };
  const thrown = { type: 'THROW_BPMN_ERROR_FROM_JOB', jobSelector: { elementId: 'ship' }, errorCode: 'late' };
  for (const [before, after] of [
    [[failing], []],
    [[], [thrown]],
  ] as const) {
    const report = await run([
      decision,
      ...before,
      start,
      approve,
      ...after,
      elements('IS_COMPLETED', 'caught', 'failed'),
      elements('IS_TERMINATED', 'ship'),
      { type: 'ASSERT_VARIABLES', ...instance, variables: { price: { price: 'none' } } },
    ]);
    expect(report.failed).toEqual([]);
  }
});

test('jobs, signals, messages, incidents, decisions and the time of day', async () => {
  const report = await run([
    start,
    approve,
    { type: 'COMPLETE_JOB', jobSelector: { jobType: 'ship' } },
    { type: 'ASSERT_PROCESS_INSTANCE', ...instance, hasActiveIncidents: true },
    { type: 'RESOLVE_INCIDENT', incidentSelector: { elementId: 'call' } },
    { type: 'ASSERT_PROCESS_INSTANCE', ...instance, hasActiveIncidents: true },
    { type: 'BROADCAST_SIGNAL', signalName: 'stop' },
    elements('IS_COMPLETED', 'halt'),
    {
      type: 'EVALUATE_DECISION',
      decisionDefinitionSelector: { decisionDefinitionId: 'price' },
      variables: { amount: 1 },
    },
    { type: 'ASSERT_DECISION', decisionSelector: { decisionDefinitionName: 'Price' }, output: 'low' },
    child,
    { ...start, variables: { order: 'o2', amount: 1 } },
    approve,
    { type: 'COMPLETE_JOB', jobSelector: { jobType: 'ship' } },
    { type: 'CORRELATE_MESSAGE', name: 'paid', correlationKey: 'o2' },
    { type: 'SET_TIME', time: '2100-01-01T00:00:00Z' },
    state('IS_COMPLETED'),
  ]);
  expect(report.failed).toEqual([
    // The child process is in place from the start.
    expect.objectContaining({ index: 3 }),
    expect.objectContaining({ index: 4 }),
    expect.objectContaining({ index: 5 }),
  ]);
});

test('says what does not hold, what is not there, and what it does not know', async () => {
  const report = await run([
    start,
    state('IS_COMPLETED'),
    elements('IS_COMPLETED', 'start', 'end'),
    { type: 'ASSERT_VARIABLES', ...instance, variables: { amount: 1 } },
    { type: 'COMPLETE_JOB', jobSelector: { jobType: 'ship' } },
    { type: 'CORRELATE_MESSAGE', name: 'paid', correlationKey: 'o1' },
    { type: 'COMPLETE_JOB_USER_TASK_LISTENER', jobSelector: { jobType: 'x' } },
    { type: 'ASSERT_PROCESS_INSTANCE', processInstanceSelector: { processDefinitionId: 'none' } },
  ]);
  expect(report.passed).toEqual([]);
  expect(report.failed.map(({ index, message }) => [index, message])).toEqual([
    [1, 'Expected the instance to be completed, but it is active.'],
    [2, 'Expected elements to be completed, but these are not: end.'],
    [3, 'Expected of variables amount 1 (not 200).'],
    [4, expect.stringMatching(/^Expected a job for COMPLETE_JOB/)],
    [5, expect.stringMatching(/^Expected a subscription/)],
    [6, 'Expected an instruction that is carried out, but COMPLETE_JOB_USER_TASK_LISTENER is not.'],
    [7, 'Expected an instance of none, but there is none.'],
  ]);
});

test('a model that cannot be deployed', async () => {
  const report = await simulate(
    { name: 'case', instructions: [start], resources: ['order.bpmn'] },
    { read: () => readFile(import.meta.filename) },
  );
  expect(report).toMatchObject({ id: 'case', error: expect.stringMatching(/^FILE_NOT_/) as unknown });
});
