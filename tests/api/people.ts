/** People and machines of an API with authentication: each is called by a name. */
import { expect } from '@jest/globals';
import { startHarness, type Answer, type Harness, type HarnessOptions } from './harness.js';

export const ADMIN = { username: 'root', password: 'correct horse' };

export const basic = ({ username, password }: { readonly username: string; readonly password: string }): string =>
  `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;

export interface People {
  readonly api: Harness;
  /** `Authorization` headers; `admin` is there from the beginning. */
  readonly authorization: Record<string, string>;
  as(name: string, method: string, path: string, body?: unknown): Promise<Answer>;
  /** What has to succeed. */
  admin(method: string, path: string, body?: unknown): Promise<Answer>;
  /** A machine with an API key, and with this role. */
  machine(clientId: string, role?: string): Promise<void>;
  /** Somebody with this role, in these groups, which are made where they are not there. */
  person(username: string, role?: string, ...groups: readonly string[]): Promise<void>;
  /** Answers the key of an authorization of a user. */
  authorize(
    username: string,
    resourceType: string,
    resourceId: string,
    permissionTypes: readonly string[],
  ): Promise<string>;
  /** Throws where it is refused. */
  deploy(files: Readonly<Record<string, string>>, name?: string): Promise<void>;
}

/** Makes the first user, an admin. */
export async function people(api: Harness): Promise<People> {
  const authorization: Record<string, string> = { admin: basic(ADMIN) };
  expect(await api.post('/setup/user', ADMIN)).toMatchObject({ status: 201, body: { username: 'root' } });
  const headersOf = (name: string): Record<string, string> => ({ authorization: authorization[name] ?? '' });
  const as: People['as'] = (name, method, path, body) => api.call(method, path, body, headersOf(name));
  const admin: People['admin'] = async (method, path, body) => {
    const answer = await as('admin', method, path, body);
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${JSON.stringify(answer.body)}`);
    return answer;
  };
  return {
    api,
    authorization,
    as,
    admin,
    machine: async (clientId, role) => {
      const { body } = await admin('POST', '/api-keys', { clientId });
      if (role) await admin('PUT', `/roles/${role}/clients/${clientId}`);
      authorization[clientId] = `Bearer ${body.apiKey}`;
    },
    person: async (username, role, ...groups) => {
      const password = `password of ${username}`;
      await admin('POST', '/users', { username, password });
      if (role) await admin('PUT', `/roles/${role}/users/${username}`);
      for (const groupId of groups) {
        await as('admin', 'POST', '/groups', { groupId, name: groupId });
        await admin('PUT', `/groups/${groupId}/users/${username}`);
      }
      authorization[username] = basic({ username, password });
    },
    authorize: async (ownerId, resourceType, resourceId, permissionTypes) => {
      const request = { ownerId, ownerType: 'USER', resourceType, resourceId, permissionTypes };
      return (await admin('POST', '/authorizations', request)).body.authorizationKey;
    },
    deploy: async (files, name = 'admin') => {
      const { status, body } = await api.deploy(files, '/deployments', headersOf(name));
      if (status !== 200) throw new Error(`Expected a deployment, but ${JSON.stringify(body)}`);
    },
  };
}

/** An API with authentication by passwords and keys, and its people. */
export async function startWithPeople(options: HarnessOptions = {}): Promise<People> {
  return people(await startHarness({ ...options, auth: { mode: 'local' } }));
}
