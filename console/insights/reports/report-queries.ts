/** Reports by mail. */
import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type ItemOf } from '../../api/client.js';
import type { components } from '../../api/schema.js';

export type Report = ItemOf<'/v2/insights/reports/search'>;
export type ReportRequest = components['schemas']['InsightReportRequest'];

const MOST = 200;
/** Mails are on their way for a second or two. */
const EVERY_MS = 1_500;

export const reportsOptions = queryOptions({
  queryKey: ['insights', 'reports'],
  queryFn: async () => {
    const body = { sort: [{ field: 'name' as const }], page: { limit: MOST } };
    return (await answerOf(api.POST('/v2/insights/reports/search', { body }))).items;
  },
  refetchInterval: ({ state }) => (state.data?.some(({ lastOutcome }) => lastOutcome === 'SENDING') ? EVERY_MS : false),
});

export const createReport = (body: ReportRequest) => answerOf(api.POST('/v2/insights/reports', { body }));

const at = (insightReportKey: string) => ({ params: { path: { insightReportKey } } });

export const changeReport = (key: string, body: ReportRequest) =>
  answerOf(api.PUT('/v2/insights/reports/{insightReportKey}', { ...at(key), body }));

export const deleteReport = (key: string) => answerOf(api.DELETE('/v2/insights/reports/{insightReportKey}', at(key)));

export const sendReport = (key: string) =>
  answerOf(api.POST('/v2/insights/reports/{insightReportKey}/sending', at(key)));

/** What a report was asked for with. */
export function requestOfReport(report: Report): ReportRequest {
  const { name, view, processDefinitionId, processDefinitionKey, calendar, groupBy, days } = report;
  const { rhythm, weekday, dayOfMonth, hour, timeZone, recipients, language, active } = report;
  return {
    ...{ name, view, processDefinitionId, processDefinitionKey, calendar, groupBy, days },
    ...{ rhythm, weekday, dayOfMonth, hour, timeZone, recipients, language, active },
  };
}
