import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hashToken, signToken } from '../../database/crm/links/signed-token.js';
import { LINK_SECRET, startHarness, type Harness } from './harness.js';
import { messageModel } from './models.js';

const HOUR_MS = 3_600_000;

describe('reply links', () => {
  let api: Harness;
  beforeAll(async () => {
    api = await startHarness();
    const model = (id: string, message: string) => messageModel(id).replace('name="paid"', `name="${message}"`);
    const deployed = await api.deploy({
      'quoting.bpmn': model('quoting', 'quotation-received'),
      'consenting.bpmn': model('consenting', 'consent-answered'),
    });
    expect(deployed.body).toMatchObject({ diagnostics: [] });
  });
  afterAll(() => api.close());

  const waiting = async (processDefinitionId: string, order: string): Promise<string> =>
    (await api.post('/process-instances', { processDefinitionId, variables: { order } })).body.processInstanceKey;
  const insert = async (sql: string, values: readonly unknown[]): Promise<string> =>
    (await api.sql<{ id: string }>(`INSERT INTO crm.${sql} RETURNING id`, values))[0]?.id ?? '';
  const answer = (path: string, form: Readonly<Record<string, string>>): ReturnType<Harness['call']> =>
    api.call('POST', path, new URLSearchParams(form).toString(), {
      'content-type': 'application/x-www-form-urlencoded',
    });
  const state = async (instance: string) => (await api.get(`/process-instances/${instance}`)).body.state;

  const quotation = async (more: { readonly deadline?: Date; readonly expiresAt?: Date } = {}) => {
    const { deadline = new Date(Date.now() + HOUR_MS), expiresAt = deadline } = more;
    const supplierId = await insert(`suppliers (name) VALUES ('S')`, []);
    const items = JSON.stringify([{ description: 'Valve <DN50>', quantity: 4, unit: 'pcs' }]);
    const requestId = await insert(`quotation_requests (title, items, deadline) VALUES ('Valves', $1, $2)`, [
      items,
      deadline,
    ]);
    const id = await insert(`quotations (request_id, supplier_id) VALUES ($1, $2)`, [requestId, supplierId]);
    const token = signToken({ use: 'quotation', id, expiresAt }, LINK_SECRET);
    await api.sql('UPDATE crm.quotations SET token_hash = $2 WHERE id = $1', [id, hashToken(token)]);
    return { path: `/quotations/${token}`, key: `${requestId}:${supplierId}` };
  };
  const consent = async () => {
    const customerId = await insert(`customers (name) VALUES ('C')`, []);
    const expiresAt = new Date(Date.now() + HOUR_MS);
    const id = await insert(
      `consent_requests (customer_id, purpose, subject, expires_at, correlation_key) VALUES ($1, 'Repair', 'Acme & Co', $2, $3)`,
      [customerId, expiresAt, `consent-${customerId}`],
    );
    const token = signToken({ use: 'consent', id, expiresAt }, LINK_SECRET);
    await api.sql('UPDATE crm.consent_requests SET token_hash = $2 WHERE id = $1', [id, hashToken(token)]);
    return { path: `/consents/${token}`, key: `consent-${customerId}`, customerId, token };
  };

  it('take a supplier’s quotation once, and the process goes on with it', async () => {
    const { path, key } = await quotation();
    const instance = await waiting('quoting', key);
    const form = await api.call('GET', path);
    expect(form).toMatchObject({ status: 200, type: 'text/html; charset=utf-8' });
    expect(form.body).toContain('4 pcs × Valve &lt;DN50&gt;');
    const wrong = await answer(path, { answer: 'offer', amount: '"12', deliveryDays: '' });
    expect(wrong).toMatchObject({ status: 422, body: expect.stringContaining('role="alert"') });
    expect(wrong.body).toContain('value="&quot;12"');
    expect(await state(instance)).toBe('ACTIVE');
    const offer = { answer: 'offer', amount: '12.50', deliveryDays: '3', validUntil: '2099-01-31', notes: '' };
    expect((await answer(path, offer)).status).toBe(200);
    expect(await state(instance)).toBe('COMPLETED');
    const variables = await api.post('/variables/search', {
      filter: { processInstanceKey: instance, name: { $in: ['amount', 'deliveryDays', 'quotationState'] } },
      sort: [{ field: 'name' }],
    });
    expect(variables.body.items).toMatchObject([{ value: '12.5' }, { value: '3' }, { value: '"received"' }]);
    expect([(await answer(path, offer)).status, (await api.call('GET', path)).status]).toEqual([410, 410]);
  });

  it('publish exactly one message of two answers at once', async () => {
    const { path, key } = await quotation();
    const both = await Promise.all([answer(path, { answer: 'decline' }), answer(path, { answer: 'decline' })]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 410]);
    const messages = await api.sql('SELECT name FROM engine.messages WHERE correlation_key = $1', [key]);
    expect(messages).toEqual([{ name: 'quotation-received' }]);
  });

  it('take an answer in between deadline and expiry as late, and none after', async () => {
    const past = new Date(Date.now() - HOUR_MS);
    const late = await quotation({ deadline: past, expiresAt: new Date(Date.now() + HOUR_MS) });
    expect((await answer(late.path, { answer: 'offer', amount: '1', deliveryDays: '1' })).status).toBe(200);
    const [request = '', supplier] = late.key.split(':');
    const found = await api.sql('SELECT state FROM crm.quotations WHERE supplier_id = $1', [supplier]);
    expect(found).toEqual([{ state: 'late' }]);
    const messages = await api.sql(`SELECT name FROM engine.messages WHERE correlation_key = $1`, [request]);
    expect(messages).toEqual([{ name: 'quotation-late' }]);
    const over = await quotation({ deadline: past });
    expect((await api.call('GET', over.path)).status).toBe(410);
    expect((await answer(over.path, { answer: 'decline' })).status).toBe(410);
  });

  it('take a customer’s consent once, and keep it', async () => {
    const { path, key, customerId } = await consent();
    const instance = await waiting('consenting', key);
    expect((await api.call('GET', path)).body).toContain('Acme &amp; Co');
    expect((await answer(path, { consent: 'perhaps' })).status).toBe(422);
    expect((await answer(path, { consent: 'given' })).status).toBe(200);
    expect(await state(instance)).toBe('COMPLETED');
    expect((await answer(path, { consent: 'refused' })).status).toBe(410);
    const kept = await api.sql('SELECT purpose, state, source FROM crm.consents WHERE customer_id = $1', [customerId]);
    expect(kept).toEqual([{ purpose: 'sharing', state: 'given', source: 'consent-link' }]);
  });

  it('speak the language of who opens them', async () => {
    const { path } = await quotation();
    const page = await api.call('GET', path, undefined, { 'accept-language': 'zh-CN,zh;q=0.9' });
    expect(page.body).toContain('<html lang="zh-CN">');
    expect(page.body).toContain('询价单');
  });

  it('open nothing with a token for something else, or one that was bent', async () => {
    const { path, token } = await consent();
    expect((await api.call('GET', `/quotations/${token}`)).status).toBe(404);
    expect((await api.call('GET', `${path.slice(0, -3)}abc`)).status).toBe(404);
    expect((await answer('/consents/nonsense', { consent: 'given' })).status).toBe(404);
  });
});
