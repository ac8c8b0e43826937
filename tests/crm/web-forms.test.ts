import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi } from '../../api/app.js';
import { issueFormToken } from '../../api/web-forms/form-token.js';
import { LINK_SECRET, startHarness, type Answer, type Harness } from '../api/harness.js';
import { eventually } from '../support/eventually.js';

describe('web forms', () => {
  let api: Harness;
  beforeAll(async () => {
    api = await startHarness({ worker: false });
    await api.sql(`INSERT INTO crm.departments (name, title) VALUES ('sales', 'Sales')`);
  });
  afterAll(() => api.close());

  const open = async (
    path = '/forms/contact',
    language = 'en',
  ): Promise<{ readonly html: string; readonly token: string }> => {
    const { status, body } = await api.call('GET', path, undefined, { 'accept-language': language });
    expect(status).toBe(200);
    return { html: body, token: /name="formToken" value="([^"]+)"/.exec(body)?.[1] ?? '' };
  };
  const send = (form: Readonly<Record<string, string>>, path = '/forms/contact'): Promise<Answer> =>
    api.call('POST', path, new URLSearchParams(form).toString(), {
      'content-type': 'application/x-www-form-urlencoded',
    });
  const stored = () => api.sql<Record<string, unknown>>('SELECT * FROM crm.inbound_messages ORDER BY id');
  const ada = { name: 'Ada Lovelace', email: 'Ada@customer.example', message: 'Please call me. 你好' };

  it('are shown in the reader’s language, without scripts', async () => {
    const { html } = await open();
    expect(html).toContain('<h1>Write to us</h1>');
    expect(html).not.toContain('<script');
    expect((await open('/forms/contact', 'zh-CN,zh;q=0.9')).html).toContain('<h1>联系我们</h1>');
    expect(await api.call('GET', '/forms/nothing')).toMatchObject({ status: 404, type: 'text/html; charset=utf-8' });
    expect((await send(ada, '/forms/nothing')).status).toBe(404);
  });

  it('are taken once, with what was allowed, and belong to whom they are from', async () => {
    const customer = (await api.post('/crm/customers', { name: 'Ada', email: 'ada@customer.example' })).body.id;
    const { token } = await open();
    const filled = { ...ada, company: 'Engines', consent: 'yes', homepage: '', formToken: token };
    expect(await send(filled)).toMatchObject({ status: 200, body: expect.stringContaining('Thank you') });
    expect((await send(filled)).status).toBe(200);
    expect(await stored()).toHaveLength(1);
    const message = await eventually(async () => {
      const { body } = await api.post('/crm/inbound-messages/search', { filter: { state: 'handled' } });
      return body.items[0];
    });
    expect(message).toMatchObject({
      channel: 'web',
      webForm: 'contact',
      sender: 'ada@customer.example',
      senderName: 'Ada Lovelace',
      subject: 'Write to us',
      body: 'Please call me. 你好',
      customerId: customer,
    });
    expect(JSON.parse(message.fields)).toEqual({
      name: 'Ada Lovelace',
      email: 'Ada@customer.example',
      company: 'Engines',
      language: 'en',
      consent: 'yes',
    });
    const consents = await api.post('/crm/consents/search', { filter: { customerId: customer } });
    expect(consents.body.items).toMatchObject([
      { purpose: 'marketing', state: 'given', source: 'web-form', channel: null },
    ]);
  });

  it('say what is missing, and keep what was written', async () => {
    const before = (await stored()).length;
    const { token } = await open();
    const wrong = await send({ name: '<b>Bob</b>', email: 'nowhere', phone: '12', message: ' ', formToken: token });
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain('value="&lt;b&gt;Bob&lt;/b&gt;"');
    for (const key of ['email', 'phone', 'message']) expect(wrong.body).toContain(`id="field-${key}-problem"`);
    expect(wrong.body).not.toContain('field-name-problem');
    expect(await stored()).toHaveLength(before);
  });

  it('forget what falls into the trap, and take nothing that was shown to nobody, elsewhere or long ago', async () => {
    const before = (await stored()).length;
    const { token } = await open();
    expect(await send({ ...ada, formToken: token, homepage: 'https://spam.example' })).toMatchObject({
      status: 200,
      body: expect.stringContaining('Thank you'),
    });
    const old = issueFormToken('contact', { secret: LINK_SECRET, now: Date.now() - 2 * 86_400_000 });
    const elsewhere = issueFormToken('other', { secret: LINK_SECRET, now: Date.now() });
    for (const formToken of ['', 'a.b.c', `${token}x`, old, elsewhere])
      expect(await send({ ...ada, formToken })).toMatchObject({
        status: 422,
        body: expect.stringContaining('Ada Lovelace'),
      });
    expect(await stored()).toHaveLength(before);
  });

  it('are data: their fields, their department, and what is done with them', async () => {
    const form = {
      title: { en: 'Quote' },
      fields: [
        { key: 'phone', label: { en: 'Phone' }, type: 'phone', required: true },
        { key: 'size', label: { en: 'Size' }, type: 'select', options: ['S', 'L & XL'], required: true },
        { key: 'message', label: { en: 'Message' }, type: 'textarea' },
      ],
      department: 'sales',
      consent: { text: { en: 'Store my data.' }, purpose: 'service', required: true },
      actions: [{ kind: 'publishMessage', name: 'quote-asked', variables: { size: 'message.fields.size' } }],
    };
    expect(await api.call('PUT', '/crm/web-forms/quote', form)).toMatchObject({
      status: 200,
      body: { name: 'quote', ...form, active: true },
    });
    const { html, token } = await open('/forms/quote');
    expect(html).toContain('<option>L &amp; XL</option>');
    const filled = { phone: '0049 30 901820', size: 'L & XL', formToken: token };
    expect((await send(filled, '/forms/quote')).body).toContain('role="alert"');
    expect((await send({ ...filled, size: 'XXL', consent: 'yes' }, '/forms/quote')).status).toBe(422);
    expect((await send({ ...filled, consent: 'yes' }, '/forms/quote')).status).toBe(200);
    const message = await eventually(async () => {
      const { body } = await api.post('/crm/inbound-messages/search', {
        filter: { webForm: 'quote', state: 'handled' },
      });
      return body.items[0];
    });
    expect(message).toMatchObject({
      sender: '+4930901820',
      department: 'sales',
      verdict: { published: [{ name: 'quote-asked', correlationKey: '' }] },
    });
    expect(await api.sql(`SELECT variables FROM engine.messages WHERE name = 'quote-asked'`)).toEqual([
      { variables: { size: 'L & XL' } },
    ]);

    expect((await api.call('PUT', '/crm/web-forms/quote', { ...form, active: false })).status).toBe(200);
    expect((await api.call('GET', '/forms/quote')).status).toBe(404);
    expect((await api.call('DELETE', '/crm/web-forms/quote')).status).toBe(204);
    expect((await api.call('DELETE', '/crm/web-forms/quote')).status).toBe(404);
    const twice = { ...form, fields: [...form.fields, form.fields[0]] };
    for (const wrong of [{ ...form, department: 'nobody' }, { ...form, fields: [] }, twice])
      expect((await api.call('PUT', '/crm/web-forms/quote', wrong)).status).toBe(400);
    expect((await api.call('PUT', '/crm/web-forms/Not%20a%20name', form)).status).toBe(400);
  });

  it('are not sent by one address as often as it likes', async () => {
    const strict = await startApi({ ...api.config, inbound: { ...api.config.inbound, formsPerHour: 2 } });
    const post = (): Promise<Response> =>
      fetch(`${strict.url}/forms/contact`, { method: 'POST', body: new URLSearchParams(ada) });
    const answers = [await post(), await post(), await post()];
    expect(answers.map(({ status }) => status)).toEqual([422, 422, 429]);
    expect((await fetch(`${strict.url}/forms/contact`)).status).toBe(200);
    await strict.close();
  });
});
