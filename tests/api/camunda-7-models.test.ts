/** What Camunda 7 models say and only a server can do: pauses between tries, versions by number, who started. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startHarness, type Answer, type Harness } from './harness.js';
import { form } from './models.js';

const file = (content: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="test">${content}</definitions>`;

/** start → `element` of id `work` → end */
const around = (id: string, element: string, start = '<startEvent id="start"/>'): string =>
  file(
    `<process id="${id}" isExecutable="true">${start}<sequenceFlow id="f" sourceRef="start" targetRef="work"/>${element}<sequenceFlow id="g" sourceRef="work" targetRef="end"/><endEvent id="end"/></process>`,
  );

const external = (id: string, inside: string): string =>
  around(
    id,
    `<serviceTask id="work" camunda:type="external" camunda:topic="${id}"><extensionElements>${inside}</extensionElements></serviceTask>`,
  );

describe('external tasks of Camunda 7 models', () => {
  let api: Harness;
  beforeAll(async () => {
    api = await startHarness();
    const cycle = '<camunda:failedJobRetryTimeCycle>PT10M,PT1H</camunda:failedJobRetryTimeCycle>';
    const error =
      '<camunda:errorEventDefinition errorRef="refused" expression="${externalTask.errorMessage == \'no\'}"/>';
    const caught =
      '<boundaryEvent id="b" attachedToRef="work"><errorEventDefinition errorRef="refused"/></boundaryEvent><sequenceFlow id="h" sourceRef="b" targetRef="caught"/><endEvent id="caught"/>';
    const judged = external('judged', error)
      .replace('</process>', `${caught}</process>`)
      .replace('<process', '<error id="refused" errorCode="REFUSED"/><process');
    expect((await api.deploy({ 'judged.bpmn': judged })).body).toMatchObject({ diagnostics: [] });
    expect((await api.deploy({ 'paced.bpmn': external('paced', cycle) })).body).toMatchObject({ diagnostics: [] });
  });
  afterAll(() => api.close());

  const activate = (type: string): Promise<Answer> =>
    api.post('/jobs/activation', { type, worker: 'w', timeout: 60_000, maxJobsToActivate: 1, requestTimeout: -1 });
  const begin = async (processDefinitionId: string): Promise<Answer['body']> => {
    await api.post('/process-instances', { processDefinitionId });
    return (await activate(processDefinitionId)).body.jobs[0];
  };
  /** Minutes from now until the job may be activated again, as its row has it. */
  const pauseOf = async (jobKey: string): Promise<number> => {
    const [row] = await api.sql<{ readonly minutes: string }>(
      'SELECT extract(epoch FROM retry_at - now()) / 60 AS minutes FROM engine.jobs WHERE key = $1',
      [jobKey],
    );
    return Number(row?.minutes);
  };

  it('are not activated before the pause of their model is over', async () => {
    const { jobKey, retries } = await begin('paced');
    expect(retries).toBe(3);
    const path = `/jobs/${jobKey}/failure`;
    for (const [left, minutes] of [
      [2, 10],
      [1, 60],
      [5, 10],
    ] as const) {
      expect((await api.post(path, { retries: left })).status).toBe(204);
      const pause = await pauseOf(jobKey);
      expect(pause).toBeLessThanOrEqual(minutes);
      expect(pause).toBeGreaterThan(minutes - 9);
      expect((await activate('paced')).body.jobs).toEqual([]);
    }
  });

  it('are an error of the process where its model sees one in a failure, though tries are left', async () => {
    const { jobKey, processInstanceKey } = await begin('judged');
    const path = `/jobs/${jobKey}/failure`;
    expect((await api.post(path, { retries: 2, errorMessage: 'later', variables: { at: 1 } })).status).toBe(204);
    expect((await activate('judged')).body.jobs).toMatchObject([{ jobKey, retries: 2, variables: { at: 1 } }]);
    expect((await api.post(path, { retries: 1, errorMessage: 'no' })).status).toBe(204);
    expect((await api.get(`/jobs/${jobKey}`)).body).toMatchObject({ state: 'ERROR_THROWN' });
    const ended = await api.post('/element-instances/search', { filter: { processInstanceKey, elementId: 'caught' } });
    expect(ended.body.items).toMatchObject([{ state: 'COMPLETED' }]);
    expect((await api.post(path, { retries: 1, errorMessage: 'no' })).status).toBe(409);
  });

  it('are activated when their worker says so', async () => {
    const { jobKey } = await begin('paced');
    expect((await api.post(`/jobs/${jobKey}/failure`, { retries: 2, retryBackOff: 0 })).status).toBe(204);
    expect((await activate('paced')).body.jobs).toMatchObject([{ jobKey, retries: 2 }]);
  });
});

