import { defineTable } from '../search/table.js';
import { DAYS } from './calendars.dto.js';

const WEEKLY_HOURS = `(SELECT jsonb_agg(h || jsonb_build_object('day', ('{${DAYS.join(',')}}'::text[])[(h->>'day')::int]))
  FROM jsonb_array_elements(k.weekly_hours) h)`;

const text = { type: 'string' } as const;
const listOf = (properties: object, required: readonly string[]): object => ({
  type: 'array',
  items: { type: 'object', properties, required },
});

export const calendars = defineTable({
  noun: 'calendar',
  from: 'engine.calendars k',
  key: 'calendarId',
  fields: {
    calendarId: { type: 'text', column: 'k.id', sort: true },
    name: { type: 'text', column: 'k.name', sort: true },
    timeZone: { type: 'text', column: 'k.time_zone' },
    weeklyHours: {
      type: 'json',
      column: WEEKLY_HOURS,
      filter: false,
      schema: listOf({ day: { ...text, enum: [...DAYS] }, from: text, to: text }, ['day', 'from', 'to']),
    },
    holidays: {
      type: 'json',
      column: 'k.holidays',
      filter: false,
      schema: listOf(
        {
          date: { ...text, format: 'date' },
          name: { ...text, nullable: true },
          yearly: { type: 'boolean' },
          from: text,
          to: text,
        },
        ['date', 'name', 'yearly'],
      ),
    },
    isDefault: { type: 'boolean', column: 'k.is_default' },
    updateDate: { type: 'date', column: 'k.updated_at', sort: true },
    updatedBy: { type: 'text', column: 'k.updated_by', nullable: true },
    tenantId: { type: 'text', column: 'k.tenant_id' },
  },
});
