/** What differs between two versions, and which running instances it touches. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startHarness, type Answer, type Harness } from './harness.js';
import { userTaskModel } from './models.js';

const GROUPS = '<zeebe:assignmentDefinition candidateGroups="sales"/>';

describe('the difference of two versions over HTTP', () => {
  let api: Harness;
  const keys: string[] = [];
  const deploy = async (xml: string): Promise<string> => {
    const { body } = await api.deploy({ 'process.bpmn': xml });
    return body.deployments[0].processDefinition.processDefinitionKey as string;
  };
  beforeAll(async () => {
    api = await startHarness();
    keys.push(await deploy(userTaskModel('reviewing')));
  });
  afterAll(() => api.close());

  it('lists the instances it touches, and whether they could migrate', async () => {
    const start = async (): Promise<string> =>
      (await api.post('/process-instances', { processDefinitionKey: keys[0] })).body.processInstanceKey as string;
    const [waiting, done] = [await start(), await start()];
    const filter = { processInstanceKey: done };
    const [task] = (await api.post('/user-tasks/search', { filter })).body.items;
    await api.post(`/user-tasks/${task.userTaskKey}/completion`);
    keys.push(await deploy(userTaskModel('reviewing', GROUPS)));
    keys.push(
      await deploy(userTaskModel('reviewing').replaceAll('"review"', '"check"').replaceAll('review-', 'check-')),
    );

    const changed = await api.get(`/process-definitions/${keys[0] ?? ''}/diff?to=${keys[1] ?? ''}`);
    expect(changed).toMatchObject({
      status: 200,
      body: {
        from: { processDefinitionKey: keys[0], version: 1 },
        to: { processDefinitionKey: keys[1], version: 2 },
        sentences: ['User task ‘Review it’ (review): candidate groups is new, ‘sales’.'],
        instances: {
          running: 1,
          touched: 1,
          items: [{ processInstanceKey: waiting, elementIds: ['review'], migrationProblems: [] }],
        },
      },
    });
    const migration = { targetProcessDefinitionKey: keys[1], mappingInstructions: changed.body.mappingInstructions };
    const renamed = await api.get(`/process-definitions/${keys[0] ?? ''}/diff?to=${keys[2] ?? ''}`);
    expect(renamed.body.elements).toMatchObject({
      added: [{ elementId: 'check' }],
      removed: [{ elementId: 'review' }],
    });
    expect(renamed.body.mappingInstructions).toContainEqual({ sourceElementId: 'review', targetElementId: 'check' });
    expect(renamed.body.instances).toMatchObject({
      onElementsGone: [{ elementId: 'review', count: 1 }],
      items: [{ processInstanceKey: waiting, elementIds: ['review'], migrationProblems: [] }],
    });

    const uploaded = await api.deploy(
      {
        'process.bpmn': userTaskModel('reviewing')
          .replaceAll('bpmn:userTask', 'bpmn:manualTask')
          .replace('<zeebe:userTask/>', ''),
      },
      `/process-definitions/${keys[0] ?? ''}/diff`,
    );
    expect(uploaded).toMatchObject({
      status: 200,
      body: {
        from: { processDefinitionKey: keys[0] },
        elements: { changed: [{ elementId: 'review' }] },
        instances: {
          ...{ running: 1, touched: 1, onElementsGone: [] },
          items: [{ migrationProblems: ["Expected a mapping of 'review', which is active, but there is none."] }],
        },
      },
    });
    expect(uploaded.body.to).toBeUndefined();
    const path = `/process-definitions/${keys[0] ?? ''}/diff`;
    expect(await api.deploy({ 'process.bpmn': userTaskModel('other') }, path)).toMatchObject({
      status: 400,
      body: { detail: 'Expected a file with the process reviewing, but there is none.' },
    });
    expect(await api.deploy({ 'process.bpmn': '<no/>' }, path)).toMatchObject({
      status: 400,
      body: { code: 'DEPLOYMENT_REFUSED' },
    });

    const dryRun = (mappingInstructions: readonly object[]): Promise<Answer> =>
      api.post('/process-instances/migration/validation', {
        filter: { processDefinitionKey: keys[0] },
        migrationPlan: { targetProcessDefinitionKey: keys[2], mappingInstructions },
      });
    expect((await dryRun(renamed.body.mappingInstructions)).body).toEqual({ validated: 1, remaining: 0, items: [] });
    expect((await dryRun([])).body).toMatchObject({
      validated: 1,
      items: [
        {
          processInstanceKey: waiting,
          problems: ["Expected a mapping of 'review', which is active, but there is none."],
        },
      ],
    });
    expect((await api.post(`/process-instances/${waiting}/migration`, migration)).status).toBe(204);
    const after = await api.get(`/process-definitions/${keys[0] ?? ''}/diff?to=${keys[1] ?? ''}`);
    expect(after.body.instances).toEqual({ running: 0, touched: 0, onElementsGone: [], items: [] });
  });

  it('is of plans, which can be had of what is deployed and what is not', async () => {
    const { body } = await api.get(`/process-definitions/${keys[0] ?? ''}/plan`);
    expect(body).toMatchObject({ processId: 'reviewing', nodes: { review: { kind: 'user-task' } } });
    const files = { 'process.bpmn': userTaskModel('reviewing') };
    expect((await api.deploy(files, '/deployments/validation')).body.plans).toBeUndefined();
    const form = new FormData();
    form.append('plans', 'true');
    for (const [name, content] of Object.entries(files)) form.append('resources', new Blob([content]), name);
    const validated = await fetch(`${api.url}/v2/deployments/validation`, { method: 'POST', body: form });
    expect(await validated.json()).toMatchObject({ valid: true, plans: [body] });
    expect((await api.get('/process-definitions/1/plan')).status).toBe(404);
  });

  it('is none between a version and itself', async () => {
    const same = await api.get(`/process-definitions/${keys[1] ?? ''}/diff?to=${keys[1] ?? ''}`);
    expect(same.body).toMatchObject({
      sentences: [],
      elements: { added: [], removed: [], changed: [] },
      sequenceFlows: { added: [], removed: [], changed: [] },
      instances: { running: 1, touched: 0, items: [] },
    });
  });

  it.each(['', '?to=x', '?to=1&limit=3'])('is refused for %j', async (query) => {
    expect((await api.get(`/process-definitions/${keys[0] ?? ''}/diff${query}`)).status).toBe(400);
  });

  it('is not there where one of the two is not', async () => {
    expect((await api.get(`/process-definitions/${keys[0] ?? ''}/diff?to=1`)).status).toBe(404);
    expect((await api.get(`/process-definitions/1/diff?to=${keys[0] ?? ''}`)).status).toBe(404);
  });
});
