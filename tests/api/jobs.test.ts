import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startHarness, type Answer, type Harness } from './harness.js';
import { jobModel } from './models.js';

describe('jobs over HTTP', () => {
  let api: Harness;
  beforeAll(async () => {
    api = await startHarness();
    expect(
      (
        await api.deploy({
          'pay.bpmn': jobModel('paying', 'pay'),
          'race.bpmn': jobModel('racing', 'race'),
          'wake.bpmn': jobModel('waking', 'wake'),
        })
      ).body,
    ).toMatchObject({ diagnostics: [] });
  });
  afterAll(() => api.close());

  const start = async (processDefinitionId: string, variables: object = { order: 'o-1' }): Promise<string> =>
    (await api.post('/process-instances', { processDefinitionId, variables, tags: ['t'] })).body
      .processInstanceKey as string;
  const activate = (type: string, options: object = {}): Promise<Answer> =>
    api.post('/jobs/activation', {
      type,
      worker: 'w',
      timeout: 60_000,
      maxJobsToActivate: 10,
      requestTimeout: -1,
      ...options,
    });

  it('are activated, completed, and end their process', async () => {
    const instance = await start('paying', { order: 'o-7', other: { deep: true } });
    const { body } = await activate('pay');
    expect(body.jobs).toEqual([
      {
        type: 'pay',
        jobKey: expect.stringMatching(/^\d+$/),
        processInstanceKey: instance,
        rootProcessInstanceKey: instance,
        processDefinitionId: 'paying',
        processDefinitionVersion: 1,
        processDefinitionKey: expect.stringMatching(/^\d+$/),
        elementId: 'work',
        elementInstanceKey: expect.stringMatching(/^\d+$/),
        customHeaders: { color: 'red' },
        worker: 'w',
        retries: 3,
        deadline: expect.any(Number),
        variables: { order: 'o-7', item: 'o-7', other: { deep: true } },
        tenantId: '<default>',
        kind: 'BPMN_ELEMENT',
        listenerEventType: 'UNSPECIFIED',
        userTask: null,
        tags: ['t'],
      },
    ]);
    const [job] = body.jobs;
    expect((await activate('pay')).body.jobs).toEqual([]);
    expect((await api.post('/jobs/search', { filter: { jobKey: job.jobKey } })).body.items).toMatchObject([
      {
        jobKey: job.jobKey,
        state: 'CREATED',
        worker: 'w',
        type: 'pay',
        retries: 3,
        deadline: new Date(job.deadline).toISOString(),
        isDenied: null,
        endTime: null,
      },
    ]);
    expect((await api.post(`/jobs/${String(job.jobKey)}/completion`, { variables: { paid: true } })).status).toBe(204);
    expect((await api.get(`/jobs/${String(job.jobKey)}`)).body).toMatchObject({
      state: 'COMPLETED',
      endTime: expect.any(String),
    });
    expect((await api.get(`/process-instances/${instance}`)).body.state).toBe('COMPLETED');
    expect((await api.post(`/jobs/${String(job.jobKey)}/completion`)).status).toBe(409);
    expect((await api.post(`/jobs/${String(job.jobKey)}/failure`, { retries: 1 })).status).toBe(409);
  });

  it('go to one worker each', async () => {
    for (let n = 0; n < 12; n += 1) await start('racing');
    const answers = await Promise.all(
      [1, 2, 3, 4].map((n) => activate('race', { worker: `w${String(n)}`, maxJobsToActivate: 5 })),
    );
    const keys = answers.flatMap((answer) => answer.body.jobs.map((job: { jobKey: string }) => job.jobKey));
    expect(keys).toHaveLength(12);
    expect(new Set(keys).size).toBe(12);
    expect(Math.max(...answers.map((answer) => answer.body.jobs.length as number))).toBeLessThanOrEqual(5);
  });

  it('wake a worker that waits for them', async () => {
    const waiting = activate('wake', { requestTimeout: 60_000 });
    const instance = await start('waking');
    expect((await waiting).body.jobs).toMatchObject([{ processInstanceKey: instance }]);
    const before = Date.now();
    expect((await activate('nobody', { requestTimeout: 200 })).body).toEqual({ jobs: [] });
    expect(Date.now() - before).toBeGreaterThanOrEqual(190);
  });

  it('are not given to a worker that has hung up', async () => {
    const hungUp = new AbortController();
    const request = fetch(`${api.url}/v2/jobs/activation`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ type: 'pay', timeout: 60_000, maxJobsToActivate: 1, requestTimeout: 60_000 }),
      signal: hungUp.signal,
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    hungUp.abort();
    await expect(request).rejects.toThrow();
    await new Promise((resolve) => setTimeout(resolve, 200));
    const instance = await start('paying');
    const { body } = await activate('pay');
    expect(body.jobs).toMatchObject([{ processInstanceKey: instance }]);
  });

  it('send the variables that are asked for', async () => {
    const instance = await start('paying', { order: 'o-1', secret: 1 });
    const { body } = await activate('pay', { fetchVariable: ['item', 'nothing'] });
    expect(body.jobs).toMatchObject([{ processInstanceKey: instance, variables: { item: 'o-1' } }]);
    expect(body.jobs[0].variables).toEqual({ item: 'o-1' });
  });

  it('fail, are tried again after the back-off, and become an incident without tries', async () => {
    const instance = await start('paying');
    const [job] = (await activate('pay')).body.jobs;
    const path = `/jobs/${String(job.jobKey)}`;
    expect(
      (
        await api.post(`${path}/failure`, {
          retries: 2,
          errorMessage: 'no money',
          retryBackOff: 3_600_000,
          variables: { reason: 'r' },
        })
      ).status,
    ).toBe(204);
    expect((await api.get(path)).body).toMatchObject({
      state: 'FAILED',
      retries: 2,
      errorMessage: 'no money',
      hasFailedWithRetriesLeft: true,
      deadline: null,
    });
    const local = await api.post('/variables/search', { filter: { name: 'reason', processInstanceKey: instance } });
    expect(local.body.items).toMatchObject([{ value: '"r"', scopeKey: job.elementInstanceKey }]);
    expect((await activate('pay')).body.jobs).toEqual([]);
    await api.sql(`UPDATE engine.jobs SET retry_at = now() WHERE key = $1`, [job.jobKey]);
    expect((await activate('pay')).body.jobs).toMatchObject([{ jobKey: job.jobKey, retries: 2 }]);
    expect((await api.post(`${path}/failure`, { retries: 0, errorMessage: 'broke' })).status).toBe(204);
    const incidents = await api.post('/incidents/search', { filter: { processInstanceKey: instance } });
    expect(incidents.body.items).toMatchObject([
      { errorType: 'JOB_NO_RETRIES', errorMessage: 'broke', jobKey: job.jobKey, state: 'ACTIVE' },
    ]);
    expect((await activate('pay')).body.jobs).toEqual([]);
    expect((await api.call('PATCH', path, { changeset: { retries: 4 } })).status).toBe(204);
    expect((await api.post(`/incidents/${String(incidents.body.items[0].incidentKey)}/resolution`)).status).toBe(204);
    expect((await activate('pay')).body.jobs).toMatchObject([{ jobKey: job.jobKey, retries: 4 }]);
    expect((await api.post(`${path}/completion`)).status).toBe(204);
    expect((await api.get(`/process-instances/${instance}`)).body.state).toBe('COMPLETED');
  });

  it('come free when their worker lets its time pass', async () => {
    const instance = await start('paying');
    const [job] = (await activate('pay', { timeout: 1 })).body.jobs;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect((await api.get(`/jobs/${String(job.jobKey)}`)).body.state).toBe('TIMED_OUT');
    const again = await activate('pay', { worker: 'other' });
    expect(again.body.jobs).toMatchObject([{ jobKey: job.jobKey, worker: 'other', processInstanceKey: instance }]);
    expect((await api.call('PATCH', `/jobs/${String(job.jobKey)}`, { changeset: { timeout: 0 } })).status).toBe(204);
    expect((await activate('pay', { worker: 'third' })).body.jobs).toMatchObject([
      { jobKey: job.jobKey, worker: 'third' },
    ]);
  });

  it('throw errors that the model catches', async () => {
    const instance = await start('paying');
    const [job] = (await activate('pay')).body.jobs;
    expect(
      (
        await api.post(`/jobs/${String(job.jobKey)}/error`, {
          errorCode: 'NO',
          errorMessage: 'refused',
          variables: { why: 'x' },
        })
      ).status,
    ).toBe(204);
    expect((await api.get(`/jobs/${String(job.jobKey)}`)).body.state).toBe('ERROR_THROWN');
    const ended = await api.post('/element-instances/search', {
      filter: { processInstanceKey: instance, elementId: 'refused' },
    });
    expect(ended.body.items).toMatchObject([{ state: 'COMPLETED', type: 'END_EVENT' }]);
  });

  it.each([
    ['/jobs/activation', {}, 400],
    ['/jobs/activation', { type: 'pay', timeout: 0, maxJobsToActivate: 1 }, 400],
    ['/jobs/activation', { type: 'pay', timeout: 1, maxJobsToActivate: 0 }, 400],
    ['/jobs/20000000/completion', {}, 404],
    ['/jobs/20000000/failure', {}, 404],
    ['/jobs/20000000/failure', { retries: 1 }, 404],
    ['/jobs/20000000/failure', { retries: -1 }, 400],
    ['/jobs/20000000/error', {}, 400],
    ['/jobs/20000000/error', { errorCode: 'NO' }, 404],
    ['/jobs/x/error', { errorCode: 'NO' }, 400],
    ['/jobs/20000000/completion', { result: { type: 'userTask' } }, 404],
  ])('POST %s %j is refused with %i', async (path, body, status) => {
    expect(await api.post(path, body)).toMatchObject({
      status,
      type: expect.stringContaining('application/problem+json'),
    });
  });
});
