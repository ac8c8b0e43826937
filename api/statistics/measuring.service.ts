import { Inject, Injectable } from '@nestjs/common';
import { CalendarsService, type WorkingHours } from '../calendars/calendars.service.js';
import { assertTimeZone } from '../calendars/time-zone.js';
import type { Parameters } from '../search/parameters.js';
import type { MeasuringRequest } from './durations.dto.js';

export interface Measuring {
  readonly hours: WorkingHours | undefined;
  /** The least that periods are made of, where they and the wall clock are UTC's days; undefined where they are not. */
  readonly ofDays: 'DAY' | 'MONTH' | undefined;
  /** SQL of the period that a moment is in: its begin, by the clocks of the time zone. */
  period(moment: string, parameters: Parameters): string;
  /** SQL of the rows of all periods between two that `period` gave, these among them. */
  series(between: { readonly first: string; readonly last: string }, parameters: Parameters): string;
}

/** What a request says of how to measure. */
@Injectable()
export class MeasuringService {
  constructor(@Inject(CalendarsService) private readonly calendars: CalendarsService) {}

  async of({ calendar, period, timeZone }: MeasuringRequest): Promise<Measuring> {
    const hours = await this.calendars.workingHours(calendar ?? 'wall');
    const zone = timeZone ?? hours?.timeZone ?? 'UTC';
    assertTimeZone(zone);
    return {
      hours,
      ofDays: hours || zone !== 'UTC' || period === 'hour' ? undefined : period === 'month' ? 'MONTH' : 'DAY',
      period: (moment, parameters) =>
        `date_trunc(${parameters.add(period ?? 'day')}::text, ${moment}, ${parameters.add(zone)}::text)`,
      series: ({ first, last }, parameters) =>
        `generate_series(${first}::timestamptz, ${last}::timestamptz, ('1 ' || ${parameters.add(period ?? 'day')}::text)::interval, ${parameters.add(zone)}::text)`,
    };
  }
}
