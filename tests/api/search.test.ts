import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startHarness, type Harness } from './harness.js';

/** Process instances written straight into the table: the grammar of searches needs no engine. */
const INSTANCES = [
  { key: 10, id: 'alpha', business: 'b-1', started: '2026-01-01T00:00:00.001Z', state: 'ACTIVE', version: 1 },
  { key: 20, id: 'alpha', business: null, started: '2026-01-01T00:00:00.002Z', state: 'COMPLETED', version: 2 },
  { key: 30, id: 'beta', business: '50%', started: '2026-01-01T00:00:00.002Z', state: 'ACTIVE', version: 1 },
  { key: 40, id: 'beta*', business: null, started: '2026-01-02T00:00:00Z', state: 'TERMINATED', version: 3 },
  { key: 50, id: 'gamma_x', business: 'b-1', started: '2026-01-03T00:00:00Z', state: 'ACTIVE', version: 10 },
] as const;

describe('searches', () => {
  let api: Harness;
  const insert = (row: {
    readonly key: number;
    readonly id: string;
    readonly business: string | null;
    readonly started: string;
    readonly state: string;
    readonly version: number;
  }): Promise<unknown> =>
    api.sql(
      `INSERT INTO engine.process_instances (key, process_definition_key, process_id, version, workflow_id, state, started_at, business_id, root_process_instance_key, tags)
       VALUES ($1, 1, $2, $3, $1::bigint::text, $4, $5, $6, $1, CASE WHEN $1::bigint < 30 THEN '{a,b}'::text[] ELSE '{a}' END)`,
      [row.key, row.id, row.version, row.state, row.started, row.business],
    );
  beforeAll(async () => {
    api = await startHarness({ worker: false });
    for (const row of INSTANCES) await insert(row);
  });
  afterAll(() => api.close());

  const keys = async (body: object): Promise<number[]> => {
    const answer = await api.post('/process-instances/search', body);
    expect(answer).toMatchObject({ status: 200 });
    return answer.body.items.map((item: { processInstanceKey: string }) => Number(item.processInstanceKey));
  };

  it.each([
    [{ processDefinitionId: 'alpha' }, [10, 20]],
    [{ processDefinitionId: { $eq: 'alpha' } }, [10, 20]],
    [{ processDefinitionId: { $neq: 'alpha' } }, [30, 40, 50]],
    [{ processDefinitionId: { $in: ['alpha', 'gamma_x'] } }, [10, 20, 50]],
    [{ processDefinitionId: { $notIn: ['alpha', 'gamma_x'] } }, [30, 40]],
    [{ processDefinitionId: { $like: 'beta*' } }, [30, 40]],
    [{ processDefinitionId: { $like: 'beta\\*' } }, [40]],
    [{ processDefinitionId: { $like: '?eta' } }, [30]],
    [{ processDefinitionId: { $like: 'gamma_x' } }, [50]],
    [{ processDefinitionId: { $like: 'gamma?x' } }, [50]],
    [{ processDefinitionId: { $like: '*_*' } }, [50]],
    [{ processDefinitionId: { $like: 'ALPHA' } }, []],
    [{ processDefinitionId: { $ilike: 'ALPHA' } }, [10, 20]],
    [{ processDefinitionId: { $ilike: 'GAMMA_*' } }, [50]],
    [{ tags: { $ilike: 'B' } }, [10, 20]],
    [{ businessId: { $like: '50%' } }, [30]],
    [{ businessId: { $like: '%' } }, []],
    [{ businessId: { $exists: true } }, [10, 30, 50]],
    [{ businessId: { $exists: false } }, [20, 40]],
    [{ businessId: { $neq: 'b-1' } }, [20, 30, 40]],
    [{ businessId: { $notIn: ['b-1'] } }, [20, 30, 40]],
    [{ processDefinitionVersion: { $gt: 1, $lte: 3 } }, [20, 40]],
    [{ processDefinitionVersion: { $gte: 3, $lt: 10 } }, [40]],
    [{ startDate: { $gte: '2026-01-02T00:00:00Z' } }, [40, 50]],
    [{ startDate: { $lt: '2026-01-01T01:00:00.002+01:00' } }, [10]],
    [{ startDate: '2026-01-01T00:00:00.002Z' }, [20, 30]],
    [{ endDate: { $exists: false } }, [10, 20, 30, 40, 50]],
    [{ processInstanceKey: '30' }, [30]],
    [{ processInstanceKey: { $in: ['10', '50'] } }, [10, 50]],
    [{ state: { $in: ['ACTIVE', 'TERMINATED'] } }, [10, 30, 40, 50]],
    [{ hasIncident: false, state: 'COMPLETED' }, [20]],
    [{ tags: ['a', 'b'] }, [10, 20]],
    [{ tags: { $notIn: ['b'] } }, [30, 40, 50]],
    [{ $or: [{ processDefinitionId: 'alpha', state: 'ACTIVE' }, { processInstanceKey: '40' }] }, [10, 40]],
    [{ state: 'ACTIVE', $or: [{ processDefinitionVersion: 1 }, { processDefinitionVersion: 10 }] }, [10, 30, 50]],
    [{}, [10, 20, 30, 40, 50]],
  ])('with filter %j find %j', async (filter, found) => {
    expect(await keys({ filter })).toEqual(found);
  });

  it('sort by several fields, nulls last upwards and first downwards', async () => {
    expect(await keys({ sort: [{ field: 'startDate', order: 'DESC' }] })).toEqual([50, 40, 20, 30, 10]);
    expect(
      await keys({
        sort: [
          { field: 'startDate', order: 'DESC' },
          { field: 'processInstanceKey', order: 'DESC' },
        ],
      }),
    ).toEqual([50, 40, 30, 20, 10]);
    expect(await keys({ sort: [{ field: 'businessId' }] })).toEqual([30, 10, 50, 20, 40]);
    expect(await keys({ sort: [{ field: 'businessId', order: 'DESC' }] })).toEqual([20, 40, 10, 50, 30]);
  });

  it('page by limit and by from', async () => {
    expect(await keys({ page: { limit: 2 } })).toEqual([10, 20]);
    expect(await keys({ page: { from: 3, limit: 10 } })).toEqual([40, 50]);
    expect(await keys({ page: { limit: 0 } })).toEqual([]);
    const { body } = await api.post('/process-instances/search', { page: { limit: 2 } });
    expect(body.page).toEqual({
      totalItems: 5,
      hasMoreTotalItems: false,
      startCursor: expect.any(String),
      endCursor: expect.any(String),
    });
    const empty = await api.post('/process-instances/search', { filter: { processDefinitionId: 'nobody' } });
    expect(empty.body).toEqual({
      items: [],
      page: { totalItems: 0, hasMoreTotalItems: false, startCursor: null, endCursor: null },
    });
  });

  it.each([
    [[{ field: 'processInstanceKey' }]],
    [[{ field: 'startDate', order: 'DESC' }]],
    [[{ field: 'businessId' }, { field: 'startDate' }]],
    [[{ field: 'businessId', order: 'DESC' }, { field: 'state' }]],
    [[{ field: 'hasIncident' }, { field: 'processDefinitionVersion', order: 'DESC' }]],
  ])('walk forwards and back by cursors, sorted by %j', async (sort) => {
    const all = await keys({ sort });
    const forwards: number[] = [];
    let page: object = { limit: 2 };
    let last = '';
    for (;;) {
      const { body } = await api.post('/process-instances/search', { sort, page });
      if (body.items.length === 0) break;
      forwards.push(...body.items.map((item: { processInstanceKey: string }) => Number(item.processInstanceKey)));
      last = body.page.startCursor;
      page = { after: body.page.endCursor, limit: 2 };
    }
    expect(forwards).toEqual(all);
    expect(await keys({ sort, page: { before: last, limit: 3 } })).toEqual(all.slice(1, 4));
    expect(await keys({ sort, page: { before: last } })).toEqual(all.slice(0, 4));
  });

  it('keep their place while things are added', async () => {
    const sort = [{ field: 'startDate', order: 'DESC' }];
    const first = await api.post('/process-instances/search', { sort, page: { limit: 2 } });
    await insert({ key: 60, id: 'new', business: null, started: '2026-02-01T00:00:00Z', state: 'ACTIVE', version: 1 });
    expect(await keys({ sort, page: { after: first.body.page.endCursor, limit: 2 } })).toEqual([20, 30]);
    await api.sql('DELETE FROM engine.process_instances WHERE key = 60');
  });

  it('say so where they stop counting', async () => {
    await api.sql(
      `INSERT INTO engine.variables (key, process_instance_key, scope_key, name, value, updated_at)
       SELECT n, 10, 10, 'v' || n, 'null', now() FROM generate_series(1, 10005) n`,
    );
    const counted = async (page: object): Promise<object> => (await api.post('/variables/search', { page })).body.page;
    expect(await counted({ limit: 1 })).toMatchObject({ totalItems: 10_000, hasMoreTotalItems: true });
    expect(await counted({ limit: 0 })).toMatchObject({ totalItems: 10_000, hasMoreTotalItems: true });
    expect(await counted({ limit: 100, from: 9950 })).toMatchObject({ hasMoreTotalItems: false });
  });

  it.each([
    [{ filter: { colour: 'red' } }, /^Expected filter to name one of processInstanceKey, .*, but it names colour\.$/],
    [{ filter: { constructor: 'x' } }, /but it names constructor\.$/],
    [
      { filter: { processDefinitionId: { $gt: 'a' } } },
      /^Expected filter\.processDefinitionId to use one of the operators .*, but it uses \$gt\.$/,
    ],
    [
      { filter: { processDefinitionId: 7 } },
      /^Expected filter\.processDefinitionId\.\$eq to be a text, but it is 7\.$/,
    ],
    [{ filter: { processDefinitionId: { $in: 'a' } } }, /^Expected .* to be a list, but it is "a"\.$/],
    [{ filter: { processDefinitionId: {} } }, /^Expected .* to have an operator, but it has none\.$/],
    [{ filter: { processInstanceKey: 'abc' } }, /^Expected .* to be a key .*, but it is "abc"\.$/],
    [{ filter: { processInstanceKey: 10 } }, /to be a key/],
    [{ filter: { startDate: 'yesterday' } }, /to be an ISO-8601 date/],
    [{ filter: { startDate: { $exists: 'yes' } } }, /to be true or false, but it is "yes"/],
    [{ filter: { state: 'SLEEPING' } }, /to be one of ACTIVE, SUSPENDED, COMPLETED, TERMINATED, but it is "SLEEPING"/],
    [{ filter: { processDefinitionVersion: 1.5 } }, /to be a whole number, but it is 1\.5/],
    [{ filter: { $or: [] } }, /to be a list of filters/],
    [{ filter: { $or: [{ colour: 1 }] } }, /colour/],
    [{ filter: { variables: [{ name: 'a', value: 'plain' }] } }, /to be JSON text .*, but it is "plain"/],
    [{ filter: [] }, /^Expected filter to be an object, but it is a list\.$/],
    [{ sort: [{ field: 'tags' }] }, /^Expected sort\[0\]\.field to be one of .*, but it is "tags"\.$/],
    [{ sort: [{ field: 'state', order: 'UP' }] }, /to be ASC or DESC, but it is "UP"/],
    [{ sort: {} }, /^Expected sort to be a list/],
    [{ page: { limit: -1 } }, /^Expected page\.limit to be a whole number from 0 to 10000, but it is -1\.$/],
    [{ page: { limit: 10_001 } }, /page\.limit/],
    [{ page: { from: 0, after: 'x' } }, /to have one of from, after and before, but it has from and after/],
    [
      { page: { after: 'x' } },
      /^Expected page\.after to be a cursor of this search in this order, but it is not one\.$/,
    ],
    [{ page: { after: 7 } }, /cursor/],
    [{ page: { size: 7 } }, /^Expected page to have only limit, from, after, before, but it has size\.$/],
    [{ filters: {} }, /^Expected the body to have only filter, sort, page, but it has filters\.$/],
    ['[]', /^Expected the body to be an object, but it is a list\.$/],
  ])('refuse %j', async (body, detail) => {
    const answer = await api.call('POST', '/process-instances/search', body);
    expect(answer).toMatchObject({
      status: 400,
      type: expect.stringContaining('application/problem+json'),
      body: { code: 'INVALID_ARGUMENT', title: 'Bad Request', instance: '/v2/process-instances/search' },
    });
    expect(answer.body.detail).toMatch(detail);
  });

  it('refuse a cursor of another order', async () => {
    const { body } = await api.post('/process-instances/search', { sort: [{ field: 'state' }], page: { limit: 1 } });
    expect((await api.post('/process-instances/search', { page: { after: body.page.endCursor } })).status).toBe(400);
  });

  it.each([
    'audit-logs',
    'element-instances',
    'incidents',
    'jobs',
    'message-subscriptions',
    'process-definitions',
    'process-instances',
    'user-tasks',
    'variables',
  ])('of %s sort by every field they say, and filter by the kind of each', async (resource) => {
    const { body } = await api.get('/openapi.json');
    const schema = body.paths[`/v2/${resource}/search`].post.requestBody.content['application/json'].schema;
    const sortable: string[] = schema.properties.sort.items.properties.field.enum;
    for (const field of sortable) {
      const first = await api.post(`/${resource}/search`, { sort: [{ field, order: 'DESC' }], page: { limit: 1 } });
      expect(first).toMatchObject({ status: 200 });
      if (first.body.page.endCursor !== null) {
        expect(
          await api.post(`/${resource}/search`, {
            sort: [{ field, order: 'DESC' }],
            page: { after: first.body.page.endCursor },
          }),
        ).toMatchObject({ status: 200 });
      }
    }
    const values: Readonly<Record<string, unknown>> = { boolean: true, integer: 1, string: 'x' };
    for (const [field, { oneOf }] of Object.entries<{
      oneOf?: { type: string; enum?: string[]; pattern?: string; format?: string }[];
    }>(schema.properties.filter.properties)) {
      const kind = oneOf?.[0];
      if (!kind) continue;
      const value = kind.enum?.[0] ?? (kind.pattern ? '1' : kind.format ? '2026-01-01T00:00:00Z' : values[kind.type]);
      expect({ field, ...(await api.post(`/${resource}/search`, { filter: { [field]: value } })) }).toMatchObject({
        field,
        status: 200,
      });
      expect({
        field,
        ...(await api.post(`/${resource}/search`, { filter: { [field]: { $exists: true, $neq: value } } })),
      }).toMatchObject({ field, status: 200 });
    }
  });
});
