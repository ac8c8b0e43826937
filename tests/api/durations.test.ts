import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answer } from './harness.js';
import { userTaskModel } from './models.js';
import { pastOf, type Past } from './past.js';
import { startWithPeople, type People } from './people.js';
import { randomOf } from '../support/random.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const BERLIN = {
  calendarId: 'berlin',
  name: 'Berlin',
  timeZone: 'Europe/Berlin',
  weeklyHours: [
    ...['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'].flatMap((day) => [
      { day, from: '09:00', to: '12:30' },
      { day, from: '13:30', to: '18:00' },
    ]),
    // A night watch over both changes of the clocks.
    { day: 'SATURDAY', from: '22:00', to: '24:00' },
    { day: 'SUNDAY', from: '00:00', to: '02:00' },
    { day: 'SUNDAY', from: '03:00', to: '06:00' },
  ],
  holidays: [
    { date: '2020-12-25', name: 'Christmas', yearly: true },
    { date: '2026-12-24', name: 'Christmas Eve', from: '09:00', to: '12:00' },
    { date: '2026-04-03', name: 'Good Friday' },
  ],
};

describe('durations', () => {
  let people: People;
  const as: People['as'] = (...request) => people.as(...request);
  let past: Past;
  const store: Past['store'] = (...what) => past.store(...what);

  beforeAll(async () => {
    people = await startWithPeople({ worker: false });
    await people.deploy({ 'sale.bpmn': userTaskModel('sale') });
    await people.person('mary', 'manager', 'sales');
    await people.person('sally', 'staff', 'sales');
    await people.person('otto', 'staff', 'support');
    await people.person('olga', 'operator');
    past = await pastOf(people.api, 'sale');
  });
  afterAll(() => people.api.close());

  const tasks = async (body: object, name = 'olga'): Promise<Answer> =>
    as(name, 'POST', '/user-tasks/statistics/durations', body);

  it('calendars are made, shown, changed, and one is the default', async () => {
    const made = await as('mary', 'POST', '/calendars', { ...BERLIN, isDefault: true });
    expect(made).toMatchObject({
      status: 201,
      body: {
        calendarId: 'berlin',
        timeZone: 'Europe/Berlin',
        isDefault: true,
        updatedBy: 'mary',
        holidays: [
          { date: '2020-12-25', name: 'Christmas', yearly: true },
          { date: '2026-12-24', name: 'Christmas Eve', yearly: false, from: '09:00', to: '12:00' },
          { date: '2026-04-03', name: 'Good Friday', yearly: false },
        ],
      },
    });
    expect(made.body.weeklyHours.slice(0, 2)).toEqual(BERLIN.weeklyHours.slice(0, 2));
    expect((await as('mary', 'POST', '/calendars', BERLIN)).status).toBe(409);
    expect((await as('sally', 'POST', '/calendars', BERLIN)).status).toBe(403);
    const { calendarId: _, ...hours } = BERLIN;
    const other = await as('olga', 'POST', '/calendars', { ...BERLIN, calendarId: 'other' });
    expect(other.body.isDefault).toBe(false);
    expect((await as('olga', 'PUT', '/calendars/other', { ...hours, isDefault: true })).status).toBe(200);
    const found = await as('mary', 'POST', '/calendars/search', { filter: { isDefault: true } });
    expect(found.body.items).toMatchObject([{ calendarId: 'other' }]);
    await as('mary', 'PUT', '/calendars/berlin', { ...hours, isDefault: true });
    expect((await as('olga', 'GET', '/calendars/other')).body.isDefault).toBe(false);
    expect((await as('olga', 'DELETE', '/calendars/other')).status).toBe(204);
    expect((await as('olga', 'GET', '/calendars/other')).status).toBe(404);
    expect((await as('olga', 'PUT', '/calendars/other', hours)).status).toBe(404);
  });

  const monday = (from: string, to: string): object => ({ day: 'MONDAY', from, to });
  it.each([
    [{ weeklyHours: [] }, 'at least one entry'],
    [{ weeklyHours: [monday('17:00', '09:00')] }, 'weeklyHours[0].from to be before'],
    [{ weeklyHours: [monday('13:00', '18:00'), monday('09:00', '13:30')] }, 'not to overlap'],
    [{ weeklyHours: [monday('9:00', '18:00')] }, 'weeklyHours.0.from to be a time'],
    [{ weeklyHours: [{ day: 'SOMEDAY', from: '09:00', to: '18:00' }] }, 'day to be one of'],
    [{ holidays: [{ date: '2026-02-30' }] }, 'holidays[0].date to be a day'],
    [{ holidays: [{ date: '2026-02-03' }, { date: '2026-02-03' }] }, 'to be one holiday'],
    [{ holidays: [{ date: '2026-02-03', from: '09:00' }] }, 'both from and to'],
    [{ timeZone: 'Europe/Atlantis' }, 'IANA'],
    [{ timeZone: '+02:00' }, 'IANA'],
    [{ calendarId: 'wall' }, 'neither wall nor business'],
  ])('a calendar with %j is refused', async (change, detail) => {
    expect(await as('mary', 'POST', '/calendars', { ...BERLIN, calendarId: 'wrong', ...change })).toMatchObject({
      status: 400,
      body: { detail: expect.stringContaining(detail) },
    });
  });

  it('tell of tasks who waited, who worked and what was late', async () => {
    const at = (minutes: number): number => Date.UTC(2026, 5, 1, 8) + minutes * MINUTE;
    await store('told', [
      {
        element: 'a',
        created: at(0),
        claimed: at(10),
        ended: at(40),
        due: at(30),
        assignee: 'sally',
        groups: ['x', 'y'],
      },
      { element: 'a', created: at(0), claimed: at(20), ended: at(60), due: at(90), assignee: 'otto', groups: ['x'] },
      { element: 'a', created: at(0), claimed: null, ended: at(50) },
      { element: 'b', created: at(0), claimed: at(0), ended: at(24 * 60), due: at(-60), assignee: 'mary' },
    ]);
    const filter = { processDefinitionId: 'told' };
    const { status, body } = await tasks({ filter });
    expect(status).toBe(200);
    const measures = (...minutes: readonly number[]): object => ({
      count: minutes.length,
      min: Math.min(...minutes) * MINUTE,
      max: Math.max(...minutes) * MINUTE,
      avg: Math.round((minutes.reduce((sum, one) => sum + one, 0) / minutes.length) * MINUTE),
    });
    expect(body.total).toMatchObject({ count: 4, dueCount: 3, breachCount: 2, breachRate: 0.6667 });
    expect(body.items).toMatchObject([
      { processDefinitionId: 'told', elementId: 'b', waiting: measures(0), late: measures(24 * 60) },
      {
        elementId: 'a',
        count: 3,
        total: { ...measures(40, 60, 50), p50: 50 * MINUTE, p90: 58 * MINUTE },
        waiting: measures(10, 20, 50),
        working: measures(30, 40),
        dueCount: 2,
        breachCount: 1,
        breachRate: 0.5,
        late: measures(10),
      },
    ]);
    const none = await tasks({ filter: { processDefinitionId: 'nobody' } });
    expect(none.body).toMatchObject({
      total: { count: 0, breachRate: null, total: { count: 0, p50: null } },
      items: [],
    });

    const groups = await tasks({ filter, groupBy: 'candidateGroup' });
    expect(groups.body.total.count).toBe(4);
    expect(
      Object.fromEntries(groups.body.items.map((one: Answer['body']) => [String(one.candidateGroup), one.count])),
    ).toEqual({
      null: 2,
      x: 2,
      y: 1,
    });

    const names = async (name: string): Promise<unknown> =>
      Object.fromEntries(
        (await tasks({ filter, groupBy: ['assignee'] }, name)).body.items.map((one: Answer['body']) => [
          String(one.assignee),
          one.count,
        ]),
      );
    expect(await names('olga')).toEqual({ mary: 1, otto: 1, sally: 1, null: 1 });
    expect(await names('mary')).toEqual({ mary: 1, sally: 1, null: 2 });
    expect((await tasks({ filter }, 'sally')).status).toBe(403);
  });

  it('of periods begin where the clocks of the time zone say', async () => {
    const times = ['2026-01-31T22:30:00Z', '2026-01-31T23:30:00Z', '2026-02-01T10:00:00Z', '2026-02-02T10:00:00Z'];
    await store(
      'periods',
      times.map((time) => ({ element: 'a', created: Date.parse(time) - HOUR, claimed: null, ended: Date.parse(time) })),
    );
    const begins = async (more: object): Promise<readonly unknown[]> =>
      (await tasks({ filter: { processDefinitionId: 'periods' }, groupBy: ['period'], ...more })).body.items.map(
        (one: Answer['body']) => [one.period, one.count],
      );
    expect(await begins({})).toEqual([
      ['2026-01-31T00:00:00.000Z', 2],
      ['2026-02-01T00:00:00.000Z', 1],
      ['2026-02-02T00:00:00.000Z', 1],
    ]);
    expect(await begins({ period: 'month', timeZone: 'Europe/Berlin' })).toEqual([
      ['2025-12-31T23:00:00.000Z', 1],
      ['2026-01-31T23:00:00.000Z', 3],
    ]);
    expect(await begins({ period: 'week', calendar: 'berlin' })).toEqual([
      ['2026-01-25T23:00:00.000Z', 3],
      ['2026-02-01T23:00:00.000Z', 1],
    ]);
    expect((await begins({ period: 'hour' })).length).toBe(4);
    const both = await tasks({
      filter: { processDefinitionId: 'periods' },
      groupBy: ['element', 'period'],
      period: 'month',
    });
    expect(both.body.items).toMatchObject([
      { elementId: 'a', period: '2026-01-01T00:00:00.000Z', count: 2 },
      { elementId: 'a', period: '2026-02-01T00:00:00.000Z', count: 2 },
    ]);
  });

  it('in working hours agree with a count of every open minute, over changes of the clocks and holidays', async () => {
    const random = randomOf(7);
    const seasons = ['2026-03-20T00:00:00Z', '2026-10-20T00:00:00Z', '2026-12-18T00:00:00Z'].map((time) =>
      Date.parse(time),
    );
    const days = 14;
    const open = new Map(seasons.map((begin) => [begin, openMinutes(begin, days)]));
    const spans = seasons.flatMap((season) =>
      Array.from({ length: 60 }, (_, index) => {
        const moments = [1, 2, 3].map(() => season + Math.floor(random() * days * 1440) * MINUTE).sort((a, b) => a - b);
        const [created = 0, claimed = 0, ended = 0] = moments;
        return { element: `${String(season)}-${String(index)}`, season, created, claimed, ended };
      }),
    );
    await store('worked', spans);
    const { body } = await tasks({ filter: { processDefinitionId: 'worked' }, calendar: 'business' });
    expect(body.items).toHaveLength(180);
    const expected = (season: number, from: number, until: number): number => {
      const minutes = open.get(season) ?? [];
      return ((minutes[(until - season) / MINUTE] ?? NaN) - (minutes[(from - season) / MINUTE] ?? NaN)) * MINUTE;
    };
    const wrong = spans.filter(({ element, season, created, claimed, ended }) => {
      const item = body.items.find((one: Answer['body']) => one.elementId === element);
      return (
        item.total.min !== expected(season, created, ended) ||
        item.waiting.min !== expected(season, created, claimed) ||
        item.working.min !== expected(season, claimed, ended)
      );
    });
    expect(wrong).toEqual([]);
  });

  it('in working hours of a calendar without any are nothing', async () => {
    await as('olga', 'POST', '/calendars', {
      ...BERLIN,
      calendarId: 'closed',
      weeklyHours: [{ day: 'SUNDAY', from: '09:00', to: '10:00' }],
    });
    const [created, ended] = [Date.parse('2026-06-02T08:00:00Z'), Date.parse('2026-06-03T08:00:00Z')];
    await store('closed', [{ element: 'a', created, claimed: created, ended }]);
    const { body } = await tasks({ filter: { processDefinitionId: 'closed' }, calendar: 'closed' });
    expect(body.total).toMatchObject({ count: 1, total: { count: 1, max: 0 } });
  });

  it('are told of processes and their elements', async () => {
    const begin = Date.parse('2026-06-05T15:00:00Z');
    await store('sale', [{ element: 'review', created: begin, claimed: begin, ended: begin + 65 * HOUR }]);
    await store('sale', [{ element: 'review', created: begin, claimed: begin, ended: begin + HOUR }]);
    const path = '/process-definitions/statistics/durations';
    const filter = { processDefinitionId: 'sale' };
    const wall = await as('mary', 'POST', path, { filter });
    expect(wall).toMatchObject({
      status: 200,
      body: {
        total: { count: 2, max: 65 * HOUR },
        items: [{ processDefinitionId: 'sale', processName: 'Sale', count: 2, min: HOUR, max: 65 * HOUR }],
      },
    });
    // Friday 17:00 to Monday 10:00: an hour, the night watch of seven, and an hour.
    const worked = await as('mary', 'POST', path, { filter, groupBy: ['element', 'period'], calendar: 'business' });
    expect(worked.body).toMatchObject({
      total: { count: 2, min: HOUR, max: 9 * HOUR },
      items: [
        { elementId: 'review', elementType: 'USER_TASK', period: '2026-06-04T22:00:00.000Z', count: 1, max: HOUR },
        { elementId: 'review', period: '2026-06-07T22:00:00.000Z', count: 1, max: 9 * HOUR },
      ],
    });
    const key = `/process-definitions/${await past.definitionOf('sale')}/statistics/durations`;
    const ofDefinition = await as('mary', 'POST', key, {
      filter: { endedFrom: '2026-06-06T00:00:00Z' },
      calendar: 'berlin',
    });
    expect(ofDefinition.body).toMatchObject({ process: { count: expect.any(Number) } });
    expect(ofDefinition.body.items).toContainEqual(
      expect.objectContaining({ elementId: 'review', elementName: 'review', count: 1, p99: 9 * HOUR }),
    );
    const all = await as('mary', 'POST', path, {});
    expect(all.body.items.map((one: Answer['body']) => one.processDefinitionId)).toEqual(
      expect.arrayContaining(['sale', 'told', 'worked']),
    );
  });

  it.each([
    ['/process-definitions/statistics/durations', { groupBy: 'element' }, 400],
    ['/process-definitions/statistics/durations', { groupBy: ['process', 'process'] }, 400],
    ['/process-definitions/statistics/durations', { groupBy: 'moon' }, 400],
    ['/process-definitions/statistics/durations', { calendar: 'nowhere' }, 404],
    ['/process-definitions/statistics/durations', { timeZone: 'Moon/Sea' }, 400],
    ['/user-tasks/statistics/durations', { period: 'year' }, 400],
    ['/user-tasks/statistics/durations', { filter: { color: 'red' } }, 400],
    ['/process-definitions/1/statistics/durations', {}, 404],
  ])('%s %j is refused with %i', async (path, body, status) => {
    expect((await as('olga', 'POST', path, body)).status).toBe(status);
  });
});

/** How many minutes were open before each of the minutes from `begin` on, asked of the calendar one by one. */
function openMinutes(begin: number, days: number): readonly number[] {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Berlin',
    dateStyle: 'short',
    timeStyle: 'short',
  });
  const counts = [0];
  for (let minute = 0; minute < days * 1440; minute += 1) {
    const [date = '', time = ''] = format.format(begin + minute * MINUTE).split(' ');
    counts.push((counts[minute] ?? 0) + (isOpen(date, time) ? 1 : 0));
  }
  return counts;
}

function isOpen(date: string, time: string): boolean {
  const holiday = BERLIN.holidays.find(
    (one) => one.date === date || (one.yearly && one.date.slice(4) === date.slice(4)),
  );
  if (holiday) return holiday.from !== undefined && time >= holiday.from && time < holiday.to;
  const day = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'][
    new Date(`${date}T00:00:00Z`).getUTCDay()
  ];
  return BERLIN.weeklyHours.some((one) => one.day === day && time >= one.from && time < one.to);
}
