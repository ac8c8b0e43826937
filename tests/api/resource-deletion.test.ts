/** `deleteResource`: what nothing uses is found no more, and the version before it is the latest again. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { scheduleIdOf } from '../../api/deployments/timer-definitions.js';
import { startHarness, type Answer, type Harness } from './harness.js';
import { flow, form, messageStartModel, model, timerStartModel, userTaskModel } from './models.js';
import { eventually } from '../support/eventually.js';

function signalStartModel(id: string, signal: string): string {
  return model({
    id,
    roots: `<bpmn:signal id="signal" name="${signal}"/>`,
    body: `<bpmn:startEvent id="begin"><bpmn:signalEventDefinition id="definition" signalRef="signal"/></bpmn:startEvent>${flow('begin', 'end')}
<bpmn:endEvent id="end"/>`,
  });
}

const decision = (value: number): string => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="rates" name="Rates" namespace="http://example.org/rates">
<decision id="rate" name="Rate"><variable name="rate"/><literalExpression id="expression"><text>${String(value)}</text></literalExpression></decision>
</definitions>`;

describe('resources that are deleted', () => {
  let api: Harness;
  beforeAll(async () => {
    api = await startHarness();
  });
  afterAll(() => api.close());

  const deploy = async (name: string, content: string): Promise<string> => {
    const { body } = await api.deploy({ [name]: content });
    const [{ processDefinition, decisionRequirements, form: deployed }] = body.deployments;
    return (processDefinition?.processDefinitionKey ??
      decisionRequirements?.decisionRequirementsKey ??
      deployed?.formKey) as string;
  };
  const remove = (key: string, body: object = {}): Promise<Answer> => api.post(`/resources/${key}/deletion`, body);
  const start = async (processDefinitionId: string): Promise<string> =>
    (await api.post('/process-instances', { processDefinitionId })).body.processInstanceKey as string;

  it('leave the version before them the latest, to be started and found', async () => {
    const first = await deploy('a.bpmn', userTaskModel('versions'));
    const second = await deploy('a.bpmn', userTaskModel('versions', '<zeebe:assignmentDefinition assignee="ann"/>'));
    expect(await remove(second)).toMatchObject({
      status: 200,
      body: { resourceKey: second, batchOperation: null },
    });
    const instance = await start('versions');
    expect((await api.get(`/process-instances/${instance}`)).body).toMatchObject({ processDefinitionVersion: 1 });
    const search = async (filter: object): Promise<readonly object[]> =>
      (await api.post('/process-definitions/search', { filter: { processDefinitionId: 'versions', ...filter } })).body
        .items as readonly object[];
    expect(await search({ isLatestVersion: true })).toMatchObject([{ processDefinitionKey: first, state: 'ACTIVE' }]);
    expect(await search({ state: 'DELETED' })).toMatchObject([{ processDefinitionKey: second, version: 2 }]);
    for (const path of [`/resources/${second}`, `/resources/${second}/content`])
      expect(await api.get(path)).toMatchObject({ status: 404 });
    expect(await api.post('/process-instances', { processDefinitionKey: second })).toMatchObject({ status: 404 });
    expect(await remove(second)).toMatchObject({ status: 404 });
    expect(await api.get(`/process-definitions/${second}/xml`)).toMatchObject({ status: 200 });
    const audited = await api.post('/audit-logs/search', { filter: { entityKey: second, operationType: 'DELETE' } });
    expect(audited.body.items).toMatchObject([{ entityType: 'RESOURCE' }]);
  });

  it('are deployed anew as a version of their own', async () => {
    const name = 'again.bpmn';
    const first = await deploy(name, userTaskModel('again'));
    await remove(first);
    expect(await api.post('/process-instances', { processDefinitionId: 'again' })).toMatchObject({ status: 404 });
    const { body } = await api.deploy({ [name]: userTaskModel('again') });
    expect(body.deployments[0].processDefinition).toMatchObject({ processDefinitionVersion: 2 });
  });

  it('are not while instances run; ended ones keep their history, unless it is to go, too', async () => {
    const key = await deploy('busy.bpmn', userTaskModel('busy'));
    const [first, second] = [await start('busy'), await start('busy')];
    const refused = await remove(key);
    expect(refused).toMatchObject({ status: 409, body: { code: 'RESOURCE_IN_USE' } });
    expect(refused.body.processInstanceKeys).toEqual([first, second]);
    expect(refused.body.detail).toContain(`${first}, ${second}`);
    await start('busy').then((third) => api.post(`/process-instances/${third}/cancellation`));
    for (const one of [first, second]) await api.post(`/process-instances/${one}/cancellation`);
    await eventually(async () => (await api.get(`/process-instances/${second}`)).body.state === 'TERMINATED');
    const { status, body } = await remove(key, { deleteHistory: true });
    expect(status).toBe(200);
    expect(body.batchOperation).toMatchObject({ batchOperationType: 'DELETE_PROCESS_INSTANCE' });
    const filter = { processDefinitionKey: key };
    await eventually(async () => (await api.post('/process-instances/search', { filter })).body.items.length === 0);
  });

  it('give back what started the version before them', async () => {
    const starts = async (table: string, column: string, processId: string): Promise<readonly object[]> =>
      api.sql(`SELECT ${column} AS name, process_definition_key AS key FROM engine.${table} WHERE process_id = $1`, [
        processId,
      ]);
    const messages = () => starts('message_start_subscriptions', 'message_name', 'by-message');
    const signals = () => starts('signal_start_subscriptions', 'signal_name', 'by-signal');
    const before = await deploy('m.bpmn', messageStartModel('by-message', 'ordered'));
    const after = await deploy('m.bpmn', messageStartModel('by-message', 'ordered-anew'));
    const [one, other] = [
      await deploy('s.bpmn', signalStartModel('by-signal', 'closed')),
      await deploy('s.bpmn', signalStartModel('by-signal', 'closed-anew')),
    ];
    await remove(after);
    await remove(other);
    expect(await messages()).toEqual([{ name: 'ordered', key: before }]);
    expect(await signals()).toEqual([{ name: 'closed', key: one }]);
    await remove(before);
    await remove(one);
    expect([...(await messages()), ...(await signals())]).toEqual([]);
  });

  it('give back the timers of the version before them, and end their own', async () => {
    const next = async (key: string): Promise<number | undefined> => {
      const handle = api.temporal.schedule.getHandle(scheduleIdOf(key, { elementId: 'begin', nth: 0 }));
      return (await handle.describe()).info.nextActionTimes[0]?.getUTCHours();
    };
    const cycle = (hour: number): string =>
      timerStartModel('by-timer', `<bpmn:timeCycle>0 0 ${String(hour)} * * *</bpmn:timeCycle>`);
    const keys = [await deploy('t.bpmn', cycle(7)), await deploy('t.bpmn', cycle(8)), await deploy('t.bpmn', cycle(9))];
    const [first = '', second = '', third = ''] = keys;
    await remove(second);
    expect(await next(third)).toBe(9);
    await remove(third);
    expect(await next(first)).toBe(7);
    await expect(next(third)).rejects.toThrow();
    await remove(first);
    await expect(next(first)).rejects.toThrow();
  });

  it('are decisions: the version before them decides, and then none', async () => {
    const [first, second] = [await deploy('rate.dmn', decision(1)), await deploy('rate.dmn', decision(2))];
    const evaluated = (): Promise<Answer> =>
      api.post('/decision-definitions/evaluation', { decisionDefinitionId: 'rate', variables: {} });
    expect((await evaluated()).body.output).toBe('2');
    const { body } = await remove(second, { deleteHistory: true });
    expect(body.batchOperation).toMatchObject({ batchOperationType: 'DELETE_DECISION_INSTANCE' });
    expect((await evaluated()).body.output).toBe('1');
    const filter = { decisionDefinitionId: 'rate', isLatestVersion: true };
    expect((await api.post('/decision-definitions/search', { filter })).body.items).toMatchObject([{ version: 1 }]);
    await remove(first);
    expect(await evaluated()).toMatchObject({ status: 404 });
    expect((await api.post('/decision-requirements/search', {})).body.items).toEqual([]);
    const kept = await api.post('/decision-instances/search', { filter: { decisionDefinitionId: 'rate' } });
    expect(kept.body.items.map(({ result }: { readonly result: string }) => result)).toContain('1');
  });

  it('are forms, where no open task shows them', async () => {
    const key = await deploy('review.form', form('review-form'));
    await deploy('shown.bpmn', userTaskModel('shown', '<zeebe:formDefinition formId="review-form"/>'));
    const instance = await start('shown');
    expect(await remove(key)).toMatchObject({ status: 409, body: { processInstanceKeys: [instance] } });
    await api.post(`/process-instances/${instance}/cancellation`);
    await eventually(async () => (await api.get(`/process-instances/${instance}`)).body.state === 'TERMINATED');
    expect(await remove(key, { deleteHistory: true })).toMatchObject({ status: 200, body: { batchOperation: null } });
    expect(await api.get(`/resources/${key}`)).toMatchObject({ status: 404 });
  });
});
