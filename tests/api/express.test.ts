/** Processes marked `express`, over HTTP: what ends needs no workflow, what waits is one, and nothing is lost between. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WorkflowNotFoundError } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import { beginExpress } from '../../activities/engine/begin-express.js';
import { createDataSource } from '../../database/data-source.js';
import { nextKeys } from '../../database/keys.js';
import { readPlan } from '../../database/plans.js';
import { eventually } from '../support/eventually.js';
import { startHarness, type Harness } from './harness.js';
import { flow, model } from './models.js';

const EXPRESS =
  '<bpmn:extensionElements><zeebe:properties><zeebe:property name="baton:execution" value="express"/></zeebe:properties></bpmn:extensionElements>';
const START = '<bpmn:startEvent id="start"/>';
const END = '<bpmn:endEvent id="end"/>';
const LEAD = `<bpmn:serviceTask id="lead" name="Create the lead"><bpmn:extensionElements><zeebe:taskDefinition type="crm:create-lead"/>
<zeebe:ioMapping><zeebe:input source="=leadName" target="name"/></zeebe:ioMapping></bpmn:extensionElements></bpmn:serviceTask>`;
const CHECK =
  '<bpmn:userTask id="check"><bpmn:extensionElements><zeebe:userTask/></bpmn:extensionElements></bpmn:userTask>';
const PAID = `<bpmn:message id="paid" name="express-paid"><bpmn:extensionElements><zeebe:subscription correlationKey="=leadName"/></bpmn:extensionElements></bpmn:message>`;

const ends = model({
  id: 'express-ends',
  body: `${EXPRESS}${START}${LEAD}${END}${flow('start', 'lead')}${flow('lead', 'end')}`,
});
const waits = model({
  id: 'express-waits',
  body: `${EXPRESS}${START}${LEAD}${CHECK}${END}${flow('start', 'lead')}${flow('lead', 'check')}${flow('check', 'end')}`,
});
const listens = model({
  id: 'express-listens',
  roots: PAID,
  body: `${EXPRESS}${START}<bpmn:receiveTask id="payment" messageRef="paid"/>${END}${flow('start', 'payment')}${flow('payment', 'end')}`,
});

describe('express processes, over HTTP', () => {
  let api: Harness;
  beforeAll(async () => {
    api = await startHarness();
    const { status } = await api.deploy({ 'ends.bpmn': ends, 'waits.bpmn': waits, 'listens.bpmn': listens });
    expect(status).toBe(200);
  });
  afterAll(() => api.close());

  const start = async (processDefinitionId: string, leadName: string, more: object = {}): Promise<string> => {
    const { status, body } = await api.post('/process-instances', {
      processDefinitionId,
      variables: { leadName },
      ...more,
    });
    expect(status).toBe(200);
    return body.processInstanceKey;
  };
  const ended = async (key: string): Promise<void> => {
    for (;;) if ((await api.get(`/process-instances/${key}`)).body.state === 'COMPLETED') return;
  };

  it('end in the transaction that begins them', async () => {
    const { body } = await api.post('/process-instances', {
      processDefinitionId: 'express-ends',
      variables: { leadName: 'Ada' },
      awaitCompletion: true,
    });
    expect(body.variables).toMatchObject({ leadName: 'Ada', leadId: expect.any(String) });
    expect((await api.get(`/process-instances/${body.processInstanceKey}`)).body).toMatchObject({
      ...{ state: 'COMPLETED', workflowId: null, temporalUrl: null },
    });
    const described = api.temporal.workflow.getHandle(body.processInstanceKey).describe();
    await expect(described).rejects.toThrow(WorkflowNotFoundError);
  });

  it('are workflows from what they wait for', async () => {
    const key = await start('express-waits', 'Grace');
    const { workflowExecutionInfo } = (await api.temporal.workflow.getHandle(key).describe()).raw;
    expect(workflowExecutionInfo?.type?.name).toBe('express-waits');
    expect((await api.get(`/process-instances/${key}`)).body).toMatchObject({
      ...{ workflowId: key, temporalUrl: expect.stringMatching(new RegExp(`/workflows/${key}$`)) },
    });
    const { body } = await api.post('/user-tasks/search', { filter: { processInstanceKey: key } });
    expect((await api.post(`/user-tasks/${body.items[0].userTaskKey}/completion`, {})).status).toBe(204);
    expect((await api.get(`/process-instances/${key}`)).body.state).toBe('COMPLETED');
    expect(await api.sql('SELECT 1 FROM engine.promotions')).toEqual([]);
  });

  it('take a message that was there before them', async () => {
    const message = { name: 'express-paid', correlationKey: 'Hedy', timeToLive: 600_000 };
    expect((await api.post('/messages/publication', message)).status).toBe(200);
    await ended(await start('express-listens', 'Hedy'));
  });

  describe('whose caller died after the commit', () => {
    let dataSource: DataSource;
    beforeAll(async () => {
      dataSource = await createDataSource({ url: api.databaseUrl, poolSize: 2 }).initialize();
    });
    afterAll(() => dataSource.destroy());

    /** As it is between the commit and Temporal's answer. */
    async function orphan(): Promise<string> {
      const [definition] = await api.sql<{ key: string; hash: string }>(
        `SELECT key::text, plan_hash AS hash FROM engine.process_definitions WHERE process_id = 'express-waits'`,
      );
      const [processInstanceKey = ''] = await nextKeys(dataSource.manager, 1);
      const plan = await readPlan(dataSource, definition?.hash ?? '');
      const input = {
        ...{ plan: { hash: definition?.hash ?? '' }, processDefinitionKey: definition?.key ?? '', version: 1 },
        ...{ processInstanceKey, variables: { leadName: 'Radia' } },
      };
      await beginExpress({ dataSource }, { plan, workflowId: processInstanceKey, input });
      const described = api.temporal.workflow.getHandle(processInstanceKey).describe();
      await expect(described).rejects.toThrow(WorkflowNotFoundError);
      return processInstanceKey;
    }

    it('are reached by whoever has a command for them', async () => {
      const key = await orphan();
      const { body } = await api.post('/user-tasks/search', { filter: { processInstanceKey: key } });
      expect((await api.post(`/user-tasks/${body.items[0].userTaskKey}/completion`, {})).status).toBe(204);
      expect((await api.get(`/process-instances/${key}`)).body.state).toBe('COMPLETED');
    });

    it('are workflows as soon as another looks after them', async () => {
      const key = await orphan();
      await api.sql('UPDATE engine.promotions SET due_at = now() WHERE process_instance_key = $1', [key]);
      await eventually(() =>
        api.temporal.workflow
          .getHandle(key)
          .describe()
          .catch(() => undefined),
      );
      await eventually(async () => (await api.sql('SELECT 1 FROM engine.promotions')).length === 0);
    });
  });
});
