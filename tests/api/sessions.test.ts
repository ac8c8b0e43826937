/** Browsers: a cookie stands for whoever came in, and the web app is served beside the API. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startWithPeople, type People } from './people.js';

let who: People;

beforeAll(async () => {
  who = await startWithPeople({ worker: false });
  await who.person('sally', 'staff');
});
afterAll(() => who.api.close());

const call = (method: string, path: string, headers: Readonly<Record<string, string>>): Promise<Response> =>
  fetch(`${who.api.url}${path}`, { method, headers });

async function comeIn(name: string): Promise<string> {
  const response = await call('POST', '/v2/authentication/session', { authorization: who.authorization[name] ?? '' });
  const given = response.headers.get('set-cookie') ?? '';
  expect(given).toMatch(
    /^baton_session=[\w-]{43}; Max-Age=43200; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Strict$/,
  );
  return given.split(';')[0] ?? '';
}

const me = (headers: Readonly<Record<string, string>>): Promise<Response> =>
  call('GET', '/v2/authentication/me', headers);

it('knows whom a cookie stands for, until he goes', async () => {
  const cookie = await comeIn('sally');
  expect(await (await me({ cookie })).json()).toMatchObject({
    username: 'sally',
    permissions: expect.arrayContaining(['tasks:work']),
  });
  const [stored] = await who.api.sql<{ hash: string }>('SELECT token_hash AS hash FROM identity.sessions');
  expect(cookie).not.toContain(stored?.hash ?? 'none');
  expect((await call('DELETE', '/v2/authentication/session', { cookie })).status).toBe(204);
  expect((await me({ cookie })).status).toBe(401);
});

it('ends with the password, and with its time', async () => {
  const [first, second] = [await comeIn('sally'), await comeIn('sally')];
  await who.api.sql(
    "UPDATE identity.sessions SET expires_at = now() - interval '1 second' WHERE token_hash = encode(sha256($1::bytea), 'hex')",
    [second.replace('baton_session=', '')],
  );
  expect((await me({ cookie: first })).status).toBe(200);
  expect((await me({ cookie: second })).status).toBe(401);
  await who.admin('PUT', '/users/sally', { password: 'another password' });
  expect((await me({ cookie: first })).status).toBe(401);
});

it('stands for a machine as long as its key is good', async () => {
  await who.machine('crm', 'operator');
  const cookie = await comeIn('crm');
  expect(await (await me({ cookie })).json()).toMatchObject({ username: 'crm', roles: ['operator'] });
  await who.api.sql("DELETE FROM identity.api_keys WHERE client_id = 'crm'");
  expect((await me({ cookie })).status).toBe(401);
});

it('lets no page of another site change anything, and asks scripts for nothing', async () => {
  const cookie = await comeIn('admin');
  const foreign = { cookie, 'sec-fetch-site': 'same-site' };
  const refused = await call('DELETE', '/v2/authentication/session', foreign);
  expect(refused.status).toBe(401);
  expect(refused.headers.get('www-authenticate')).toBeNull();
  expect((await me({ cookie })).status).toBe(200);
});

it('serves the web app at its own paths alone', async () => {
  const html = { accept: 'text/html,*/*;q=0.8' };
  for (const path of ['/', '/inbox', '/inbox/1?view=all']) {
    const page = await call('GET', path, html);
    expect(page.headers.get('content-type')).toMatch(/^text\/html/);
    expect(page.headers.get('cache-control')).toBe('no-cache');
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'self';/);
    expect(page.headers.get('content-security-policy')).not.toMatch(/script-src|unsafe-eval/);
    expect(await page.text()).toContain('<div id="root">');
  }
  const script = /src="(\/assets\/[^"]+\.js)"/.exec(await (await call('GET', '/', html)).text())?.[1] ?? '';
  const asset = await call('GET', script, {});
  expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  for (const path of ['/v2/nothing', '/feedback/none', '/engine-rest/nothing', '/assets/none.js'])
    expect((await call('GET', path, html)).status).toBeGreaterThanOrEqual(400);
  expect((await call('GET', '/inbox', { accept: 'application/json' })).status).toBe(404);
});

it('keeps out whom an administrator disables, at once and by every way', async () => {
  await who.person('simon', 'staff');
  const cookie = await comeIn('simon');
  await who.admin('PUT', '/users/simon', { active: false });
  expect((await me({ cookie })).status).toBe(401);
  expect((await who.as('simon', 'GET', '/authentication/me')).status).toBe(401);
  await who.admin('PUT', '/users/simon', { active: true });
  expect((await who.as('simon', 'GET', '/authentication/me')).status).toBe(200);
  const { body } = await who.admin('GET', '/users/simon');
  expect(body).toMatchObject({ active: true, roles: ['staff'], groups: [], lastLoginDate: expect.any(String) });
});

it('lists keys with when they were used last, and takes none whose time has passed', async () => {
  await who.machine('exporter', 'operator');
  await who.as('exporter', 'GET', '/authentication/me');
  const expiryDate = new Date(Date.now() - 1000).toISOString();
  const { body: old } = await who.admin('POST', '/api-keys', { clientId: 'old', expiryDate });
  expect((await me({ authorization: `Bearer ${old.apiKey}` })).status).toBe(401);
  const { body } = await who.admin('POST', '/api-keys/search', { sort: [{ field: 'clientId' }] });
  expect(body.items).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ clientId: 'exporter', roles: ['operator'], lastUsedDate: expect.any(String) }),
      expect.objectContaining({ clientId: 'old', expiryDate, lastUsedDate: expect.any(String) }),
    ]),
  );
  expect(JSON.stringify(body)).not.toContain('baton_');
});

it('tells what a role permits, and what runs', async () => {
  expect((await who.admin('GET', '/roles/connector')).body.permissions).toEqual(['crm:synchronise']);
  const { body } = await who.admin('GET', '/system/components');
  expect(body).toMatchObject({
    version: expect.stringMatching(/^\d+\.\d+\.\d+/),
    database: { available: true, version: expect.stringMatching(/^\d+/), sizeBytes: expect.any(Number) },
    temporal: { available: true, version: expect.any(String) },
    workers: [],
  });
});
