/** The first `npm start` with authentication: it deploys, and says once how its first admin comes in. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ended, start, type Started } from './support.js';

describe('npm start with BATON_AUTH=local', () => {
  let dataDir: string;
  let running: Started;
  let authorization: string;

  const call = async (path: string, body?: object): Promise<{ readonly status: number; readonly text: string }> => {
    const [, url = ''] = /API +(http:\S+)\/v2/.exec(running.output()) ?? [];
    const answer = await fetch(`${url}/v2${path}`, {
      headers: { authorization, 'content-type': 'application/json' },
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    });
    return { status: answer.status, text: await answer.text() };
  };
  const restart = async (): Promise<void> => {
    running.child.kill('SIGINT');
    await ended(running.child);
    running = await start(dataDir, { BATON_AUTH: 'local' });
  };

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'baton-start-auth-'));
    chmodSync(dataDir, 0o755);
    running = await start(dataDir, { BATON_AUTH: 'local' });
    const [, username = '', password = ''] =
      /first admin is (\S+), with the password (\S+) /.exec(running.output()) ?? [];
    authorization = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
  });

  afterAll(async () => {
    running.child.kill('SIGINT');
    await ended(running.child);
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('deployed the library before anybody came in, and lets the admin of its output in', async () => {
    const found = await call('/process-definitions/search', { filter: { processDefinitionId: 'lead-handoff' } });
    expect([found.status, found.text]).toEqual([200, expect.stringContaining('lead-handoff')]);
    expect(JSON.parse((await call('/authentication/me')).text)).toMatchObject({ username: 'admin', roles: ['admin'] });
    const setup = await call('/setup/user', { username: 'thief', password: 'of the first day' });
    expect(setup.status).toBe(403);
  });

  it('leaves no key of its own behind', async () => {
    expect(JSON.parse((await call('/roles/designer/clients/search', {})).text).items).toEqual([]);
  });

  it('lets nobody in without a password', async () => {
    const known = authorization;
    authorization = '';
    expect((await call('/process-definitions/search', {})).status).toBe(401);
    authorization = known;
  });

  it('shows no password at the next start, and the admin stays', async () => {
    await restart();
    expect(running.output()).not.toContain('first admin');
    expect(running.output()).toContain('unchanged since the last start');
    expect((await call('/authentication/me')).status).toBe(200);
  });
});
