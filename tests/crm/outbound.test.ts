/** Templates, rules of channels, chats and suppressions over the API: who may do what, and what is shown. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { unsubscribeUrl } from '../../database/crm/outbox/unsubscribe-link.js';
import { queueMessage } from '../../database/crm/outbox/queue-message.js';
import { createDataSource } from '../../database/data-source.js';
import { LINK_SECRET } from '../api/harness.js';
import { startCrm, type Crm } from './crm-harness.js';

let crm: Crm;
beforeAll(async () => {
  crm = await startCrm();
});
afterAll(() => crm.api.close());

const greeting = {
  name: 'greeting',
  channel: 'email',
  locale: 'en',
  subject: 'For {{ customer.name }}',
  body: 'Dear {{ customer.name }}, your number is {{ customer.phone }}. {{ note | default: "Bye." }}',
};
const made = async (more: object = {}): Promise<string> =>
  (await crm.admin('POST', '/crm/templates', { ...greeting, ...more })).body.templateId;

describe('what staff may do', () => {
  /** For each route: path, body, and the status for a member of staff and for the admin. */
  const id = 1;
  it.each([
    ['POST', '/crm/templates/search', {}, 200, 200],
    ['POST', '/crm/templates', { ...greeting, name: 'matrix' }, 403, 201],
    ['GET', `/crm/templates/${id}`, undefined, 200, 200],
    ['PATCH', `/crm/templates/${id}`, { active: true }, 403, 200],
    ['POST', `/crm/templates/${id}/preview`, { variables: { name: 'N' } }, 200, 200],
    ['DELETE', `/crm/templates/${id}`, undefined, 403, 204],
    ['POST', '/crm/channel-settings/search', {}, 200, 200],
    ['GET', '/crm/channel-settings/sms', undefined, 200, 200],
    ['PATCH', '/crm/channel-settings/sms', { rateLimit: 30 }, 403, 200],
    ['POST', '/crm/chat-channels/search', {}, 200, 200],
    ['POST', '/crm/chat-channels', { name: 'm', flavour: 'slack', url: 'https://hooks.example/x' }, 403, 201],
    ['GET', '/crm/chat-channels/1', undefined, 200, 200],
    ['PATCH', '/crm/chat-channels/1', { active: false }, 403, 200],
    ['DELETE', '/crm/chat-channels/1', undefined, 403, 204],
    ['POST', '/crm/suppressions/search', {}, 403, 200],
    ['POST', '/crm/suppressions', { channel: 'sms', address: '+4930123' }, 403, 201],
    ['GET', '/crm/suppressions/1', undefined, 403, 200],
    ['DELETE', '/crm/suppressions/1', undefined, 403, 204],
    ['POST', '/crm/outbox/search', {}, 403, 200],
  ] as const)('%s %s', async (method, path, body, staff, admin) => {
    expect((await crm.as('nobody', method, path, body)).status).toBe(401);
    if (staff === 403) expect((await crm.as('sam', method, path, body)).status).toBe(403);
    expect((await crm.as('admin', method, path, body)).status).toBe(admin);
    if (staff !== 403 && admin === 200) expect((await crm.as('sam', method, path, body)).status).toBe(staff);
  });
});

