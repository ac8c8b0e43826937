import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type Api } from '../../api/app.js';
import { testDatabase, type TestDatabase } from '../support/database.js';
import { startHarness, type Harness } from './harness.js';
import { userTaskModel } from './models.js';

const problem = (status: number, code: string): object => ({
  status,
  type: expect.stringContaining('application/problem+json'),
  body: {
    type: 'about:blank',
    title: expect.any(String),
    status,
    detail: expect.stringMatching(/^Expected .*, but/),
    instance: expect.stringMatching(/^\//),
    code,
  },
});

describe('problems', () => {
  let api: Harness;
  beforeAll(async () => {
    api = await startHarness({ worker: false, commandTimeoutMs: 3000 });
    await api.deploy({ 'approval.bpmn': userTaskModel('approval') });
  });
  afterAll(() => api.close());

  it.each([
    ['GET', '/nothing', undefined, 404, 'NOT_FOUND'],
    ['GET', '/process-instances', undefined, 404, 'NOT_FOUND'],
    ['POST', '/process-instances/search', '{', 400, 'INVALID_ARGUMENT'],
    ['POST', '/process-instances', '{"variables":{"__proto__":1}}', 400, 'INVALID_ARGUMENT'],
    ['GET', '/process-instances/1e5', undefined, 400, 'INVALID_ARGUMENT'],
    ['GET', '/process-definitions/-1/xml', undefined, 400, 'INVALID_ARGUMENT'],
    ['GET', '/process-definitions/10000000/xml', undefined, 404, 'NOT_FOUND'],
    ['GET', '/process-definitions/10000000/form', undefined, 404, 'NOT_FOUND'],
    ['POST', '/process-definitions/10000000/statistics/durations', {}, 404, 'NOT_FOUND'],
    ['POST', '/process-definitions/10000000/statistics/element-instances', {}, 404, 'NOT_FOUND'],
    ['GET', '/incidents/10000000', undefined, 404, 'NOT_FOUND'],
    ['GET', '/variables/10000000', undefined, 404, 'NOT_FOUND'],
    ['GET', '/element-instances/10000000', undefined, 404, 'NOT_FOUND'],
    ['GET', '/audit-logs/10000000', undefined, 404, 'NOT_FOUND'],
    ['PUT', '/element-instances/10000000/variables', {}, 400, 'INVALID_ARGUMENT'],
    ['POST', '/variables/search?truncateValues=perhaps', {}, 400, 'INVALID_ARGUMENT'],
  ])('%s %s %j is %i %s', async (method, path, body, status, code) => {
    expect(await api.call(method, path, body)).toMatchObject(problem(status, code));
  });

  it('tell what takes too long, and go on', async () => {
    const expression = `=matches("${'a'.repeat(60)}b", "^(a+)+$")`;
    const evaluated = await api.post('/expression/evaluation', { expression });
    expect(evaluated).toMatchObject(problem(400, 'INVALID_ARGUMENT'));
    expect(evaluated.body.detail).toContain('takes longer');
    expect((await api.post('/expression/evaluation', { expression: '=1 + 1' })).body.result).toBe(2);
  });

  it('tell what is too large', async () => {
    const variables = { text: 'x'.repeat(2_000_000) };
    expect(await api.post('/process-instances', { processDefinitionId: 'approval', variables })).toMatchObject(
      problem(413, 'PAYLOAD_TOO_LARGE'),
    );
    expect(await api.post('/messages/publication', { name: 'm', variables })).toMatchObject(
      problem(413, 'PAYLOAD_TOO_LARGE'),
    );
    expect(
      await api.post('/messages/publication', { name: 'm', variables: { text: 'x'.repeat(5_000_000) } }),
    ).toMatchObject(problem(413, 'PAYLOAD_TOO_LARGE'));
  });

  it('say so when no worker answers', async () => {
    const created = await api.post('/process-instances', { processDefinitionId: 'approval' });
    expect(created).toMatchObject(problem(503, 'NO_ANSWER'));
    expect(created.body.detail).toContain('Check that a worker is running');
  });

  it('tell a fresh database that Temporal knows its keys from another one', async () => {
    const [next] = await api.sql<{ key: string }>('SELECT (last_value + 1)::text AS key FROM engine.key_sequence');
    const workflowId = `${String(next?.key)}0000000`;
    const foreign = await api.temporal.workflow.start('elsewhere', { workflowId, taskQueue: 'nobody' });
    await foreign.terminate();
    expect(await api.post('/process-instances', { processDefinitionId: 'approval' })).toMatchObject(
      problem(409, 'INVALID_STATE'),
    );
  });

  it('serve the OpenAPI document and Swagger UI', async () => {
    const { body } = await api.get('/openapi.json');
    expect(body.info).toMatchObject({ title: 'Baton', license: { name: 'MIT' } });
    for (const [path, operations] of Object.entries<Record<string, { summary?: string }>>(body.paths)) {
      expect(path).toMatch(/^\/v2\//);
      for (const [method, operation] of Object.entries(operations))
        expect({ path, method, summary: operation.summary }).toMatchObject({ summary: expect.stringMatching(/./) });
    }
    expect(await api.call('GET', '/swagger')).toMatchObject({
      status: 200,
      type: expect.stringContaining('text/html'),
    });
  });

  it('are none of a healthy system', async () => {
    expect(await api.get('/status')).toMatchObject({ status: 204, body: '' });
    expect((await api.get('/topology')).body).toMatchObject({
      clusterSize: 1,
      gatewayVersion: expect.stringMatching(/^8\./),
      brokers: [{ partitions: [{ health: 'healthy' }] }],
    });
    expect((await api.get('/license')).body).toEqual({
      validLicense: true,
      licenseType: 'MIT',
      isCommercial: false,
      expiresAt: null,
    });
  });
});

describe('without Temporal', () => {
  let database: TestDatabase;
  let api: Api;
  beforeAll(async () => {
    database = await testDatabase();
    api = await startApi({
      port: 0,
      host: '127.0.0.1',
      databaseUrl: database.url,
      databaseAnswerMs: 60_000,
      temporal: { address: `127.0.0.1:${String(await closedPort())}`, namespace: 'default', encrypted: true },
      taskQueue: 'nobody',
      linkSecret: 's',
      commandTimeoutMs: 1000,
      log: { level: 'silent', format: 'json' },
      auth: { mode: 'none' },
      corsOrigins: [],
      requestsPerMinute: 0,
      eventDays: 7,
      privateWebhooks: true,
      inbound: { publicUrl: '', inboundSecret: '', smsAuthToken: '', formsPerHour: 1 },
    });
  });
  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  it('the API starts, deploys, and says what is missing', async () => {
    const status = await fetch(`${api.url}/v2/status`);
    expect(status.status).toBe(503);
    await expect(status.json()).resolves.toMatchObject({
      code: 'UNHEALTHY',
      detail: 'Expected PostgreSQL and Temporal to answer, but Temporal did not.',
    });
    const form = new FormData();
    form.append('resources', new Blob([userTaskModel('approval')]), 'approval.bpmn');
    expect((await fetch(`${api.url}/v2/deployments`, { method: 'POST', body: form })).status).toBe(200);
    const created = await fetch(`${api.url}/v2/process-instances`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ processDefinitionId: 'approval' }),
    });
    expect(created.status).toBe(503);
    await expect(created.json()).resolves.toMatchObject({ code: 'TEMPORAL_UNAVAILABLE' });
  });
});

/** A port that nobody listens on. */
function closedPort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
