/** Figures of instances of the past, against tables computed by hand. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answer } from './harness.js';
import { userTaskModel } from './models.js';
import { pastOf, type Past, type Span } from './past.js';
import { startWithPeople, type People } from './people.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** A Monday. */
const BEGIN = Date.UTC(2026, 5, 1, 8);
const at = (minutes: number): number => BEGIN + minutes * MINUTE;

type Times = readonly [created: number, claimed: number | null, ended: number];
const span = (element: string, [created, claimed, ended]: Times, more: Partial<Span> = {}): Span => ({
  ...{ element, created: at(created), claimed: claimed === null ? null : at(claimed), ended: at(ended) },
  ...more,
});
const job = { job: true } as const;

/** Of minutes, by name. */
const ms = (minutes: Readonly<Record<string, number>>): object =>
  Object.fromEntries(Object.entries(minutes).map(([name, value]) => [name, Math.round(value * MINUTE)]));

describe('insights', () => {
  let people: People;
  let past: Past;
  let first: string;
  const as: People['as'] = (...request) => people.as(...request);
  const figure = async (name: string, body: object, who = 'olga'): Promise<Answer> =>
    as(who, 'POST', `/insights/${name}`, body);

  beforeAll(async () => {
    people = await startWithPeople({ worker: false });
    await people.deploy({ 'sale.bpmn': userTaskModel('sale') });
    await people.person('mary', 'manager', 'sales');
    await people.person('sally', 'staff', 'sales');
    await people.person('otto', 'staff', 'support');
    await people.person('olga', 'operator');
    await people.person('nina');
    past = await pastOf(people.api, 'sale');
    await past.store('shop', [
      span('review', [0, 10, 40], { due: at(30), assignee: 'sally', groups: ['sales'] }),
      span('ship', [40, 45, 60], job),
    ]);
    await past.store('shop', [
      span('review', [0, 20, 80], { due: at(90), assignee: 'otto', groups: ['support'] }),
      span('ship', [80, 81, 100], job),
    ]);
    await past.store('shop', [
      span('review', [0, 30, 60], { assignee: 'mary', groups: ['sales', 'support'] }),
      span('ship', [60, 60, 80], job),
    ]);
    await past.store('shop@2', [
      span('review', [0, 5, 20], { assignee: 'mary', groups: ['sales'] }),
      span('pack', [20, null, 30], job),
    ]);
    first = await past.definitionOf('shop');
    // From Friday 17:00 to Monday 10:00.
    const friday = Date.UTC(2026, 5, 5, 17);
    await past.store('night', [{ element: 'wait', created: friday, claimed: null, ended: friday + 65 * HOUR }]);
    await people.authorize('nina', 'PROCESS_DEFINITION', 'night', ['READ_PROCESS_INSTANCE']);
  });
  afterAll(() => people.api.close());

  const ofFirst = (): object => ({ processDefinitionKey: first });

  it('cycle times, by version', async () => {
    const { status, body } = await figure('cycle-time', {
      filter: { processDefinitionId: 'shop' },
      groupBy: ['version'],
    });
    expect(status).toBe(200);
    expect(body.total).toMatchObject({ count: 4, duration: { count: 4, ...ms({ avg: 67.5, p50: 70, max: 100 }) } });
    expect(body.items).toEqual([
      {
        processDefinitionId: 'shop',
        processDefinitionKey: first,
        processDefinitionVersion: 1,
        processName: 'Sale',
        count: 3,
        duration: { count: 3, ...ms({ min: 60, avg: 80, p50: 80, p90: 96, p95: 98, p99: 99.6, max: 100 }) },
      },
      expect.objectContaining({ processDefinitionVersion: 2, count: 1 }),
    ]);
  });

  it('of nothing, and of one instance', async () => {
    const nothing = { filter: { processDefinitionId: 'nobody' } };
    const none = { count: 0, min: null, avg: null, p50: null, p90: null, p95: null, p99: null, max: null };
    expect((await figure('cycle-time', nothing)).body).toEqual({ total: { count: 0, duration: none }, items: [] });
    for (const name of ['elements', 'bottlenecks', 'sla', 'trend', 'histogram', 'people'])
      expect((await figure(name, nothing)).body).toMatchObject({ total: { count: 0 }, items: [] });
    const one = await figure('cycle-time', { filter: { processDefinitionId: 'night' } });
    const all = ms({ min: 3900, avg: 3900, p50: 3900, p90: 3900, p95: 3900, p99: 3900, max: 3900 });
    expect(one.body.items).toMatchObject([{ count: 1, duration: { count: 1, ...all } }]);
  });

  it('elements: waiting, work, and what it cost', async () => {
    for (const setting of [
      { kind: 'COST_PER_HOUR', value: 1 },
      { kind: 'COST_PER_HOUR', processDefinitionId: 'shop', value: 50 },
      { kind: 'COST_PER_HOUR', processDefinitionId: 'shop', elementId: 'review', value: 100 },
      { kind: 'COST_PER_HOUR', department: 'sales', value: 7 },
    ])
      expect((await as('mary', 'PUT', '/insights/settings', setting)).status).toBe(200);
    const { body } = await figure('elements', { filter: ofFirst() });
    expect(body.total).toMatchObject({ count: 6, instanceCount: 3, cost: 245 });
    expect(body.items).toMatchObject([
      {
        elementId: 'review',
        elementType: 'USER_TASK',
        count: 3,
        instanceCount: 3,
        duration: ms({ avg: 60, max: 80 }),
        waiting: { count: 3, ...ms({ avg: 20, p50: 20, p90: 28, max: 30 }) },
        work: ms({ avg: 40, p50: 30, max: 60 }),
        cost: 200,
      },
      {
        elementId: 'ship',
        count: 3,
        duration: ms({ min: 20, max: 20 }),
        waiting: ms({ avg: 2, p50: 1, max: 5 }),
        work: ms({ avg: 18, min: 15, max: 20 }),
        cost: 45,
      },
    ]);
    const departments = await figure('people', { groupBy: 'department', filter: { processDefinitionId: 'night' } });
    expect(departments.body.items).toMatchObject([{ department: null, cost: null, waiting: { count: 1 } }]);
  });

  it('elements: not the process itself, and what is around others does no work of its own', async () => {
    await past.store('nested', [
      span('nested', [0, null, 60], { type: 'PROCESS' }),
      span('around', [0, null, 60], { type: 'SUB_PROCESS' }),
      span('inside', [0, 0, 60]),
    ]);
    const { body } = await figure('elements', { filter: { processDefinitionId: 'nested' } });
    expect(body.total).toMatchObject({ count: 2, work: { count: 1 }, cost: 1 });
    const durations = body.items.map((one: Answer['body']) => [one.elementId, one.duration.p50, one.work.p50]);
    expect(durations.sort()).toEqual([
      ['around', 60 * MINUTE, null],
      ['inside', 60 * MINUTE, 60 * MINUTE],
    ]);
  });

  it('bottlenecks, with their shares', async () => {
    const { body } = await figure('bottlenecks', { filter: ofFirst() });
    expect(body.total).toMatchObject({ waitingSum: 66 * MINUTE, share: 1 });
    expect(body.items).toMatchObject([
      { elementId: 'review', count: 3, waitingSum: 60 * MINUTE, share: 0.9091 },
      { elementId: 'ship', count: 3, waitingSum: 6 * MINUTE, share: 0.0909 },
    ]);
  });

  it('what kept its due date and its targets', async () => {
    const shop = { processDefinitionId: 'shop' };
    for (const setting of [
      { kind: 'END_WITHIN', ...shop, elementId: 'review', value: 60 * MINUTE },
      { kind: 'CLAIM_WITHIN', ...shop, elementId: 'review', value: 15 * MINUTE },
      { kind: 'END_WITHIN', ...shop, value: 80 * MINUTE },
    ])
      expect((await as('mary', 'PUT', '/insights/settings', setting)).status).toBe(200);
    const { body } = await figure('sla', { filter: ofFirst() });
    expect(body.items).toMatchObject([
      {
        elementId: 'review',
        due: { count: 2, met: 1, share: 0.5 },
        endTarget: 60 * MINUTE,
        end: { count: 3, met: 2, share: 0.6667 },
        claimTarget: 15 * MINUTE,
        claim: { count: 3, met: 1, share: 0.3333 },
      },
      { elementId: 'ship', due: { count: 0, met: 0, share: null }, endTarget: null, claim: { count: 0 } },
    ]);
    const processes = await figure('sla', { filter: ofFirst(), groupBy: 'process' });
    expect(processes.body.items).toMatchObject([{ count: 3, end: { count: 3, met: 2, share: 0.6667 } }]);
  });

  it('trends, with the periods in which nothing ended', async () => {
    const day = 24 * 60;
    await past.store('slow', [span('a', [0, null, 60])]);
    await past.store('slow', [span('a', [3 * day, null, 3 * day + 30])]);
    const { body } = await figure('trend', {
      filter: { processDefinitionId: 'slow' },
      period: 'day',
      timeZone: 'Europe/Berlin',
    });
    expect(body.items.map((one: Answer['body']) => [one.period, one.count, one.duration.p50])).toEqual([
      ['2026-05-31T22:00:00.000Z', 1, 60 * MINUTE],
      ['2026-06-01T22:00:00.000Z', 0, null],
      ['2026-06-02T22:00:00.000Z', 0, null],
      ['2026-06-03T22:00:00.000Z', 1, 30 * MINUTE],
    ]);
    const ofElement = await figure('trend', { filter: { ...ofFirst(), elementId: 'ship' }, period: 'hour' });
    expect(ofElement.body.items).toMatchObject([{ period: '2026-06-01T09:00:00.000Z', count: 3 }]);
  });

  it('histograms', async () => {
    const { body } = await figure('histogram', { filter: ofFirst(), buckets: 5 });
    expect(body.items).toEqual(
      [0, 0, 0, 1, 2].map((count, index) => ({
        ...{ from: index * 20 * MINUTE, before: (index + 1) * 20 * MINUTE },
        count,
      })),
    );
    expect((await figure('histogram', { buckets: 0 })).status).toBe(400);
  });

  it('two versions beside each other', async () => {
    const to = await past.definitionOf('shop@2');
    const { body } = await figure('comparison', { from: first, to });
    expect(body.total).toMatchObject({
      from: { count: 3, duration: ms({ avg: 80 }) },
      to: { count: 1, duration: ms({ avg: 30 }) },
      change: ms({ avg: -50, p50: -50, max: -70 }),
    });
    const byId = Object.fromEntries(body.items.map((one: Answer['body']) => [one.elementId, one]));
    expect(byId).toMatchObject({
      review: { from: { waiting: ms({ avg: 20 }) }, to: { waiting: ms({ avg: 5 }) }, change: ms({ avg: -40 }) },
      ship: { to: null, change: null },
      pack: { from: null, to: { count: 1, waiting: { count: 0 }, work: { count: 0 } } },
    });
    expect((await figure('comparison', { from: first, to: '17' })).status).toBe(404);
    expect((await figure('comparison', { from: first })).status).toBe(400);
  });

  it('people by name to those who may know, groups and departments', async () => {
    const counts = async (groupBy: string, who: string): Promise<unknown> =>
      Object.fromEntries(
        (await figure('people', { filter: ofFirst(), groupBy }, who)).body.items.map((one: Answer['body']) => [
          String(one[groupBy]),
          one.count,
        ]),
      );
    expect(await counts('assignee', 'olga')).toEqual({ sally: 1, otto: 1, mary: 1 });
    expect(await counts('assignee', 'mary')).toEqual({ sally: 1, mary: 1, null: 1 });
    expect(await counts('candidateGroup', 'mary')).toEqual({ sales: 2, support: 2 });
    expect(await counts('department', 'mary')).toEqual({ sales: 2, support: 1 });
  });

  it.each([
    ['cycle-time', { assignee: 'sally' }, 'mary', 1],
    ['cycle-time', { assignee: 'otto' }, 'mary', 0],
    ['cycle-time', { candidateGroup: 'support' }, 'mary', 2],
    ['cycle-time', { elementId: 'pack' }, 'mary', 0],
    ['elements', { candidateGroup: 'support' }, 'mary', 2],
    ['elements', { department: 'sales' }, 'mary', 2],
    ['elements', { endedFrom: new Date(at(60)).toISOString(), endedBefore: new Date(at(80)).toISOString() }, 'mary', 2],
    ['elements', { tenantId: 'other' }, 'mary', 0],
    ['elements', { businessId: 'B-1' }, 'olga', 0],
    ['elements', { state: 'TERMINATED' }, 'olga', 0],
  ])('%s of %j, to %s, counts %i', async (name, filter, who, count) => {
    expect((await figure(name, { filter: { ...ofFirst(), ...filter } }, who)).body.total.count).toBe(count);
  });

  it('in working hours', async () => {
    const weekdays = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'];
    const office = { calendarId: 'office', name: 'Office', timeZone: 'UTC', isDefault: true };
    const weeklyHours = weekdays.map((day) => ({ day, from: '09:00', to: '18:00' }));
    await as('mary', 'POST', '/calendars', { ...office, weeklyHours });
    const { body } = await figure('cycle-time', { filter: { processDefinitionId: 'night' }, calendar: 'business' });
    expect(body.total.duration.max).toBe(2 * HOUR);
  });

  it('as CSV', async () => {
    const headers = { authorization: people.authorization['olga'] ?? '', accept: 'text/csv' };
    const { type, body } = await people.api.call('POST', '/insights/bottlenecks', { filter: ofFirst() }, headers);
    expect(type).toContain('text/csv');
    const lines = String(body).trim().split('\r\n');
    expect(lines[0]).toBe(
      'scope,processDefinitionId,elementId,elementName,elementType,count,waiting.count,waiting.min,waiting.avg,waiting.p50,waiting.p90,waiting.p95,waiting.p99,waiting.max,waitingSum,share',
    );
    expect(lines[1]).toMatch(/^total,,,,,6,6,0,/);
    expect(lines[2]).toMatch(/^group,shop,review,review,USER_TASK,3,3,600000,1200000,1200000,.*,3600000,0\.9091$/);
    const outliers = await people.api.call('POST', '/insights/outliers/search', {}, headers);
    expect(String(outliers.body)).toMatch(/^key,processInstanceKey,/);
  });

  it('outliers, with their keys, page by page', async () => {
    for (let n = 0; n < 20; n += 1) await past.store('many', [span('a', [0, null, 10])]);
    const longer = [await past.store('many', [span('a', [0, null, 100])])];
    longer.push(await past.store('many', [span('a', [0, null, 120])]));
    const filter = { processDefinitionId: 'many' };
    const page = await figure('outliers/search', { filter, page: { limit: 1 } }, 'mary');
    expect(page.body).toMatchObject({
      items: [
        {
          ...{ processInstanceKey: longer[1], elementInstanceKey: null, duration: 120 * MINUTE },
          ...ms({ limit: 95.5, excess: 24.5 }),
        },
      ],
      page: { totalItems: 2 },
    });
    const after = { limit: 1, after: page.body.page.endCursor };
    expect((await figure('outliers/search', { filter, page: after })).body.items).toMatchObject([
      { processInstanceKey: longer[0], duration: 100 * MINUTE },
    ]);
    const elements = await figure('outliers/search', { filter, of: 'element', beyond: 'IQR' });
    expect(elements.body.items).toMatchObject([
      { processInstanceKey: longer[1], elementInstanceKey: longer[1], elementId: 'a', limit: 10 * MINUTE },
      { processInstanceKey: longer[0] },
    ]);
  });

  it('of what one may read alone', async () => {
    for (const name of ['cycle-time', 'outliers/search']) expect((await figure(name, {}, 'sally')).status).toBe(403);
    expect((await figure('cycle-time', {}, 'nina')).body.items).toMatchObject([{ processDefinitionId: 'night' }]);
    expect((await figure('elements', {}, 'nina')).body.total.count).toBe(1);
    const mine = await figure('outliers/search', { filter: { processDefinitionId: 'many' } }, 'nina');
    expect(mine.body).toMatchObject({ items: [], page: { totalItems: 0 } });
    expect((await figure('cycle-time', { filter: { businessId: 'B-1' } }, 'mary')).status).toBe(403);
  });

  it.each([
    ['cycle-time', { groupBy: 'moon' }, 400],
    ['cycle-time', { filter: { color: 'red' } }, 400],
    ['people', { groupBy: 'version' }, 400],
    ['trend', { period: 'year' }, 400],
    ['elements', { calendar: 'nowhere' }, 404],
    ['outliers/search', { of: 'moon' }, 400],
    ['outliers/search', { sort: [{ field: 'moon' }] }, 400],
    ['moon', {}, 404],
  ])('%s %j is refused with %i', async (name, body, status) => {
    expect((await figure(name, body)).status).toBe(status);
  });

  it('settings are replaced, found and forgotten by who keeps calendars', async () => {
    const setting = { kind: 'END_WITHIN', processDefinitionId: 'other', value: 5 };
    const made = await as('mary', 'PUT', '/insights/settings', setting);
    expect(made.body).toMatchObject({ ...setting, elementId: null, department: null, updatedBy: 'mary' });
    const again = await as('olga', 'PUT', '/insights/settings', { ...setting, value: 7 });
    expect(again.body).toMatchObject({ insightSettingKey: made.body.insightSettingKey, value: 7 });
    const path = `/insights/settings/${String(made.body.insightSettingKey)}`;
    expect((await as('sally', 'DELETE', path)).status).toBe(403);
    expect((await as('mary', 'DELETE', path)).status).toBe(204);
    expect((await as('mary', 'DELETE', path)).status).toBe(404);
    const found = await as('mary', 'POST', '/insights/settings/search', { filter: { processDefinitionId: 'other' } });
    expect(found.body.items).toEqual([]);
    for (const wrong of [
      { kind: 'END_WITHIN', value: 5 },
      { kind: 'CLAIM_WITHIN', processDefinitionId: 'shop', value: 5 },
      { kind: 'END_WITHIN', processDefinitionId: 'shop', department: 'sales', value: 5 },
      { kind: 'COST_PER_HOUR', elementId: 'review', value: 5 },
      { kind: 'COST_PER_HOUR', value: -1 },
      { kind: 'MOON', value: 1 },
    ])
      expect((await as('mary', 'PUT', '/insights/settings', wrong)).status).toBe(400);
  });

  it('know when a worker took a job first', async () => {
    await past.store('taken', [span('work', [0, null, 10], job)]);
    const taken = `UPDATE engine.jobs SET state = 'CREATED', ended_at = NULL WHERE process_id = 'taken'`;
    await people.api.sql(taken);
    const activation = { type: 'work', timeout: 1000, maxJobsToActivate: 1, requestTimeout: -1 };
    expect((await as('olga', 'POST', '/jobs/activation', activation)).body.jobs).toHaveLength(1);
    const when = `SELECT activated_at FROM engine.jobs WHERE process_id = 'taken'`;
    const [one] = await people.api.sql<{ activated_at: Date | null }>(when);
    expect(one?.activated_at).toBeInstanceOf(Date);
    await people.api.sql(`${taken.replace('ended_at = NULL', 'deadline = NULL')}`);
    expect((await as('olga', 'POST', '/jobs/activation', activation)).body.jobs).toHaveLength(1);
    expect(await people.api.sql(when)).toEqual([one]);
  });
});