describe('templates', () => {
  it('are created, found, changed with a new version, and deleted', async () => {
    const templateId = await made({ department: 'sales' });
    const found = await crm.as('sam', 'POST', '/crm/templates/search', { filter: { name: 'greeting' } });
    expect(found.body.items).toMatchObject([{ templateId, department: 'sales', version: 1, active: true, html: null }]);
    const changed = await crm.admin('PATCH', `/crm/templates/${templateId}`, { active: false });
    expect(changed.body).toMatchObject({ active: false, version: 2, subject: greeting.subject });
    expect((await crm.as('admin', 'POST', '/crm/templates', greeting)).status).toBe(409);
    await crm.admin('DELETE', `/crm/templates/${templateId}`);
    expect((await crm.as('sam', 'GET', `/crm/templates/${templateId}`)).status).toBe(404);
  });

  it.each([
    [{ body: '{% include "x" %}' }, 'TEMPLATE_SYNTAX'],
    [{ subject: null }, 'TEMPLATE_INVALID'],
    [{ channel: 'sms', html: '<b>x</b>' }, 'TEMPLATE_INVALID'],
    [{ locale: 'English' }, 'INVALID_ARGUMENT'],
    [{ nonsense: 1 }, 'INVALID_ARGUMENT'],
  ])('with %j are refused', async (wrong, code) => {
    const answer = await crm.as('admin', 'POST', '/crm/templates', { ...greeting, name: 'wrong', ...wrong });
    expect(answer).toMatchObject({ status: 400, body: { code } });
  });

  it('show each what he may read of a record, name the rest, and the log says who saw it', async () => {
    const templateId = await made();
    const recordId = await crm.make('customers', { name: 'Ada', phone: '+493012345678' });
    const preview = (who: string) =>
      crm.as(who, 'POST', `/crm/templates/${templateId}/preview`, { recordType: 'customer', recordId });
    await crm.rule('support', 'customer', 'phone', false);
    expect((await preview('sam')).body).toEqual({
      subject: 'For Ada',
      body: 'Dear Ada, your number is +493012345678. Bye.',
      html: null,
      hidden: [],
    });
    expect((await preview('kim')).body).toMatchObject({
      body: 'Dear Ada, your number is […]. Bye.',
      hidden: ['customer.phone'],
    });
    const log = await crm.api.sql(
      `SELECT username, fields FROM crm.access_log WHERE via = 'template' AND record_ids = ARRAY[$1::bigint] ORDER BY id`,
      [recordId],
    );
    expect(log).toEqual([
      { username: 'sam', fields: ['name', 'phone'] },
      { username: 'kim', fields: ['name'] },
    ]);
    await crm.admin('DELETE', `/crm/templates/${templateId}`);
  });

  it('say which values are missing, and take them from the request', async () => {
    const templateId = await made();
    const preview = (body: object) => crm.as('sam', 'POST', `/crm/templates/${templateId}/preview`, body);
    expect(await preview({ variables: { customer: { name: 'A' } } })).toMatchObject({
      status: 400,
      body: { code: 'TEMPLATE_VARIABLE_MISSING', missing: ['customer.phone'] },
    });
    const variables = { customer: { name: 'A', phone: '1' }, note: 'So long.' };
    expect((await preview({ variables })).body.body).toBe('Dear A, your number is 1. So long.');
    expect((await preview({ recordType: 'customer' })).status).toBe(400);
    expect((await preview({ recordType: 'customer', recordId: '987654' })).status).toBe(404);
    await crm.admin('DELETE', `/crm/templates/${templateId}`);
  });

  it('are no partner’s, nor are the records shown in them', async () => {
    const templateId = await made();
    const recordId = await crm.make('customers', { name: 'Secret' });
    expect((await crm.as('pat', 'POST', '/crm/templates/search', {})).body.items).toEqual([]);
    expect((await crm.as('pat', 'GET', `/crm/templates/${templateId}`)).status).toBe(404);
    const record = { recordType: 'customer', recordId };
    expect((await crm.as('pat', 'POST', `/crm/templates/${templateId}/preview`, record)).status).toBe(404);
    // A template of its own shows the partner nothing that is not shared with it, and until the grant ends what is.
    await crm.api.sql(
      `INSERT INTO crm.templates (id, owned_by, name, channel, locale, body) VALUES (9001, $1, 'own', 'sms', 'en', '{{ customer.name }} {{ customer.phone | default: "-" }}')`,
      [crm.partner],
    );
    const seen = () => crm.as('pat', 'POST', '/crm/templates/9001/preview', record);
    expect((await seen()).status).toBe(404);
    const grant = await crm.grant('customer', recordId, ['name']);
    expect((await seen()).body).toMatchObject({ body: 'Secret […]', hidden: ['customer.phone'] });
    await crm.api.sql(`UPDATE crm.sharing_grants SET state = 'revoked', revoked_at = now() WHERE id = $1`, [grant]);
    expect((await seen()).status).toBe(404);
    await crm.admin('DELETE', `/crm/templates/${templateId}`);
  });
});

