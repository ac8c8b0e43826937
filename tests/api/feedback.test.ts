import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hashToken, signToken } from '../../activities/feedback/link.js';
import { LINK_SECRET, startHarness, type Harness } from './harness.js';
import { messageModel } from './models.js';

describe('feedback links', () => {
  let api: Harness;
  beforeAll(async () => {
    api = await startHarness();
    const xml = messageModel('asking').replace('name="paid"', 'name="feedback-received"');
    expect((await api.deploy({ 'asking.bpmn': xml })).body).toMatchObject({ diagnostics: [] });
  });
  afterAll(() => api.close());

  const ask = async (
    id: string,
    expiresAt = new Date(Date.now() + 3_600_000),
  ): Promise<{ readonly path: string; readonly instance: string }> => {
    const { body } = await api.post('/process-instances', {
      processDefinitionId: 'asking',
      variables: { order: `request-${id}` },
    });
    const token = signToken({ feedbackId: id, expiresAt }, LINK_SECRET);
    await api.sql(
      `INSERT INTO crm.feedback (id, token_hash, correlation_key, subject, process_instance_key, expires_at)
       OVERRIDING SYSTEM VALUE VALUES ($1, $2, $3, 'Your order', $4, $5)`,
      [id, hashToken(token), `request-${id}`, body.processInstanceKey, expiresAt],
    );
    return { path: `/feedback/${token}`, instance: body.processInstanceKey };
  };
  const answer = (path: string, form: Readonly<Record<string, string>>): ReturnType<Harness['call']> =>
    api.call('POST', path, new URLSearchParams(form).toString(), {
      'content-type': 'application/x-www-form-urlencoded',
    });

  it('show a form, take one answer, and the process goes on with it', async () => {
    const { path, instance } = await ask('101');
    expect(await api.call('GET', path)).toMatchObject({
      status: 200,
      type: 'text/html; charset=utf-8',
      body: expect.stringContaining('Your order'),
    });
    expect(await answer(path, { score: '9' })).toMatchObject({ status: 422, body: expect.stringContaining('<form') });
    expect(await answer(path, { score: '5', comment: 'Good <b>work</b>' })).toMatchObject({
      status: 200,
      type: 'text/html; charset=utf-8',
    });
    expect((await api.get(`/process-instances/${instance}`)).body.state).toBe('COMPLETED');
    const variables = await api.post('/variables/search', {
      filter: { processInstanceKey: instance, name: { $like: 'feedback*' } },
      sort: [{ field: 'name' }],
    });
    expect(variables.body.items).toMatchObject([
      { name: 'feedbackAnsweredAt' },
      { name: 'feedbackComment', value: '"Good <b>work</b>"' },
      { name: 'feedbackScore', value: '5' },
    ]);
    expect((await answer(path, { score: '1' })).status).toBe(410);
    expect((await api.call('GET', path)).status).toBe(410);
  });

  it('take one of two answers at once', async () => {
    const { path } = await ask('102');
    const answers = await Promise.all([answer(path, { score: '1' }), answer(path, { score: '5' })]);
    expect(answers.map((one) => one.status).sort()).toEqual([200, 410]);
  });

  it('refuse forged and expired links with a page', async () => {
    const { path } = await ask('103', new Date(Date.now() - 1000));
    expect(await api.call('GET', path)).toMatchObject({ status: 410, type: 'text/html; charset=utf-8' });
    expect(await api.call('GET', `${path.slice(0, -3)}abc`)).toMatchObject({
      status: 404,
      type: 'text/html; charset=utf-8',
    });
    expect((await answer('/feedback/nonsense', { score: '5' })).status).toBe(404);
  });
});
