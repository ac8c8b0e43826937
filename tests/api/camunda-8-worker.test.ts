/** The job worker of Camunda's older library for Node.js, `@camunda8/sdk`, works a process over `/v2`. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Camunda8 } from '@camunda8/sdk';
import { startHarness, type Harness } from './harness.js';
import { jobModel } from './models.js';

type RestClient = ReturnType<Camunda8['getCamundaRestClient']>;
type Worker = ReturnType<RestClient['createJobWorker']>;
type Job = Parameters<Parameters<RestClient['createJobWorker']>[0]['jobHandler']>[0];
type Handled = ReturnType<Parameters<RestClient['createJobWorker']>[0]['jobHandler']>;

describe('the job worker of @camunda8/sdk', () => {
  let api: Harness;
  let sdk: Camunda8;
  let worker: Worker | undefined;

  beforeAll(async () => {
    api = await startHarness();
    const models = Object.fromEntries(['done', 'failed', 'thrown'].map((id) => [`${id}.bpmn`, jobModel(id, id)]));
    expect((await api.deploy(models)).body).toMatchObject({ diagnostics: [] });
    sdk = new Camunda8({ ZEEBE_REST_ADDRESS: api.url, CAMUNDA_AUTH_STRATEGY: 'NONE', CAMUNDA_LOG_LEVEL: 'none' });
  });
  afterEach(() => worker?.stop());
  afterAll(async () => {
    await sdk.closeAllClients();
    await api.close();
  });

  const start = async (processDefinitionId: string, variables: object): Promise<string> =>
    (await api.post('/process-instances', { processDefinitionId, variables })).body.processInstanceKey;
  const elements = async (processInstanceKey: string): Promise<readonly string[]> =>
    (await api.post('/element-instances/search', { filter: { processInstanceKey } })).body.items.map(
      ({ elementId }: { elementId: string }) => elementId,
    );
  /** Works jobs of the type until the handler has been called as often. */
  const work = (type: string, times: number, handle: (job: Job, count: number) => Handled): Promise<readonly Job[]> => {
    const jobs: Job[] = [];
    return new Promise((resolve, reject) => {
      worker = sdk.getCamundaRestClient().createJobWorker({
        type,
        worker: 'sdk',
        timeout: 30_000,
        maxJobsToActivate: 5,
        pollIntervalMs: 20,
        jobHandler: async (job) => {
          const count = jobs.push(job);
          const handled = await handle(job, count);
          if (count === times) resolve(jobs);
          return handled;
        },
      });
      worker.on('pollError', reject);
    });
  };

  it('completes jobs', async () => {
    const instance = await start('done', { order: 'o-1' });
    const [job] = await work('done', 1, (one) => one.complete({ paid: true }));
    expect(job).toMatchObject({
      processInstanceKey: instance,
      processDefinitionId: 'done',
      elementId: 'work',
      retries: 3,
      customHeaders: { color: 'red' },
      variables: { order: 'o-1', item: 'o-1' },
    });
    expect((await api.get(`/process-instances/${instance}`)).body.state).toBe('COMPLETED');
    const { items } = (await api.post('/variables/search', { filter: { processInstanceKey: instance, name: 'paid' } }))
      .body;
    expect(items).toMatchObject([{ value: 'true' }]);
  });

  it('fails jobs, which are tried again, and what its handler throws is a failure', async () => {
    const instance = await start('failed', { order: 'o-2' });
    const jobs = await work('failed', 3, async (job, count) => {
      if (count === 1) return job.fail({ errorMessage: 'no line', retries: job.retries - 1, retryBackOff: 10 });
      if (count === 2) throw new Error('broken handler');
      return job.complete({ count });
    });
    expect(jobs.map(({ retries }) => retries)).toEqual([3, 2, 1]);
    expect((await api.get(`/process-instances/${instance}`)).body.state).toBe('COMPLETED');
    const { body } = await api.get(`/jobs/${String(jobs[0]?.jobKey)}`);
    expect(body).toMatchObject({ state: 'COMPLETED', errorMessage: expect.stringContaining('broken handler') });
  });

  it('throws BPMN errors, which a boundary event catches', async () => {
    const instance = await start('thrown', { order: 'o-3' });
    await work('thrown', 1, (job) =>
      job.error({ errorCode: 'NO', errorMessage: 'not today', variables: { why: 'rain' } }),
    );
    expect(await elements(instance)).toEqual(expect.arrayContaining(['caught', 'refused']));
    expect((await api.get(`/process-instances/${instance}`)).body.state).toBe('COMPLETED');
  });
});
