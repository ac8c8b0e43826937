/** What becomes of a called instance, seen from those that called it. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { StartInput } from '../../workflows/contract.js';
import { startHarness, type Harness } from './harness.js';
import { conditionModel, flow, model, userTaskModel } from './models.js';
import { eventually } from '../support/eventually.js';

function callModel(id: string, called: string): string {
  return model({
    id,
    body: `<bpmn:startEvent id="start"/>${flow('start', 'call')}
<bpmn:callActivity id="call"><bpmn:extensionElements><zeebe:calledElement processId="${called}" propagateAllChildVariables="false"/></bpmn:extensionElements></bpmn:callActivity>
${flow('call', 'end')}<bpmn:endEvent id="end"/>`,
  });
}

describe('called instances over HTTP', () => {
  let api: Harness;
  beforeAll(async () => {
    api = await startHarness();
    const { body } = await api.deploy({
      'choice.bpmn': conditionModel('choosing'),
      'middle.bpmn': callModel('middle', 'choosing'),
      'outer.bpmn': callModel('outer', 'middle'),
      'review.bpmn': userTaskModel('reviewing'),
      'calls.bpmn': callModel('calls', 'reviewing'),
    });
    expect(body).toMatchObject({ diagnostics: [] });
  });
  afterAll(() => api.close());

  const instances = async (filter: object): Promise<readonly { readonly processInstanceKey: string }[]> =>
    (await api.post('/process-instances/search', { filter })).body.items;
  const start = async (processDefinitionId: string): Promise<string> =>
    (await api.post('/process-instances', { processDefinitionId })).body.processInstanceKey as string;

  it('show their incidents at those that call them', async () => {
    const outer = await start('outer');
    const other = await start('reviewing');
    const incident = await eventually(
      async () =>
        (await api.post('/incidents/search', { filter: { processDefinitionId: 'choosing', state: 'ACTIVE' } })).body
          .items[0],
    );
    const [middle] = await instances({ parentProcessInstanceKey: outer });
    const concerned = [incident.processInstanceKey, middle?.processInstanceKey, outer];
    const keys = (await instances({ hasIncident: true })).map(({ processInstanceKey }) => processInstanceKey);
    expect([...keys].sort()).toEqual([...concerned].sort());
    expect((await api.get(`/process-instances/${outer}`)).body.hasIncident).toBe(true);
    expect((await api.get(`/process-instances/${other}`)).body.hasIncident).toBe(false);

    await api.call('PUT', `/element-instances/${String(incident.processInstanceKey)}/variables`, {
      variables: { amount: 11 },
    });
    await api.post(`/incidents/${String(incident.incidentKey)}/resolution`);
    expect(await instances({ hasIncident: true })).toEqual([]);
  });

  it('are audited with the kind of what was changed', async () => {
    const key = await start('reviewing');
    const [task] = (await api.post('/user-tasks/search', { filter: { processInstanceKey: key } })).body.items;
    await api.post(`/user-tasks/${String(task.userTaskKey)}/completion`);
    const rows = await api.sql(
      'SELECT operation, entity_type AS type FROM engine.audit_log WHERE process_instance_key = $1 ORDER BY key',
      [key],
    );
    expect(rows).toEqual([
      { operation: 'CREATE', type: 'PROCESS_INSTANCE' },
      { operation: 'COMPLETE', type: 'USER_TASK' },
    ]);
    const filter = { processInstanceKey: key, entityType: 'USER_TASK' };
    expect((await api.post('/audit-logs/search', { filter })).body.items).toMatchObject([
      { operationType: 'COMPLETE' },
    ]);
  });

  it('that are terminated in Temporal end in the view, and stop a caller that has continued as new', async () => {
    // A first instance tells where the worker listens and what the definition is.
    const template = await api.temporal.workflow.getHandle(await start('calls')).describe();
    const [definition] = await api.sql<{ key: string; hash: string }>(
      `SELECT key::text, plan_hash AS hash FROM engine.process_definitions WHERE process_id = 'calls'`,
    );
    const [next] = await api.sql<{ key: string }>('SELECT engine.next_key()::text AS key');
    const caller = String(next?.key);
    const input: StartInput = {
      plan: { hash: String(definition?.hash) },
      processDefinitionKey: String(definition?.key),
      version: 1,
      processInstanceKey: caller,
      variables: {},
      historyLimit: 12,
    };
    const { taskQueue } = template;
    const { firstExecutionRunId } = await api.temporal.workflow.start('calls', {
      workflowId: caller,
      taskQueue,
      args: [input],
    });
    const called = await eventually(
      async () => (await instances({ parentProcessInstanceKey: caller }))[0]?.processInstanceKey,
    );
    await eventually(async () => {
      await api.call('PUT', `/element-instances/${caller}/variables`, { variables: { n: 1 } });
      const { runId } = await api.temporal.workflow.getHandle(caller).describe();
      return runId === firstExecutionRunId ? undefined : runId;
    });
    await api.temporal.workflow.getHandle(called).terminate('by hand');
    const incident = await eventually(
      async () => (await api.post(`/process-instances/${caller}/incidents/search`)).body.items[0],
    );
    expect(incident).toMatchObject({
      errorType: 'CALLED_ELEMENT_ERROR',
      elementId: 'call',
      errorMessage: 'Expected the called process to complete, but it was ended from outside.',
    });
    await eventually(async () =>
      (await api.get(`/process-instances/${called}`)).body.state === 'TERMINATED' ? true : undefined,
    );
    const tasks = await api.post('/user-tasks/search', { filter: { processInstanceKey: called } });
    expect(tasks.body.items).toMatchObject([{ state: 'CANCELED' }]);
    const elements = await api.post('/element-instances/search', {
      filter: { processInstanceKey: called, state: 'ACTIVE' },
    });
    expect(elements.body.items).toEqual([]);

    // Resolved, it calls anew.
    await api.post(`/incidents/${String(incident.incidentKey)}/resolution`);
    const again = await eventually(
      async () => (await instances({ parentProcessInstanceKey: caller, state: 'ACTIVE' }))[0]?.processInstanceKey,
    );
    expect(again).not.toBe(called);
    await api.post(`/process-instances/${caller}/cancellation`);
  });
});
