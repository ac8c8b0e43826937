/** Who may do what: every role at every route, tasks by candidates, other tenants, and the ways to come in. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Camunda8 } from '@camunda8/sdk';
import { BasicAuthInterceptor, Client, type Task } from 'camunda-external-task-client-js';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { ROLES, type Permission } from '../../api/auth/permissions.js';
import { requirementOf } from '../../api/auth/requires.js';
import { routes, type Route } from '../../api/routes.js';
import { follow, type Source } from './event-source.js';
import { startHarness, type Answer, type Harness } from './harness.js';
import { form, jobModel, userTaskModel } from './models.js';
import { ADMIN, basic, people, type People } from './people.js';

const requirement = ({ controller, handler }: Route): string | undefined => requirementOf(controller, handler);

describe('with authentication', () => {
  let api: Harness;
  let who: People;
  let identityProvider: Server;
  let token: (claims: object) => Promise<string>;

  beforeAll(async () => {
    const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
    const jwks = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'one', alg: 'RS256' }] });
    identityProvider = createServer((_, response) => response.setHeader('content-type', 'application/json').end(jwks));
    await new Promise<void>((resolve) => identityProvider.listen(0, '127.0.0.1', resolve));
    const issuer = `http://127.0.0.1:${String((identityProvider.address() as AddressInfo).port)}`;
    token = (claims) =>
      new SignJWT({ ...claims })
        .setProtectedHeader({ alg: 'RS256', kid: 'one' })
        .setIssuer(issuer)
        .setAudience('baton')
        .setExpirationTime('5 minutes')
        .sign(privateKey);
    api = await startHarness({
      auth: {
        mode: 'oidc',
        issuer,
        audience: 'baton',
        jwksUrl: `${issuer}/jwks`,
        usernameClaim: 'preferred_username',
        groupsClaim: 'groups',
      },
    });
    who = await people(api);
    for (const role of Object.keys(ROLES).filter((name) => name !== 'admin')) await who.machine(role, role);
    const sales = '<zeebe:assignmentDefinition candidateGroups="sales"/>';
    await who.deploy(
      {
        'task.bpmn': userTaskModel('task-process', `<zeebe:formDefinition formId="review-form"/>${sales}`),
        'job.bpmn': jobModel('job-process', 'work'),
        'given.bpmn': userTaskModel('given-process', '<zeebe:assignmentDefinition assignee="=person"/>'),
        'review.form': form('review-form'),
      },
      'designer',
    );
  });
  afterAll(async () => {
    await api.close();
    await new Promise((resolve) => identityProvider.close(resolve));
  });

  const startTask = async (): Promise<{ readonly task: string; readonly instance: string }> => {
    const { body } = await who.as('operator', 'POST', '/process-instances', { processDefinitionId: 'task-process' });
    const filter = { processInstanceKey: body.processInstanceKey };
    const tasks = await who.as('operator', 'POST', '/user-tasks/search', { filter });
    return { task: tasks.body.items[0].userTaskKey, instance: body.processInstanceKey };
  };

  it('every route says what it requires', () => {
    expect(routes().length).toBeGreaterThan(150);
    expect(routes().filter((route) => requirement(route) === undefined)).toEqual([]);
    const open = routes().filter((route) => requirement(route) === 'public');
    expect(open.map(({ method, path }) => `${method} ${path}`).sort()).toEqual([
      'GET /consents/{token}',
      'GET /documents/links/{token}',
      'GET /feedback/{token}',
      'GET /forms/{webFormName}',
      'GET /license',
      'GET /quotations/{token}',
      'GET /shared/{token}',
      'GET /status',
      'GET /unsubscribe/{token}',
      'POST /channels/chat/inbound',
      'POST /channels/email/inbound',
      'POST /channels/sms/inbound',
      'POST /channels/sms/status',
      'POST /channels/voice/digits',
      'POST /channels/voice/status',
      'POST /consents/{token}',
      'POST /feedback/{token}',
      'POST /forms/{webFormName}',
      'POST /quotations/{token}',
      'POST /setup/user',
      'POST /unsubscribe/{token}',
    ]);
  });

  it.each(Object.keys(ROLES))('lets %s do what its role says, and nothing else', async (role) => {
    const wrong: string[] = [];
    for (const route of routes().filter((one) => requirement(one) !== 'public')) {
      const path = route.path.replaceAll(/\{\w+\}/g, '1');
      const needed = requirement(route);
      const allowed = needed === 'authenticated' || ROLES[role]?.includes(needed as Permission) === true;
      // Nothing that is allowed is done: there is no thing of key 1, and no body fits.
      const body = route.method === 'GET' || path.endsWith('/search') ? undefined : { nobody: true };
      const { status } = await who.as(role, route.method, path, body);
      if (allowed ? status === 401 || status === 403 || status >= 500 : status !== 403)
        wrong.push(`${route.method} ${path}: ${String(status)}`);
    }
    expect(wrong).toEqual([]);
  });

  it('lets nobody in who does not say who he is', async () => {
    const wrong: string[] = [];
    for (const route of routes().filter((one) => requirement(one) !== 'public')) {
      const { status } = await api.call(route.method, route.path.replaceAll(/\{\w+\}/g, '1'));
      if (status !== 401) wrong.push(`${route.method} ${route.path}: ${String(status)}`);
    }
    expect(wrong).toEqual([]);
  });

  it('has one first user, and logs who comes in', async () => {
    expect(await api.post('/setup/user', { ...ADMIN, username: 'second' })).toMatchObject({ status: 403 });
    who.authorization['thief'] = basic({ ...ADMIN, password: 'wrong horse' });
    expect(await who.as('thief', 'GET', '/authentication/me')).toMatchObject({
      status: 401,
      body: { code: 'UNAUTHENTICATED' },
    });
    const key = who.authorization['staff'] ?? '';
    who.authorization['forger'] = key.slice(0, -1) + (key.endsWith('0') ? '1' : '0');
    expect(await who.as('forger', 'GET', '/authentication/me')).toMatchObject({ status: 401 });
    expect(await who.as('admin', 'GET', '/authentication/me')).toMatchObject({
      status: 200,
      body: { username: 'root', roles: ['admin'], tenants: [{ tenantId: '<default>' }] },
    });
    const logins = await api.sql('SELECT name, method, succeeded FROM identity.logins ORDER BY key');
    expect(logins).toEqual(
      expect.arrayContaining([
        { name: 'root', method: 'password', succeeded: true },
        { name: 'root', method: 'password', succeeded: false },
        { name: 'staff', method: 'api-key', succeeded: false },
      ]),
    );
    const [stored] = await api.sql<{ hash: string }>('SELECT password_hash AS hash FROM identity.users');
    expect(stored?.hash).toMatch(/^\$argon2id\$/);
  });

  it('takes tokens of the identity provider, with rules for their claims', async () => {
    await who.admin('POST', '/mapping-rules', {
      mappingRuleId: 'support-staff',
      name: 'Support',
      claimName: 'department',
      claimValue: 'support',
    });
    await who.admin('PUT', '/roles/staff/mapping-rules/support-staff');
    const claims = { sub: '1', preferred_username: 'eve', groups: ['sales'] };
    who.authorization['eve'] = `Bearer ${await token({ ...claims, department: 'support' })}`;
    expect((await who.as('eve', 'GET', '/authentication/me')).body).toMatchObject({
      username: 'eve',
      groups: ['sales'],
      roles: ['staff'],
    });
    who.authorization['stranger'] = `Bearer ${await token({ ...claims, department: 'other' })}`;
    expect((await who.as('stranger', 'GET', '/authentication/me')).body).toMatchObject({ roles: [] });
    expect(await who.as('stranger', 'POST', '/user-tasks/search', {})).toMatchObject({ status: 403 });
    who.authorization['fake'] = `${who.authorization['eve'] ?? ''}x`;
    expect(await who.as('fake', 'GET', '/authentication/me')).toMatchObject({ status: 401 });
  });

  it('shows tasks to their candidates alone, who claim them for themselves', async () => {
    await who.admin('POST', '/groups', { groupId: 'sales', name: 'Sales' });
    await who.person('sally', 'staff', 'sales');
    await who.person('simon', 'staff', 'sales');
    await who.person('otto', 'staff');
    const { task, instance } = await startTask();
    const filter = { processInstanceKey: instance };
    expect((await who.as('sally', 'POST', '/user-tasks/search', { filter })).body.page.totalItems).toBe(1);
    expect((await who.as('otto', 'POST', '/user-tasks/search', { filter })).body.page.totalItems).toBe(0);
    const claim = (name: string, assignee = name): Promise<Answer> =>
      who.as(name, 'POST', `/user-tasks/${task}/assignment`, { assignee });
    expect((await claim('otto')).status).toBe(404);
    expect((await who.as('otto', 'POST', `/user-tasks/${task}/completion`, {})).status).toBe(404);
    expect((await claim('sally', 'simon')).status).toBe(403);
    expect((await claim('sally')).status).toBe(204);
    expect((await claim('simon')).status).toBe(409);
    expect((await who.as('simon', 'DELETE', `/user-tasks/${task}/assignee`)).status).toBe(409);
    expect((await who.as('simon', 'POST', `/user-tasks/${task}/completion`, {})).status).toBe(409);
    expect((await who.as('manager', 'POST', `/user-tasks/${task}/assignment`, { assignee: 'simon' })).status).toBe(404);
    await who.admin('PUT', '/groups/sales/clients/manager');
    expect((await who.as('manager', 'POST', `/user-tasks/${task}/assignment`, { assignee: 'simon' })).status).toBe(204);
    expect((await who.as('simon', 'POST', `/user-tasks/${task}/completion`, {})).status).toBe(204);
    const log = await who.as('operator', 'POST', '/audit-logs/search', { filter: { userTaskKey: task } });
    expect(log.body.items.map(({ actorId }: { actorId: string }) => actorId)).toEqual(
      expect.arrayContaining(['sally', 'manager', 'simon']),
    );
  });

  it('tells the inbox of each person what that person may see, and what no more', async () => {
    const follows = (name: string): Promise<Source> =>
      follow(`${api.url}/v2/user-tasks/events`, { authorization: who.authorization[name] ?? '' });
    const sources = { sally: await follows('sally'), otto: await follows('otto'), operator: await follows('operator') };
    const types = (name: keyof typeof sources): readonly string[] => sources[name].heard.map(({ type }) => type);
    const { task } = await startTask();
    const update = (changeset: object): Promise<Answer> =>
      who.as('operator', 'PATCH', `/user-tasks/${task}`, { changeset });
    await sources.sally.next('user-task.created');
    await update({ candidateGroups: [], candidateUsers: ['otto'] });
    expect((await sources.sally.next('user-task.gone')).data).toEqual({ userTaskKey: task });
    await sources.otto.next('user-task.updated');
    await who.as('otto', 'POST', `/user-tasks/${task}/completion`, {});
    for (const name of ['otto', 'operator'] as const) await sources[name].next('user-task.completed');
    // Once she knows of another task, she knows of this one what she is to know.
    const other = await startTask();
    await sources.sally.next('user-task.created', ({ data }) => data.userTaskKey === other.task);
    expect(types('sally')).toEqual(['user-task.created', 'user-task.gone', 'user-task.created']);
    expect(sources.otto.heard.filter(({ data }) => data.userTaskKey !== task)).toEqual([]);
    expect(types('operator').slice(0, 3)).toEqual(['user-task.created', 'user-task.updated', 'user-task.completed']);
    for (const source of Object.values(sources)) source.close();
    expect((await follow(`${api.url}/v2/user-tasks/events`)).status).toBe(401);
    expect((await who.as('staff', 'GET', `/process-instances/${other.instance}/events`)).status).toBe(403);
  });

  it('shows managers the tasks of their department, and measures without what is in single instances', async () => {
    await who.admin('POST', '/groups', { groupId: 'support', name: 'Support' });
    await who.person('mia', 'manager', 'sales');
    await who.person('max', 'manager', 'support');
    await who.person('sue', 'staff', 'support');
    await api.sql(`INSERT INTO crm.departments (name, title) VALUES ('sales', 'Sales') ON CONFLICT DO NOTHING`);
    await api.sql(
      `INSERT INTO crm.users (username, name, email, department) VALUES ('carl', 'Carl', 'carl@example.com', 'sales')`,
    );
    const given = async (person: string): Promise<string> => {
      const start = { processDefinitionId: 'given-process', variables: { person } };
      return (await who.as('operator', 'POST', '/process-instances', start)).body.processInstanceKey;
    };
    const instances = [await given('sally'), await given('sue'), await given('carl')];
    const seen = async (name: string): Promise<readonly string[]> => {
      const filter = { processInstanceKey: { $in: instances } };
      const { items } = (await who.as(name, 'POST', '/user-tasks/search', { filter })).body;
      return items.map(({ assignee }: { assignee: string }) => assignee).sort();
    };
    expect(await seen('mia')).toEqual(['carl', 'sally']);
    expect(await seen('max')).toEqual(['sue']);
    expect(await seen('operator')).toEqual(['carl', 'sally', 'sue']);
    const [definition] = (
      await who.as('mia', 'POST', '/process-definitions/search', { filter: { processDefinitionId: 'given-process' } })
    ).body.items;
    const statistics = `/process-definitions/${definition.processDefinitionKey}/statistics/element-instances`;
    expect((await who.as('mia', 'POST', statistics, {})).body.items.length).toBeGreaterThan(0);
    const prying = { filter: { variables: [{ name: 'person', value: '"sue"' }] } };
    expect((await who.as('mia', 'POST', statistics, prying)).status).toBe(403);
    expect((await who.as('operator', 'POST', statistics, prying)).status).toBe(200);
    for (const path of ['/process-instances/search', '/variables/search', '/audit-logs/search'])
      expect((await who.as('mia', 'POST', path, {})).status).toBe(403);
  });

  it('of two people who claim a task at once one gets it, 200 times', async () => {
    const { task } = await startTask();
    for (let round = 0; round < 200; round += 1) {
      const answers = await Promise.all(
        ['sally', 'simon'].map(async (name) => ({
          name,
          ...(await who.as(name, 'POST', `/user-tasks/${task}/assignment`, { assignee: name, allowOverride: false })),
        })),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
      const winner = answers.find(({ status }) => status === 204)?.name ?? '';
      expect((await who.as(winner, 'GET', `/user-tasks/${task}`)).body.assignee).toBe(winner);
      expect((await who.as(winner, 'DELETE', `/user-tasks/${task}/assignee`)).status).toBe(204);
    }
  });

  it('lets workers of Camunda 7 and 8 come in as they do there', async () => {
    await who.person('wanda', 'operator');
    const start = { processDefinitionId: 'job-process', variables: { order: 1 } };
    const started = await who.as('operator', 'POST', '/process-instances', start);
    const interceptors = new BasicAuthInterceptor({ username: 'wanda', password: 'password of wanda' });
    const client = new Client({ baseUrl: `${api.url}/engine-rest`, workerId: 'w', interceptors });
    const task = await new Promise<Task>((resolve, reject) => {
      client.on('poll:error', reject);
      const subscription = client.subscribe('work', { lockDuration: 1_000 }, async (work) => {
        subscription.unsubscribe();
        await work.taskService.unlock(work.task);
        resolve(work.task);
      });
    }).finally(() => client.stop());
    expect(task.processInstanceId).toBe(started.body.processInstanceKey);

    const token = (who.authorization['operator'] ?? '').replace('Bearer ', '');
    const sdk = new Camunda8({
      ZEEBE_REST_ADDRESS: api.url,
      CAMUNDA_AUTH_STRATEGY: 'BEARER',
      CAMUNDA_OAUTH_TOKEN: token,
    });
    const job = { type: 'work', worker: 'w', timeout: 1_000, maxJobsToActivate: 1, requestTimeout: -1 };
    const [taken] = await sdk.getCamundaRestClient().activateJobs(job);
    await taken?.complete({});
    await sdk.closeAllClients();
    expect((await who.as('operator', 'GET', `/jobs/${task.id}`)).body).toMatchObject({ state: 'COMPLETED' });

    const nobody = await api.call('GET', '/engine-rest/task');
    expect(nobody).toMatchObject({ status: 401, body: { type: 'AuthenticationException' } });
    expect(await who.as('designer', 'GET', '/engine-rest/external-task')).toMatchObject({
      status: 403,
      body: { type: 'AuthorizationException', message: expect.stringContaining('jobs:work') },
    });
  });
});

describe('without authentication', () => {
  it('sends security headers, knows its origins, and counts requests', async () => {
    const api = await startHarness({ worker: false, requestsPerMinute: 3 });
    try {
      const allowed = await fetch(`${api.url}/v2/license`, { headers: { origin: 'https://console.example.com' } });
      expect(allowed.headers.get('access-control-allow-origin')).toBe('https://console.example.com');
      expect(allowed.headers.get('x-content-type-options')).toBe('nosniff');
      expect(allowed.headers.get('x-powered-by')).toBeNull();
      const foreign = await fetch(`${api.url}/v2/license`, { headers: { origin: 'https://example.org' } });
      expect(foreign.headers.get('access-control-allow-origin')).not.toBe('https://example.org');
      expect(await api.get('/authentication/me')).toMatchObject({ status: 200, body: { username: 'anonymous' } });
      expect(await api.get('/license')).toMatchObject({ status: 429, body: { code: 'TOO_MANY_REQUESTS' } });
    } finally {
      await api.close();
    }
  });
});
