/** People who come in with a password, for tests of who may do what. */
import { startHarness, type Answer, type Harness, type HarnessOptions } from './harness.js';

const ADMIN = { username: 'root', password: 'correct horse' };

export interface People {
  readonly api: Harness;
  as(name: string, method: string, path: string, body?: unknown): Promise<Answer>;
  /** Makes somebody with this role, in these groups. */
  person(username: string, role: string, ...groups: readonly string[]): Promise<void>;
  /** As somebody who may deploy. */
  deploy(files: Readonly<Record<string, string>>): Promise<void>;
}

/** An API with authentication, and its first user `root`. */
export async function startWithPeople(options: HarnessOptions = {}): Promise<People> {
  const api = await startHarness({ ...options, auth: { mode: 'local' } });
  const headers = new Map<string, Readonly<Record<string, string>>>();
  const knows = (name: string, password: string): unknown =>
    headers.set(name, { authorization: `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}` });
  const as: People['as'] = (name, method, path, body) => api.call(method, path, body, headers.get(name) ?? {});
  const root = async (method: string, path: string, body?: unknown): Promise<void> => {
    const { status } = await as('root', method, path, body);
    if (status >= 300 && status !== 409)
      throw new Error(`Expected ${method} ${path} to be done, but it is ${String(status)}.`);
  };
  await api.post('/setup/user', ADMIN);
  knows(ADMIN.username, ADMIN.password);
  return {
    api,
    as,
    async person(username, role, ...groups) {
      const password = `password of ${username}`;
      await root('POST', '/users', { username, password });
      await root('PUT', `/roles/${role}/users/${username}`);
      for (const groupId of groups) {
        await root('POST', '/groups', { groupId, name: groupId });
        await root('PUT', `/groups/${groupId}/users/${username}`);
      }
      knows(username, password);
    },
    async deploy(files) {
      const form = new FormData();
      for (const [name, content] of Object.entries(files)) form.append('resources', new Blob([content]), name);
      const answer = await fetch(`${api.url}/v2/deployments`, {
        method: 'POST',
        body: form,
        headers: headers.get('root') ?? {},
      });
      if (!answer.ok) throw new Error(`Expected a deployment, but ${await answer.text()}`);
    },
  };
}
