import { afterAll, beforeAll, describe, expect, it, test } from '@jest/globals';
import { mentionedIn } from '../../database/crm/collaboration/mentions.js';
import { follow } from '../api/event-source.js';
import { startCrm, type Crm } from './crm-harness.js';

test.each([
  ['Ask @sam and @olga.', ['sam', 'olga']],
  ['@sam, @sam: twice', ['sam']],
  ['mail sam@example.org', []],
  ['(@max.müller) 请@王伟 看', ['max.müller', '王伟']],
  ['@ nobody @- and @@sam', []],
])('%s mentions %j', (text, mentioned) => {
  expect(mentionedIn(text)).toEqual(mentioned);
});

describe('comments on records', () => {
  let crm: Crm;
  let customer: string;
  const as: Crm['as'] = (...request) => crm.as(...request);
  const comment = (name: string, body: string, recordId = customer) =>
    as(name, 'POST', '/crm/comments', { recordType: 'customer', recordId, body });
  const commentsOf = (name: string, recordId = customer) =>
    as(name, 'POST', `/crm/comments/customer/${recordId}/search`, { sort: [{ field: 'commentId' }] });
  const news = async (name: string) =>
    (await as(name, 'POST', '/crm/notifications/search', { sort: [{ field: 'notificationId' }] })).body.items;
  beforeAll(async () => {
    crm = await startCrm();
    customer = await crm.make('customers', { name: 'Engines Ltd' });
    await crm.grant('customer', customer, ['name']);
  });
  afterAll(() => crm.api.close());

  it('are told to whom they mention, once', async () => {
    const { status, body } = await comment('sam', 'Please call, @olga and @nobody; not me, @sam');
    expect({ status, body }).toMatchObject({
      status: 201,
      body: {
        recordType: 'customer',
        recordId: customer,
        author: 'sam',
        body: 'Please call, @olga and @nobody; not me, @sam',
        mentions: ['olga', 'nobody', 'sam'],
        editDate: null,
      },
    });
    const path = `/crm/comments/${body.commentId}`;
    expect(await as('sam', 'PATCH', path, { body: 'Please call, @olga and @kim' })).toMatchObject({
      status: 200,
      body: { mentions: ['olga', 'kim'], editDate: expect.any(String) },
    });
    expect(await news('olga')).toMatchObject([
      {
        kind: 'mention',
        title: `sam mentioned you on customer ${customer}`,
        actor: 'sam',
        recordType: 'customer',
        recordId: customer,
        isRead: false,
      },
    ]);
    expect(await news('kim')).toHaveLength(1);
    expect(await news('sam')).toEqual([]);
    expect(await crm.api.sql('SELECT count(*)::int AS count FROM crm.notifications')).toEqual([{ count: 2 }]);
  });

  it('are heard of at once by whom they mention, and by nobody else', async () => {
    const path = `${crm.api.url}/v2/crm/notifications/events`;
    const hear = (name: string, headers: object = {}) =>
      follow(path, { authorization: crm.authorization[name] ?? '', ...headers });
    const [olga, kim] = [await hear('olga'), await hear('kim')];
    await comment('sam', 'Have a look, @olga');
    await comment('sam', 'And you, @olga and @kim');
    const mentioned = { kind: 'mention', actor: 'sam', recordType: 'customer', recordId: customer, isRead: false };
    expect((await kim.next('notification.created')).data).toMatchObject(mentioned);
    const listed = (await news('olga'))
      .slice(-2)
      .map(({ notificationId }: { notificationId: string }) => notificationId);
    await olga.next('notification.created', ({ data }) => data.notificationId === listed[1]);
    expect(olga.heard.map(({ data }) => data.notificationId)).toEqual(listed);
    expect(kim.heard).toHaveLength(1);
    const later = await hear('olga', { 'last-event-id': olga.heard[0]?.id });
    expect((await later.next('notification.created')).data.notificationId).toBe(listed[1]);
    for (const source of [olga, kim, later]) source.close();
  });

  it('are sealed at rest, and every reading of them is logged', async () => {
    await comment('sam', 'The secret word is heliotrope');
    const stored = await crm.api.sql<{ body: string }>('SELECT body FROM crm.comments');
    expect(stored.every(({ body }) => body.startsWith('sealed:'))).toBe(true);
    expect((await commentsOf('kim')).body.items.at(-1)).toMatchObject({ body: 'The secret word is heliotrope' });
    const logged = await crm.api.sql(
      `SELECT action, record_ids, via FROM crm.access_log WHERE username = 'kim' AND fields = '{comments}' ORDER BY id DESC LIMIT 1`,
    );
    expect(logged).toEqual([{ action: 'read', record_ids: [customer], via: 'comment' }]);
  });

  it('are changed by their author alone', async () => {
    const { body } = await comment('sam', 'Mine');
    const path = `/crm/comments/${body.commentId}`;
    expect((await as('olga', 'PATCH', path, { body: 'Not yours' })).status).toBe(403);
    expect((await as('olga', 'DELETE', path)).status).toBe(403);
    expect((await as('sam', 'DELETE', path)).status).toBe(204);
    expect((await as('sam', 'GET', path)).status).toBe(404);
  });

  it('are not there for who may not see the record, nor for another organisation that may', async () => {
    const { body } = await comment('sam', 'Internal');
    const path = `/crm/comments/${body.commentId}`;
    expect((await as('pat', 'GET', `/crm/customers/${customer}`)).status).toBe(200);
    expect((await commentsOf('pat')).body.items).toEqual([]);
    expect((await as('pat', 'GET', path)).status).toBe(404);
    await crm.rule('support', 'customer', '*', false);
    expect((await commentsOf('kim')).status).toBe(404);
    expect((await as('kim', 'GET', path)).status).toBe(404);
    expect((await comment('kim', 'I too')).status).toBe(404);
    await crm.rule('support', 'customer', '*', true, true);
    expect((await as('kim', 'GET', path)).status).toBe(200);
  });

  it.each([
    [{ recordType: 'customer', recordId: '999999', body: 'x' }, 404],
    [{ recordType: 'spaceship', recordId: '1', body: 'x' }, 400],
    [{ recordType: 'customer', recordId: '1', body: '' }, 400],
    [{ recordType: 'customer', body: 'x' }, 400],
  ])('%j is refused with %i', async (request, status) => {
    expect((await as('sam', 'POST', '/crm/comments', request)).status).toBe(status);
  });

  it('of nothing are refused', async () => {
    expect((await as('sam', 'POST', '/crm/comments/spaceship/1/search', {})).status).toBe(400);
  });

  describe('notifications', () => {
    it('are read by whom they are for', async () => {
      await comment('sam', 'Once more, @olga');
      const before = (await as('olga', 'GET', '/crm/notifications/unread')).body.count;
      const [first] = await news('olga');
      const path = `/crm/notifications/${first.notificationId}/read`;
      expect((await as('kim', 'POST', path)).status).toBe(404);
      expect((await as('olga', 'POST', path)).status).toBe(204);
      expect((await as('olga', 'GET', '/crm/notifications/unread')).body).toEqual({ count: before - 1 });
      expect((await news('olga'))[0]).toMatchObject({ isRead: true, readDate: expect.any(String) });
      expect((await as('olga', 'POST', '/crm/notifications/read')).status).toBe(204);
      expect((await as('olga', 'GET', '/crm/notifications/unread')).body).toEqual({ count: 0 });
    });
  });
});
