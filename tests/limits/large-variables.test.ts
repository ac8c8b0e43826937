/** Variables of any size: taken and given back as they are, or refused before anything is done. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { temporal } from '@temporalio/proto';
import { startHarness, type Harness } from '../api/harness.js';
import { userTaskModel } from '../api/models.js';
import { size } from './size.js';

const { History } = temporal.api.history.v1;

const SIZES = [1, 1_000, 100_000, 1_000_000, 1_400_000];
const TOO_LARGE = [1_600_000, 4_000_000, 20_000_000];

describe('variables', () => {
  let api: Harness;
  beforeAll(async () => {
    api = await startHarness();
    await api.deploy({ 'approval.bpmn': userTaskModel('approval') });
  });
  afterAll(() => api.close());

  const start = (variables: object) => api.post('/process-instances', { processDefinitionId: 'approval', variables });
  const taskOf = async (processInstanceKey: string): Promise<string> =>
    (await api.post('/user-tasks/search', { filter: { processInstanceKey } })).body.items[0].userTaskKey;
  const instances = async (): Promise<number> => (await api.post('/process-instances/search', {})).body.page.totalItems;

  /** As JSON text. */
  async function read(processInstanceKey: string, name: string): Promise<string> {
    const { body } = await api.post('/variables/search', { filter: { processInstanceKey, name } });
    return (await api.get(`/variables/${String(body.items[0].variableKey)}`)).body.value;
  }

  it.each(SIZES)('of %i characters come back as they were given, from start and task', async (length) => {
    const text = 'x'.repeat(length);
    const { status, body } = await start({ text });
    expect(status).toBe(200);
    expect(await read(body.processInstanceKey, 'text')).toBe(JSON.stringify(text));
    const completion = await api.post(`/user-tasks/${await taskOf(body.processInstanceKey)}/completion`, {
      variables: { answer: text },
    });
    expect(completion.status).toBe(204);
    expect(await read(body.processInstanceKey, 'answer')).toBe(JSON.stringify(text));
    const { state } = (await api.get(`/process-instances/${String(body.processInstanceKey)}`)).body;
    expect(state).toBe('COMPLETED');
  });

  it.each(TOO_LARGE)('of %i characters are refused, and nothing begins or ends', async (length) => {
    const before = await instances();
    const text = 'x'.repeat(length);
    const refusal = { status: 413, body: { code: 'PAYLOAD_TOO_LARGE' } };
    expect(await start({ text })).toMatchObject(refusal);
    expect(await instances()).toBe(before);
    const { body } = await start({});
    const task = await taskOf(body.processInstanceKey);
    expect(await api.post(`/user-tasks/${task}/completion`, { variables: { text } })).toMatchObject(refusal);
    expect(await taskOf(body.processInstanceKey)).toBe(task);
    expect((await api.post(`/user-tasks/${task}/completion`, {})).status).toBe(204);
  });

  it('that are too much together for one payload, or one answer of gRPC, are kept one by one and can be read again', async () => {
    const count = size(6, 20);
    const { body } = await start({});
    const { processInstanceKey } = body;
    const text = 'x'.repeat(1_000_000);
    for (let index = 0; index < count; index += 1) {
      const variables = { [`text${String(index)}`]: text };
      const set = await api.call('PUT', `/element-instances/${String(processInstanceKey)}/variables`, { variables });
      expect(set.status).toBe(204);
    }
    expect((await api.post(`/user-tasks/${await taskOf(processInstanceKey)}/completion`, {})).status).toBe(204);
    expect(await read(processInstanceKey, `text${String(count - 1)}`)).toBe(JSON.stringify(text));
    expect((await api.get(`/process-instances/${String(processInstanceKey)}`)).body.state).toBe('COMPLETED');
    const history = await api.temporal.workflow.getHandle(String(processInstanceKey)).fetchHistory();
    expect(History.encode(history).finish().length).toBeGreaterThan(count * text.length);
  });
});
