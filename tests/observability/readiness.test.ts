/** When the API says that it may be given work: with its servers there, its database up to date, until it is told to end. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Api, startApi } from '../../api/app.js';
import { createDataSource } from '../../database/data-source.js';
import { checkDatabase } from '../../observability/checks.js';
import { type Harness, startHarness } from '../api/harness.js';
import { freePort } from '../support/killable.js';

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness({ worker: false });
});
afterAll(() => harness.close());

async function ready(api: Api): Promise<{ readonly status: number; readonly body: unknown }> {
  const response = await fetch(`${api.managementUrl ?? ''}/health/ready`);
  return { status: response.status, body: await response.json() };
}

describe('readiness', () => {
  const management = { host: '127.0.0.1', port: 0 };

  it('ends before the requests do', async () => {
    const api = await startApi({ ...harness.config, management, shutdownDelayMs: 5_000 });
    expect(await ready(api)).toMatchObject({ status: 200 });
    const closed = api.close();
    expect(await ready(api)).toMatchObject({ status: 503, body: { components: { postgresql: { status: 'UP' } } } });
    expect((await fetch(`${api.url}/v2/license`)).status).toBe(200);
    await closed;
    await expect(fetch(`${api.url}/v2/license`)).rejects.toThrow();
    await expect(ready(api)).rejects.toThrow();
  });

  it('says that Temporal is away', async () => {
    const temporal = { ...harness.config.temporal, address: `127.0.0.1:${String(await freePort())}` };
    const api = await startApi({ ...harness.config, management, temporal });
    expect(await ready(api)).toMatchObject({
      status: 503,
      body: { status: 'DOWN', components: { postgresql: { status: 'UP' }, temporal: { status: 'DOWN' } } },
    });
    await api.close();
  });

  it('says which migration the database lacks', async () => {
    const dataSource = await createDataSource({ url: harness.databaseUrl }).initialize();
    const [{ name } = { name: '' }] = await harness.sql<{ readonly name: string }>(
      'DELETE FROM migrations WHERE id = (SELECT max(id) FROM migrations) RETURNING name',
    );
    await expect(checkDatabase(dataSource).migrations()).rejects.toThrow(
      `Expected the database to be up to date, but it lacks 1 migrations, the first ${name}.`,
    );
    await harness.sql('INSERT INTO migrations (timestamp, name) VALUES (0, $1)', [name]);
    await checkDatabase(dataSource).migrations();
    await dataSource.destroy();
  });
});
