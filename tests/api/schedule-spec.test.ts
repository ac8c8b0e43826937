import { describe, expect, it } from '@jest/globals';
import { timerSchedule, type TimerStart } from '../../api/deployments/schedule-spec.js';

const HOUR = 3_600_000;
const deployedAt = Date.parse('2026-03-01T12:00:00.250Z');

function spec(
  as: TimerStart['as'],
  text: string,
  given: { readonly now?: number; readonly fired?: boolean } = {},
): ReturnType<typeof timerSchedule> {
  const start: TimerStart = { elementId: 'begin', trigger: 'timer', as, text };
  return timerSchedule({ start, deployedAt, now: given.now ?? deployedAt, fired: given.fired ?? false });
}

describe('the schedule of a timer start event', () => {
  it('is cron with seconds first and a year, which Temporal wants', () => {
    expect(spec('cycle', '0 30 8 ? * MON-FRI')).toEqual({
      spec: { cronExpressions: ['0 30 8 * * MON-FRI *'], startAt: new Date(deployedAt), timezone: 'UTC' },
      renew: false,
    });
  });

  it('enumerates what Temporal’s cron cannot say', () => {
    const found = spec('cycle', '0 0 9 L * *');
    expect(found?.renew).toBe(true);
    expect(found?.spec.calendars?.slice(0, 2)).toEqual([
      { year: 2026, month: 'MARCH', dayOfMonth: 31, hour: 9, minute: 0, second: 0 },
      { year: 2026, month: 'APRIL', dayOfMonth: 30, hour: 9, minute: 0, second: 0 },
    ]);
  });

  it('counts intervals from the deployment, and ends with the last', () => {
    const first = Date.parse('2026-03-01T13:00:01Z');
    expect(spec('cycle', 'R3/PT1H')).toEqual({
      spec: {
        intervals: [{ every: HOUR, offset: first % HOUR }],
        startAt: new Date(first - 500),
        endAt: new Date(first + 2 * HOUR + 500),
        timezone: 'UTC',
      },
      renew: false,
    });
    expect(spec('cycle', 'R3/PT1H', { now: first + 2 * HOUR + 1 })).toBeUndefined();
    expect(spec('cycle', 'R/P1W')?.spec).toMatchObject({ intervals: [{ every: 7 * 24 * HOUR }] });
    expect(spec('cycle', 'R/P1W')?.spec.endAt).toBeUndefined();
  });

  it('counts months by the calendar', () => {
    const found = spec('cycle', 'R2/2026-12-15T00:00:00Z/P1M');
    expect(found).toMatchObject({
      renew: false,
      spec: {
        calendars: [
          { month: 'DECEMBER', year: 2026 },
          { month: 'JANUARY', year: 2027 },
        ],
      },
    });
    expect(found?.spec.calendars).toHaveLength(2);
  });

  it('of a date fires once, also when nobody could act on it in time, for a day', () => {
    const text = '2026-03-01T14:00:00Z';
    const dueAt = Date.parse(text);
    expect(spec('date', text)?.spec.calendars).toEqual([
      { year: 2026, month: 'MARCH', dayOfMonth: 1, hour: 14, minute: 0, second: 0 },
    ]);
    expect(spec('date', text, { now: dueAt + HOUR })?.spec.calendars).toMatchObject([
      { hour: 15, minute: 0, second: 1 },
    ]);
    expect(spec('date', text, { now: dueAt + HOUR, fired: true })).toBeUndefined();
    expect(spec('date', text, { now: dueAt + 25 * HOUR })).toBeUndefined();
    expect(spec('date', '2020-01-01T00:00:00Z')?.spec.calendars).toMatchObject([
      { year: 2026, hour: 12, minute: 0, second: 2 },
    ]);
  });
});