describe('versions by number of Camunda 7 models', () => {
  const decision = (value: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="rates" name="Rates" namespace="http://example.org/rates">
<decision id="rate" name="Rate"><variable name="rate"/><literalExpression id="value"><text>"${value}"</text></literalExpression></decision></definitions>`;
  const called = (value: string): string =>
    around(
      'called',
      `<scriptTask id="work" scriptFormat="juel" camunda:resultVariable="from"><script>\${'${value}'}</script></scriptTask>`,
    );
  const out = '<extensionElements><camunda:out source="from" target="from"/></extensionElements>';
  const calling = (id: string, version: number): string =>
    around(
      id,
      `<callActivity id="work" calledElement="called" camunda:calledElementBinding="version" camunda:calledElementVersion="${String(version)}">${out}</callActivity>`,
    );
  const deciding = (id: string, version: number): string =>
    around(
      id,
      `<businessRuleTask id="work" camunda:decisionRef="rate" camunda:decisionRefBinding="version" camunda:decisionRefVersion="${String(version)}" camunda:mapDecisionResult="singleEntry" camunda:resultVariable="rate"/>`,
    );

  let api: Harness;
  beforeAll(async () => {
    api = await startHarness();
    for (const value of ['one', 'two']) {
      const resources = {
        'called.bpmn': called(value),
        'rate.dmn': decision(value),
        'asked.form': form('asked', value),
      };
      expect((await api.deploy(resources)).status).toBe(200);
    }
    const asking = around(
      'asking',
      '<userTask id="work" camunda:formRef="asked" camunda:formRefBinding="version" camunda:formRefVersion="1"/>',
    );
    const resources = {
      'calls-one.bpmn': calling('calls-one', 1),
      'calls-nine.bpmn': calling('calls-nine', 9),
      'decides-one.bpmn': deciding('decides-one', 1),
      'decides-nine.bpmn': deciding('decides-nine', 9),
      'asking.bpmn': asking,
    };
    expect(await api.deploy(resources)).toMatchObject({ status: 200 });
  });
  afterAll(() => api.close());

  const run = (processDefinitionId: string, awaitCompletion = true): Promise<Answer> =>
    api.post('/process-instances', { processDefinitionId, ...(awaitCompletion && { awaitCompletion }) });
  const incidentOf = async (processDefinitionId: string): Promise<Answer['body']> => {
    const { processInstanceKey } = (await run(processDefinitionId, false)).body;
    return (await api.post('/incidents/search', { filter: { processInstanceKey } })).body.items[0];
  };

  it('a process and a decision are those of the version, not the newest', async () => {
    expect((await run('calls-one')).body.variables).toEqual({ from: 'one' });
    expect((await run('decides-one')).body.variables).toEqual({ rate: 'one' });
  });

  it('a version that is not there is an incident', async () => {
    expect(await incidentOf('calls-nine')).toMatchObject({ errorType: 'CALLED_ELEMENT_ERROR' });
    expect(await incidentOf('decides-nine')).toMatchObject({
      errorType: 'CALLED_DECISION_ERROR',
      errorMessage: "Expected a deployed decision with id 'rate' of version 9, but there is none.",
    });
  });

  it('a form is that of the version', async () => {
    const { processInstanceKey } = (await run('asking', false)).body;
    const { items } = (await api.post('/user-tasks/search', { filter: { processInstanceKey } })).body;
    const { body } = await api.get(`/user-tasks/${items[0].userTaskKey}/form`);
    expect(body).toMatchObject({ formId: 'asked', version: 1 });
    expect(JSON.parse(body.schema).components).toMatchObject([{ key: 'one' }]);
  });
});

describe('the initiator of a Camunda 7 model', () => {
  it('is who started the instance, and nobody where nobody is known', async () => {
    const api = await startHarness();
    try {
      const start = '<startEvent id="start" camunda:initiator="applicant"/>';
      const asked = '<userTask id="work" camunda:assignee="${applicant}"/>';
      expect((await api.deploy({ 'applying.bpmn': around('applying', asked, start) })).status).toBe(200);
      const begun = await api.call(
        'POST',
        '/process-instances',
        { processDefinitionId: 'applying' },
        { 'baton-actor': 'ada' },
      );
      const { processInstanceKey } = begun.body;
      const tasks = await api.post('/user-tasks/search', { filter: { processInstanceKey } });
      expect(tasks.body.items).toMatchObject([{ assignee: 'ada' }]);
      const unknown = (await api.post('/process-instances', { processDefinitionId: 'applying' })).body
        .processInstanceKey;
      const found = await api.post('/variables/search', { filter: { processInstanceKey: unknown, name: 'applicant' } });
      expect(found.body.items).toMatchObject([{ value: 'null' }]);
    } finally {
      await api.close();
    }
  });
});
