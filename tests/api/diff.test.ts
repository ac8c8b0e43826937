/** What differs between two versions, and which running instances it touches. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startHarness, type Harness } from './harness.js';
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
    expect(renamed.body.instances.items).toEqual([
      {
        processInstanceKey: waiting,
        elementIds: ['review'],
        migrationProblems: ["Expected a mapping of 'review', which is active, but there is none."],
      },
    ]);
    expect((await api.post(`/process-instances/${waiting}/migration`, migration)).status).toBe(204);
    const after = await api.get(`/process-definitions/${keys[0] ?? ''}/diff?to=${keys[1] ?? ''}`);
    expect(after.body.instances).toEqual({ running: 0, touched: 0, items: [] });
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
