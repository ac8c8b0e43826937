import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Answer } from '../api/harness.js';
import { startCrm, type Crm } from './crm-harness.js';

describe('shared documents', () => {
  let crm: Crm;
  let customer: string;
  const as: Crm['as'] = (...request) => crm.as(...request);
  const upload = async (name: string, path: string, content: string, fields: Record<string, string> = {}) => {
    const form = new FormData();
    for (const [field, value] of Object.entries(fields)) form.append(field, value);
    form.append('file', new Blob([content], { type: 'text/html' }), 'offer "ä".html');
    const headers = { authorization: crm.authorization[name] ?? '' };
    const response = await fetch(`${crm.api.url}/v2${path}`, { method: 'POST', body: form, headers });
    return { status: response.status, body: (await response.json()) as Answer['body'] };
  };
  const ofCustomer = () => ({ recordType: 'customer', recordId: customer, title: 'Offer' });
  const make = async (
    name = 'sam',
    fields: Record<string, string> = ofCustomer(),
    content = 'ten euros',
  ): Promise<string> => {
    const { status, body } = await upload(name, '/crm/documents', content, fields);
    expect(status).toBe(201);
    return body.documentId;
  };
  const contentAs = async (name: string, id: string, version = '') => {
    const { status, body } = await as(name, 'GET', `/crm/documents/${id}${version}/content`);
    return status === 200 ? body : status;
  };
  const accesses = (id: string) =>
    crm.api.sql(
      `SELECT username, action, fields, via, purpose FROM crm.access_log WHERE record_type = 'document' AND $1 = ANY(record_ids) ORDER BY id DESC LIMIT 1`,
      [id],
    );
  beforeAll(async () => {
    crm = await startCrm();
    customer = await crm.make('customers', { name: 'Engines Ltd' });
  });
  afterAll(() => crm.api.close());

  it('have versions, each as it was', async () => {
    const id = await make();
    expect(await upload('olga', `/crm/documents/${id}/versions`, 'nine euros')).toMatchObject({
      status: 201,
      body: {
        number: 2,
        fileName: 'offer "ä".html',
        mediaType: 'text/html',
        size: 10,
        createdBy: 'olga',
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    });
    const parallel = await Promise.all(
      [3, 4, 5].map((n) => upload('sam', `/crm/documents/${id}/versions`, `v${String(n)}`)),
    );
    expect(parallel.map(({ body }) => body.number).sort()).toEqual([3, 4, 5]);
    const { body } = await as('sam', 'POST', `/crm/documents/${id}/versions/search`, { sort: [{ field: 'number' }] });
    expect(body.items.map((one: { number: number }) => one.number)).toEqual([1, 2, 3, 4, 5]);
    expect(JSON.stringify(body)).not.toContain('stored');
    expect(await contentAs('sam', id, '/versions/1')).toBe('ten euros');
    expect(await contentAs('sam', id, '/versions/2')).toBe('nine euros');
    expect(await contentAs('sam', id)).toMatch(/^v[345]$/);
    expect(await contentAs('sam', id, '/versions/6')).toBe(404);
    expect(await contentAs('sam', id, '/versions/99999999999')).toBe(404);
    expect(await accesses(id)).toMatchObject([{ username: 'sam', action: 'read', fields: ['content'] }]);
  });

  it('of a record are for who may see it', async () => {
    const id = await make();
    expect(await contentAs('kim', id)).toBe('ten euros');
    await crm.rule('support', 'customer', '*', true, false);
    expect((await upload('kim', `/crm/documents/${id}/versions`, 'mine')).status).toBe(403);
    await crm.rule('support', 'customer', '*', false);
    expect(await contentAs('kim', id)).toBe(404);
    expect((await as('kim', 'GET', `/crm/documents/${id}`)).status).toBe(404);
    expect((await upload('kim', '/crm/documents', 'x', ofCustomer())).status).toBe(404);
    const filter = { recordType: 'customer', recordId: customer };
    expect((await as('kim', 'POST', '/crm/documents/search', { filter })).status).toBe(404);
    const found = await as('olga', 'POST', '/crm/documents/search', { filter });
    expect(found.body.items).toEqual(
      expect.arrayContaining([expect.objectContaining({ documentId: id, owner: 'sam' })]),
    );
    await crm.rule('support', 'customer', '*', true, true);
    // Another organisation that sees the record sees no document of it.
    await crm.grant('customer', customer, ['name']);
    expect(await contentAs('pat', id)).toBe(404);
    expect((await as('pat', 'POST', '/crm/documents/search', { filter })).body.items).toEqual([]);
  });

  it('of no record are the department’s, and are shared with people, departments and organisations', async () => {
    const id = await make('sam', { title: 'Price list' });
    const path = `/crm/documents/${id}/shares`;
    for (const name of ['olga', 'pat']) expect(await contentAs(name, id)).toBe(404);
    expect((await as('olga', 'POST', path, { username: 'olga', access: 'write' })).status).toBe(404);

    const person = await as('sam', 'POST', path, { username: 'olga', access: 'read' });
    expect(person).toMatchObject({ status: 201, body: { username: 'olga', access: 'read', revocationDate: null } });
    expect(await contentAs('olga', id)).toBe('ten euros');
    expect((await as('olga', 'POST', '/crm/documents/search', {})).body.items).toMatchObject([
      { documentId: id, title: 'Price list' },
    ]);
    expect((await upload('olga', `/crm/documents/${id}/versions`, 'x')).status).toBe(403);
    expect((await as('olga', 'POST', path, { username: 'kim', access: 'read' })).status).toBe(403);
    const told = await as('olga', 'POST', '/crm/notifications/search', { filter: { kind: 'share' } });
    expect(told.body.items).toMatchObject([{ title: 'sam shared a document with you: Price list', recordId: id }]);

    const partner = await as('sam', 'POST', path, { organisationId: crm.partner, access: 'write' });
    expect((await upload('pat', `/crm/documents/${id}/versions`, 'partner price')).status).toBe(201);
    expect((await as('pat', 'POST', '/crm/documents/search', {})).body.items).toMatchObject([{ documentId: id }]);

    const department = await as('sam', 'POST', path, {
      department: 'support',
      access: 'read',
      expirationDate: '2020-01-01T00:00:00Z',
    });
    expect(department.status).toBe(201);
    expect(await contentAs('kim', id)).toBe(404);

    for (const [{ body }, name] of [
      [person, 'olga'],
      [partner, 'pat'],
    ] as const) {
      expect((await as('sam', 'DELETE', `${path}/${body.shareId}`)).status).toBe(204);
      expect(await contentAs(name, id)).toBe(404);
    }
    const all = await as('sam', 'POST', `${path}/search`, { sort: [{ field: 'shareId' }] });
    expect(all.body.items.map((one: { revocationDate: string | null }) => one.revocationDate !== null)).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('PostgreSQL itself shows another organisation no document that is not shared with it', async () => {
    const hidden = await make('sam', { title: 'Not yours' });
    const shown = await make('sam', { title: 'Yours' });
    await as('sam', 'POST', `/crm/documents/${shown}/shares`, { organisationId: crm.partner, access: 'read' });
    const client = new pg.Client({ connectionString: crm.api.databaseUrl });
    await client.connect();
    await client.query(
      `BEGIN; SELECT set_config('baton.organisation', '${crm.partner}', true); SET LOCAL ROLE baton_crm`,
    );
    const ids = [hidden, shown];
    const { rows } = await client.query('SELECT id FROM crm.documents WHERE id = ANY($1)', [ids]);
    const { rowCount } = await client.query(`UPDATE crm.documents SET title = 'Mine' WHERE id = ANY($1)`, [ids]);
    await client.end();
    expect([rows, rowCount]).toEqual([[{ id: shown }], 0]);
  });

  describe('links', () => {
    const link = async (id: string, more: object = {}) =>
      (await as('sam', 'POST', `/crm/documents/${id}/links`, { purpose: 'offer to the customer', ...more })).body;
    const follow = (url: string) => fetch(url);

    it('give the latest version to anybody who has one, as a download that runs nowhere', async () => {
      const id = await make('sam', ofCustomer(), '<script>alert(1)</script>');
      const { url, ...made } = await link(id);
      expect(made).toMatchObject({ documentId: id, downloads: 0, maximumDownloads: null, versionNumber: null });
      const response = await follow(url);
      expect(await response.text()).toBe('<script>alert(1)</script>');
      expect(Object.fromEntries(response.headers)).toMatchObject({
        'content-disposition': expect.stringMatching(
          /^attachment; filename="offer .*filename\*=UTF-8''offer%20%22%C3%A4%22.html$/,
        ),
        'content-security-policy': "default-src 'none'; sandbox",
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
      });
      expect(await accesses(id)).toEqual([
        { username: null, action: 'read', fields: ['content'], via: 'link', purpose: 'offer to the customer' },
      ]);
      await upload('sam', `/crm/documents/${id}/versions`, 'second');
      expect(await (await follow(url)).text()).toBe('second');
      const fixed = await link(id, { versionNumber: 1 });
      expect(await (await follow(fixed.url)).text()).toContain('alert');
      const stored = await crm.api.sql('SELECT * FROM crm.document_links WHERE document_id = $1', [id]);
      expect(JSON.stringify(stored)).not.toContain(url.split('/').at(-1));
    });

    it('work as often as they may, however many follow at once, and then say 410', async () => {
      const id = await make();
      const { url, linkId } = await link(id, { maximumDownloads: 3 });
      const answers = await Promise.all(Array.from({ length: 12 }, async () => (await follow(url)).status));
      expect(answers.filter((status) => status === 200)).toHaveLength(3);
      expect(answers.filter((status) => status === 410)).toHaveLength(9);
      const found = await as('sam', 'POST', `/crm/documents/${id}/links/search`, { filter: { linkId } });
      expect(found.body.items).toMatchObject([{ downloads: 3 }]);
    });

    it('end when they are revoked or expire', async () => {
      const id = await make();
      const { url, linkId } = await link(id);
      expect((await as('kim', 'DELETE', `/crm/documents/${id}/links/${String(Number(linkId) + 1000)}`)).status).toBe(
        404,
      );
      expect((await as('sam', 'DELETE', `/crm/documents/${id}/links/${linkId}`)).status).toBe(204);
      const refused = await follow(url);
      expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([410, 'GONE']);
      const short = await link(id);
      await crm.api.sql('UPDATE crm.document_links SET expires_at = now() WHERE id = $1', [short.linkId]);
      expect((await follow(short.url)).status).toBe(410);
      expect((await follow(`${crm.api.url}/shared/nothing`)).status).toBe(404);
    });

    it('of documents that are gone are gone', async () => {
      const id = await make();
      const { url } = await link(id);
      expect((await as('sam', 'DELETE', `/crm/documents/${id}`)).status).toBe(204);
      expect((await follow(url)).status).toBe(404);
      const orphans = await crm.api.sql(
        'SELECT id FROM engine.documents WHERE expires_at IS NULL AND id NOT IN (SELECT stored_id FROM crm.document_versions)',
      );
      expect(orphans).toEqual([]);
    });
  });

  it.each([
    [{ access: 'read' }, 400],
    [{ access: 'read', username: 'sam', department: 'sales' }, 400],
    [{ access: 'read', username: 'nobody' }, 400],
    [{ access: 'own', username: 'sam' }, 400],
  ])('a share %j is refused with %i', async (request, status) => {
    expect((await as('sam', 'POST', `/crm/documents/${await make()}/shares`, request)).status).toBe(status);
  });

  it('need both parts of a record’s name', async () => {
    expect((await upload('sam', '/crm/documents', 'x', { recordType: 'customer' })).status).toBe(400);
    expect((await as('sam', 'GET', '/crm/documents/999999')).status).toBe(404);
  });
});
