/**
 * Every search there is, as the OpenAPI document lists them: the four forms of a page, cursors there and back in every
 * order, and every operator of every filter, on rows that something really left. Those with parameters that
 * `subject.ts` knows.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { routes } from '../../api/routes.js';
import type { Answer } from './harness.js';
import { PARAMETERS, startSubject, type Subject } from './subject.js';

type Item = Readonly<Record<string, unknown>>;
interface Found {
  readonly items: readonly Item[];
  readonly page: {
    readonly totalItems: number;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}
interface Schema {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly format?: string;
  readonly oneOf?: readonly [Schema, { readonly properties: Readonly<Record<string, unknown>> }];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
}

/** What some statistics cannot do without. */
const REQUIRED: Readonly<Record<string, unknown>> = {
  from: '2026-01-01T00:00:00Z',
  to: '2126-01-01T00:00:00Z',
  jobType: 'work',
  errorHashCode: 1,
};

const pathsOfSearches = routes()
  .filter(({ method, path }) => method === 'POST' && /\/search$/.test(path))
  .map(({ path }) => path)
  .filter((path) => [...path.matchAll(/\{(\w+)\}/g)].every(([, name = '']) => PARAMETERS.includes(name)));

describe('every search', () => {
  let subject: Subject;
  let document: Answer['body'];
  beforeAll(async () => {
    subject = await startSubject();
    document = (await subject.api.get('/openapi.json')).body;
  });
  afterAll(() => subject.api.close());

  const schemaOf = (path: string): Schema =>
    document.paths[`/v2${path}`].post.requestBody.content['application/json'].schema;
  /** The search of this path, with what is there for its parameters and required filters. */
  const searchOf = (path: string): ((body: object) => Promise<Found>) => {
    const real = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      const key = subject.keys[name]?.at(-1);
      if (key === undefined) throw new Error(`Expected there to be a ${name}, but there is none.`);
      return key;
    });
    const needed = (schemaOf(path).properties?.['filter']?.required ?? []).map((name) => [name, REQUIRED[name]]);
    return async (body) => {
      const filter = { ...Object.fromEntries(needed), ...(Reflect.get(body, 'filter') as object | undefined) };
      const answer = await subject.api.post(real, { ...body, filter });
      expect({ path, sent: body, ...answer }).toMatchObject({ status: 200 });
      return answer.body as Found;
    };
  };
  /** All items, page by page. */
  const walk = async (
    search: (page: object) => Promise<Found>,
    direction: 'after' | 'before',
    cursor?: string | null,
  ): Promise<readonly Item[]> => {
    const { items, page } = await search(cursor === undefined ? {} : { [direction]: cursor });
    if (items.length === 0) return [];
    const next = await walk(search, direction, direction === 'after' ? page.endCursor : page.startCursor);
    return direction === 'after' ? [...items, ...next] : [...next, ...items];
  };

  it('is one of the document that can be sorted, filtered and paged', () => {
    expect(pathsOfSearches.length).toBeGreaterThan(40);
    for (const path of pathsOfSearches)
      expect(Object.keys(schemaOf(path).properties ?? {})).toEqual(expect.arrayContaining(['filter', 'sort', 'page']));
  });

  it('finds something, so that what follows means something', async () => {
    let found = 0;
    for (const path of pathsOfSearches) if ((await searchOf(path)({})).items.length > 0) found += 1;
    expect(found).toBeGreaterThan(45);
  });

  it.each(pathsOfSearches)('POST %s pages in every order', async (path) => {
    const search = searchOf(path);
    const all = await search({ page: { limit: 10_000 } });
    expect(all.page.totalItems).toBe(all.items.length);
    expect((await search({ page: { from: 1, limit: 2 } })).items).toEqual(all.items.slice(1, 3));
    expect((await search({ page: { limit: 1 } })).items).toEqual(all.items.slice(0, 1));
    const sortable = schemaOf(path).properties?.['sort']?.items?.properties?.['field']?.enum ?? [];
    // Of all items three full pages and some more, of few each alone.
    const limit = Math.max(1, Math.floor(all.items.length / 3.5));
    for (const field of sortable) {
      const up = [{ field, order: 'ASC' }];
      const upwards = await search({ sort: up, page: { limit: 10_000 } });
      const forth = await walk((page) => search({ sort: up, page: { ...page, limit } }), 'after');
      expect({ up, items: forth }).toEqual({ up, items: upwards.items });
      const down = [{ field, order: 'DESC' }];
      const { items, page } = await search({ sort: down, page: { limit: 10_000 } });
      const back = await walk((place) => search({ sort: down, page: { ...place, limit } }), 'before', page.endCursor);
      expect({ down, items: back }).toEqual({ down, items: items.slice(0, -1) });
    }
  });

  it.each(pathsOfSearches)('POST %s takes every operator of every filter', async (path) => {
    const search = searchOf(path);
    const { items } = await search({ page: { limit: 10_000 } });
    for (const [name, schema] of Object.entries(schemaOf(path).properties?.['filter']?.properties ?? {})) {
      const [plain, operators] = schema.oneOf ?? [];
      if (plain === undefined || operators === undefined) continue;
      const shown = items.map((item) => item[name]).find((value) => value !== null && typeof value !== 'object');
      const value = shown ?? sampleOf(plain);
      const count = async (filter: unknown): Promise<number> =>
        (await search({ filter: { [name]: filter }, page: { limit: 0 } })).page.totalItems;
      const equal = await count(value);
      if (shown !== undefined) expect({ path, name, equal }).not.toMatchObject({ equal: 0 });
      const counts: Readonly<Record<string, number>> = Object.fromEntries(
        await Promise.all(
          Object.keys(operators.properties).map(async (operator) => {
            const operand = operator === '$exists' ? true : /in$/i.test(operator) ? [value] : value;
            return [operator, await count({ [operator]: operand })] as const;
          }),
        ),
      );
      const { $eq = equal, $in = equal, $neq = 0, $notIn = $neq, $exists = 0 } = counts;
      expect({ path, name, $eq, $in, $neq, $notIn }).toEqual({
        path,
        name,
        $eq: equal,
        $in: equal,
        $neq: items.length - equal,
        $notIn: items.length - equal,
      });
      const { $lt = 0, $lte = equal, $gt = 0, $gte = equal } = counts;
      if (operators.properties['$lt'] !== undefined)
        expect({ path, name, $lte, $gte, ordered: $lt + equal + $gt }).toEqual({
          path,
          name,
          $lte: $lt + equal,
          $gte: $gt + equal,
          ordered: $exists,
        });
    }
  });
});

function sampleOf({ type, enum: values, pattern, format }: Schema): unknown {
  if (values?.[0] !== undefined) return values[0];
  if (pattern !== undefined) return '1';
  if (format === 'date') return '2026-01-01';
  if (format !== undefined) return '2026-01-01T00:00:00Z';
  return type === 'integer' ? 1 : type === 'boolean' ? true : 'x';
}
