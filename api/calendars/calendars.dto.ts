import { Matches } from 'class-validator';
import { BooleanField, ObjectListField, TextField } from '../validation/fields.js';

export const DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;

const TIME = /^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$/;
const TIME_MESSAGE = { message: 'to be a time, e.g. 09:00' };

export class WeeklyHoursRequest {
  @TextField({ description: 'Day of the week.', values: DAYS })
  readonly day!: (typeof DAYS)[number];

  @TextField({ description: '`HH:MM`', maxLength: 5, example: '09:00' })
  @Matches(TIME, TIME_MESSAGE)
  readonly from!: string;

  @TextField({ description: '`HH:MM`, up to `24:00`.', maxLength: 5, example: '17:30' })
  @Matches(TIME, TIME_MESSAGE)
  readonly to!: string;
}

export class HolidayRequest {
  @TextField({ description: '`YYYY-MM-DD`', maxLength: 10, example: '2026-12-25' })
  readonly date!: string;

  @TextField({ description: 'What people call it.', optional: true, maxLength: 255 })
  readonly name?: string | null;

  @BooleanField({ description: 'On the same day of every year.', optional: true })
  readonly yearly?: boolean | null;

  @TextField({ description: 'Where the day has hours after all: their begin.', optional: true, maxLength: 5 })
  @Matches(TIME, TIME_MESSAGE)
  readonly from?: string | null;

  @TextField({ description: 'Where the day has hours after all: their end.', optional: true, maxLength: 5 })
  @Matches(TIME, TIME_MESSAGE)
  readonly to?: string | null;
}

export class CalendarUpdate {
  @TextField({ description: 'What people call it.', minLength: 1, maxLength: 255, example: 'Berlin office' })
  readonly name!: string;

  @TextField({ description: 'Of the IANA database.', minLength: 1, maxLength: 64, example: 'Europe/Berlin' })
  readonly timeZone!: string;

  @ObjectListField({
    description: 'Several entries of one day are its shifts; what goes over midnight is two entries.',
    type: WeeklyHoursRequest,
  })
  readonly weeklyHours!: readonly WeeklyHoursRequest[];

  @ObjectListField({
    description: 'Days without hours, or with others.',
    optional: true,
    type: HolidayRequest,
    maxItems: 1000,
  })
  readonly holidays?: readonly HolidayRequest[] | null;

  @BooleanField({ description: 'The one that is meant where none is named; it was another until now.', optional: true })
  readonly isDefault?: boolean | null;
}

export class CalendarCreation extends CalendarUpdate {
  @TextField({ description: 'Not `wall` and not `business`.', minLength: 1, maxLength: 64, example: 'berlin' })
  @Matches(/^(?!(wall|business)$)[A-Za-z0-9_.-]+$/, {
    message: 'to be letters, digits, ".", "_" and "-", and neither wall nor business',
  })
  readonly calendarId!: string;
}
