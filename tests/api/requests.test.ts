/** Requests that carry the client's own id: a repetition returns the first, and makes nothing. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startHarness, type Answer, type Harness } from './harness.js';
import { flow, model } from './models.js';

const EXPRESS =
  '<bpmn:extensionElements><zeebe:properties><zeebe:property name="baton:execution" value="express"/></zeebe:properties></bpmn:extensionElements>';
const LINE = `<bpmn:startEvent id="start"/><bpmn:endEvent id="end"/>`;
const CHECK =
  '<bpmn:userTask id="check"><bpmn:extensionElements><zeebe:userTask/></bpmn:extensionElements></bpmn:userTask>';
const passing = (id: string, more = ''): string => model({ id, body: `${more}${LINE}${flow('start', 'end')}` });
const waiting = (id: string, more = ''): string =>
  model({ id, body: `${more}${LINE}${CHECK}${flow('start', 'check')}${flow('check', 'end')}` });
const alarmed = model({
  id: 'alarmed',
  roots: '<bpmn:signal id="s" name="alarm"/>',
  body: `<bpmn:startEvent id="start"><bpmn:signalEventDefinition signalRef="s"/></bpmn:startEvent><bpmn:endEvent id="end"/>${flow('start', 'end')}`,
});

describe('requests with an id', () => {
  let api: Harness;
  beforeAll(async () => {
    api = await startHarness();
    const { status } = await api.deploy({
      'passing.bpmn': passing('passing'),
      'waiting.bpmn': waiting('waiting'),
      'express-passing.bpmn': passing('express-passing', EXPRESS),
      'express-waiting.bpmn': waiting('express-waiting', EXPRESS),
      'alarmed.bpmn': alarmed,
    });
    expect(status).toBe(200);
  });
  afterAll(() => api.close());

  const start = (id: string, processDefinitionId: string, more: object = {}): Promise<Answer> =>
    api.call(
      'POST',
      '/process-instances',
      { processDefinitionId, variables: { id }, ...more },
      { 'idempotency-key': id },
    );
  const instances = (id: string): Promise<readonly unknown[]> =>
    api.sql(`SELECT 1 FROM engine.variables WHERE name = 'id' AND value = to_jsonb($1::text)`, [id]);

  it.each(['passing', 'waiting', 'express-passing', 'express-waiting'])(
    'start %s once, however often and at the same time they come',
    async (processId) => {
      const answers = await Promise.all(Array.from({ length: 5 }, () => start(`once-${processId}`, processId)));
      answers.push(await start(`once-${processId}`, processId));
      const [first] = answers;
      expect(first).toMatchObject({ status: 200, body: { processDefinitionId: processId } });
      for (const answer of answers) expect(answer).toEqual(first);
      expect(await instances(`once-${processId}`)).toHaveLength(1);
    },
  );

  it.each(['passing', 'express-passing'])('answer how %s ended, again', async (processId) => {
    const first = await start(`end-${processId}`, processId, { awaitCompletion: true });
    expect(first.body.variables).toEqual({ id: `end-${processId}` });
    expect(await start(`end-${processId}`, processId, { awaitCompletion: true })).toEqual(first);
  });

  it('are known by their id with and without quotes, and refused where it is none', async () => {
    const body = { processDefinitionId: 'passing' };
    const bare = await api.call('POST', '/process-instances', body, { 'idempotency-key': 'a-b' });
    const quoted = await api.call('POST', '/process-instances', body, { 'idempotency-key': '"a-b"' });
    expect(quoted).toEqual(bare);
    for (const id of ['two words', '""', 'a'.repeat(256)]) {
      expect(await api.call('POST', '/process-instances', body, { 'idempotency-key': id })).toMatchObject({
        status: 400,
        body: { code: 'INVALID_ARGUMENT' },
      });
    }
  });

  it('are refused where another came under their id', async () => {
    await start('reused', 'passing');
    const refusal = { status: 422, body: { code: 'IDEMPOTENCY_KEY_REUSED' } };
    expect(await start('reused', 'waiting')).toMatchObject(refusal);
    const signal = { signalName: 'alarm', variables: { id: 'reused' } };
    expect(await api.call('POST', '/signals/broadcast', signal, { 'idempotency-key': 'reused' })).toMatchObject(
      refusal,
    );
    expect(await instances('reused')).toHaveLength(1);
  });

  it('that are refused leave their id to another', async () => {
    expect(await start('mended', 'unknown')).toMatchObject({ status: 404 });
    expect(await start('mended', 'passing')).toMatchObject({ status: 200 });
  });

  it('return the first when there is a later version', async () => {
    const first = await start('version', 'waiting');
    expect(
      (await api.deploy({ 'waiting.bpmn': waiting('waiting', '<bpmn:documentation>2</bpmn:documentation>') })).status,
    ).toBe(200);
    expect((await start('another', 'waiting')).body.processDefinitionVersion).toBe(2);
    expect(first.body.processDefinitionVersion).toBe(1);
    expect(await start('version', 'waiting')).toEqual(first);
  });

  it('start nothing anew that somebody deleted', async () => {
    const first = await start('deleted', 'express-passing');
    expect((await api.post(`/process-instances/${first.body.processInstanceKey as string}/deletion`)).status).toBe(204);
    expect(await start('deleted', 'express-passing')).toEqual(first);
    expect(await instances('deleted')).toHaveLength(0);
  });

  it('broadcast a signal once', async () => {
    const body = { signalName: 'alarm', variables: { id: 'signal' } };
    const broadcast = (): Promise<Answer> =>
      api.call('POST', '/signals/broadcast', body, { 'idempotency-key': 'signal' });
    const [first, ...others] = await Promise.all([broadcast(), broadcast(), broadcast()]);
    for (const answer of [...others, await broadcast()]) expect(answer).toEqual(first);
    expect(first).toMatchObject({ status: 200 });
    expect(await instances('signal')).toHaveLength(1);
  });
});