describe('channel settings', () => {
  it('change what is given, and refuse what is none', async () => {
    const changed = await crm.admin('PATCH', '/crm/channel-settings/voice', {
      quietFrom: '20:00',
      timeZone: 'Asia/Shanghai',
    });
    expect(changed.body).toMatchObject({ quietFrom: '20:00', quietTo: '08:00', timeZone: 'Asia/Shanghai' });
    for (const wrong of [{ quietFrom: '25:00' }, { quietFrom: null }, { timeZone: 'Moon' }, { rateLimit: 0 }])
      expect((await crm.as('admin', 'PATCH', '/crm/channel-settings/voice', wrong)).status).toBe(400);
    expect((await crm.as('admin', 'PATCH', '/crm/channel-settings/fax', {})).status).toBe(404);
  });
});

it('chat channels show neither address nor secret', async () => {
  const { body } = await crm.admin('POST', '/crm/chat-channels', {
    ...{ name: 'team', flavour: 'feishu', url: 'https://open.feishu.example/hook/abc', secret: 'shh' },
  });
  expect(body).toMatchObject({ name: 'team', flavour: 'feishu', signed: true, active: true });
  expect(JSON.stringify((await crm.admin('POST', '/crm/chat-channels/search', {})).body)).not.toMatch(/hook|shh/);
  expect((await crm.as('admin', 'POST', '/crm/chat-channels', { ...body, url: 'ftp://x' })).status).toBe(400);
  const again = { name: 'team', flavour: 'slack', url: 'https://hooks.example/y' };
  expect((await crm.as('admin', 'POST', '/crm/chat-channels', again)).status).toBe(409);
});

it('suppressions are found by their address, and lifted', async () => {
  const { body } = await crm.admin('POST', '/crm/suppressions', { channel: 'email', address: ' Ada@Mail.Example ' });
  expect(body).toMatchObject({ channel: 'email', address: 'ada@mail.example', reason: 'opt-out' });
  const again = await crm.admin('POST', '/crm/suppressions', { channel: 'email', address: 'ada@mail.example' });
  expect(again.body.suppressionId).toBe(body.suppressionId);
  const search = () => crm.admin('POST', '/crm/suppressions/search', { filter: { address: 'ADA@mail.example' } });
  expect((await search()).body.items).toEqual([body]);
  await crm.admin('DELETE', `/crm/suppressions/${body.suppressionId}`);
  expect((await search()).body.items).toEqual([]);
});

describe('unsubscribe links', () => {
  it('ask people, obey one click of a mail program, and know no others', async () => {
    const dataSource = await createDataSource({ url: crm.api.databaseUrl, poolSize: 1 }).initialize();
    const { messageId } = await queueMessage(dataSource.manager, {
      ...{ key: 'news', channel: 'email', recipient: 'news@mail.example', purpose: 'marketing', now: new Date() },
      content: { subject: 'News', body: 'News', html: null },
    });
    await dataSource.destroy();
    const path = new URL(unsubscribeUrl(messageId, { publicUrl: 'http://x', secret: LINK_SECRET })).pathname;
    const suppressed = async () =>
      (await crm.admin('POST', '/crm/suppressions/search', { filter: { channel: 'email' } })).body.items;
    expect(await crm.api.get(path)).toMatchObject({
      status: 200,
      body: expect.stringContaining('<form method="post">'),
    });
    expect(await crm.api.call('GET', path, undefined, { 'accept-language': 'zh-CN' })).toMatchObject({
      body: expect.stringContaining('退订'),
    });
    expect(await suppressed()).toEqual([]);
    const oneClick = () =>
      crm.api.call('POST', path, 'List-Unsubscribe=One-Click', { 'content-type': 'application/x-www-form-urlencoded' });
    expect((await oneClick()).status).toBe(200);
    expect((await oneClick()).status).toBe(200);
    expect(await suppressed()).toMatchObject([{ address: 'news@mail.example', reason: 'opt-out' }]);
    for (const wrong of [`${path}x`, '/unsubscribe/nonsense']) {
      expect((await crm.api.get(wrong)).status).toBe(404);
      expect((await crm.api.call('POST', wrong)).status).toBe(404);
    }
    const outbox = await crm.admin('POST', '/crm/outbox/search', { filter: { messageId } });
    expect(outbox.body.items).toMatchObject([{ channel: 'email', purpose: 'marketing', state: 'queued', attempts: 0 }]);
  });
});
