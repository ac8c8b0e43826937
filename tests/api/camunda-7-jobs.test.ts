/** What Camunda 7 models say of the tries of an external task. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startHarness, type Answer, type Harness } from './harness.js';

const model = (id: string, inside: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="test">
<process id="${id}" isExecutable="true"><startEvent id="start"/><sequenceFlow id="f" sourceRef="start" targetRef="work"/>
<serviceTask id="work" camunda:type="external" camunda:topic="${id}"><extensionElements>${inside}</extensionElements></serviceTask>
<sequenceFlow id="g" sourceRef="work" targetRef="end"/><endEvent id="end"/></process></definitions>`;

describe('external tasks of Camunda 7 models', () => {
  let api: Harness;
  beforeAll(async () => {
    api = await startHarness();
    const cycle = '<camunda:failedJobRetryTimeCycle>PT10M,PT1H</camunda:failedJobRetryTimeCycle>';
    expect((await api.deploy({ 'paced.bpmn': model('paced', cycle) })).body).toMatchObject({ diagnostics: [] });
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

  it('are activated when their worker says so', async () => {
    const { jobKey } = await begin('paced');
    expect((await api.post(`/jobs/${jobKey}/failure`, { retries: 2, retryBackOff: 0 })).status).toBe(204);
    expect((await activate('paced')).body.jobs).toMatchObject([{ jobKey, retries: 2 }]);
  });
});
