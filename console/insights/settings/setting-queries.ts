/** Targets, costs and the calendar that figures are held against. */
import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type ItemOf } from '../../api/client.js';
import type { components } from '../../api/schema.js';

export type Setting = ItemOf<'/v2/insights/settings/search'>;
export type SettingRequest = components['schemas']['InsightSettingRequest'];
export type Calendar = ItemOf<'/v2/calendars/search'>;

const MOST = 500;

export const settingsOptions = queryOptions({
  queryKey: ['insights', 'settings'],
  queryFn: async () => {
    const body = {
      sort: [{ field: 'processDefinitionId' as const }, { field: 'elementId' as const }],
      page: { limit: MOST },
    };
    return (await answerOf(api.POST('/v2/insights/settings/search', { body }))).items;
  },
});

export const putSetting = (body: SettingRequest) => answerOf(api.PUT('/v2/insights/settings', { body }));

export const deleteSetting = (insightSettingKey: string) =>
  answerOf(api.DELETE('/v2/insights/settings/{insightSettingKey}', { params: { path: { insightSettingKey } } }));

/** The one that business hours are measured by; null where there is none. */
export const calendarOptions = queryOptions({
  queryKey: ['calendars', 'default'],
  queryFn: async (): Promise<Calendar | null> => {
    const body = { filter: { isDefault: true }, page: { limit: 1 } };
    return (await answerOf(api.POST('/v2/calendars/search', { body }))).items[0] ?? null;
  },
});

const WEEKDAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'] as const;

/** Monday to Friday, nine to five, where one is. */
export const createOfficeHours = (name: string) =>
  answerOf(
    api.POST('/v2/calendars', {
      body: {
        calendarId: 'office-hours',
        name,
        timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        isDefault: true,
        weeklyHours: WEEKDAYS.map((day) => ({ day, from: '09:00', to: '17:00' })),
        holidays: [],
      },
    }),
  );
