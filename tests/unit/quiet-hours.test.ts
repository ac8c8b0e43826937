import { describe, expect, test } from '@jest/globals';
import { afterQuietHours } from '../../database/crm/outbox/quiet-hours.js';

const night = { from: '21:00', to: '08:00', timeZone: 'Europe/Berlin' };
const after = (at: string, hours = night): string => afterQuietHours(new Date(at), hours).toISOString();

describe('quiet hours', () => {
  test.each([
    ['before them', '2026-03-02T19:59:00.000Z', '2026-03-02T19:59:00.000Z'],
    ['at their begin', '2026-03-02T20:00:00.000Z', '2026-03-03T07:00:00.000Z'],
    ['after midnight', '2026-03-03T02:00:00.000Z', '2026-03-03T07:00:00.000Z'],
    ['at their end', '2026-03-03T07:00:00.000Z', '2026-03-03T07:00:00.000Z'],
    ['in the night the clocks go forward', '2026-03-28T23:00:00.000Z', '2026-03-29T06:00:00.000Z'],
  ])('over midnight, %s', (_, at, expected) => {
    expect(after(at)).toBe(expected);
  });

  test.each([
    ['2026-03-02T04:30:00.000Z', '2026-03-02T06:00:00.000Z'],
    ['2026-03-02T06:00:00.000Z', '2026-03-02T06:00:00.000Z'],
    ['2026-03-02T03:59:59.000Z', '2026-03-02T03:59:59.000Z'],
  ])('within a day, at %s', (at, expected) => {
    expect(after(at, { from: '12:00', to: '14:00', timeZone: 'Asia/Shanghai' })).toBe(expected);
  });

  test('none where begin and end are the same', () => {
    expect(after('2026-03-02T02:00:00.000Z', { from: '08:00', to: '08:00', timeZone: 'UTC' })).toBe(
      '2026-03-02T02:00:00.000Z',
    );
  });
});
