/** Calendars as what can be removed and made again. */
import { answerOf, api } from '../../api/client.js';
import { sortOf } from '../../parts/list/list-columns.js';
import { containing } from '../../parts/list/list-search.js';
import type { Entity } from '../entity/entity.js';
import type { Calendar, Draft } from './calendar.js';

/** Copies, as the client takes them: its lists are not for reading alone. */
export const saved = ({ name, timeZone, isDefault, weeklyHours, holidays }: Draft) => ({
  ...{ name, timeZone, isDefault },
  weeklyHours: [...weeklyHours],
  holidays: holidays.map((holiday) => ({ ...holiday })),
});

export const calendarEntity: Omit<Entity<Calendar>, 'columns' | 'editor'> = {
  id: 'calendars',
  sort: 'name',
  keyOf: ({ calendarId }) => calendarId,
  nameOf: ({ name }) => name,
  search: ({ q, sort = 'name' }, page) => {
    const name = containing(q);
    const body = { filter: name ? { name } : {}, sort: sortOf(sort, ['name', 'updateDate'] as const), page };
    return answerOf(api.POST('/v2/calendars/search', { body }));
  },
  find: (calendarId) => answerOf(api.GET('/v2/calendars/{calendarId}', { params: { path: { calendarId } } })),
  fields: [],
  remove: ({ calendarId }) => api.DELETE('/v2/calendars/{calendarId}', { params: { path: { calendarId } } }),
  restore: (calendar) => api.POST('/v2/calendars', { body: { calendarId: calendar.calendarId, ...saved(calendar) } }),
};
