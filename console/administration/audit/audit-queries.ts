/** What was done, by whom, when. */
import { answerOf, api, type ItemOf } from '../../api/client.js';
import { searchOptions } from '../../api/search.js';
import { sortOf } from '../../parts/list/list-columns.js';
import { containing } from '../../parts/list/list-search.js';
import type { AdministrationSearch } from '../administration-search.js';
import type { PageRequest } from '../entity/entity.js';

export type AuditEntry = ItemOf<'/v2/audit-logs/search'>;

/** The first or last moment of a day, here. */
const moment = (day: string, time: string): string => new Date(`${day}T${time}`).toISOString();

const isDay = (text: string | undefined): text is string => /^\d{4}-\d{2}-\d{2}$/.test(text ?? '');

function filterOf({ q, who, what, action, from, to }: AdministrationSearch) {
  const actorId = containing(who);
  const key = containing(q);
  return {
    ...(actorId ? { actorId } : {}),
    ...(what === undefined ? {} : { entityType: what }),
    ...(action === undefined ? {} : { operationType: action }),
    ...(key ? { $or: [{ entityKey: key }, { processDefinitionId: key }] } : {}),
    ...(isDay(from) || isDay(to)
      ? {
          timestamp: {
            ...(isDay(from) ? { $gte: moment(from, '00:00:00') } : {}),
            ...(isDay(to) ? { $lte: moment(to, '23:59:59') } : {}),
          },
        }
      : {}),
  };
}

const NEWEST = '-timestamp';

export const readAudit = (search: AdministrationSearch, page: PageRequest) =>
  answerOf(
    api.POST('/v2/audit-logs/search', {
      body: {
        filter: filterOf(search),
        sort: sortOf(search.sort ?? NEWEST, ['timestamp', 'actorId', 'operationType', 'entityType'] as const),
        page,
      },
    }),
  );

export const auditOptions = ({ edit: _, add: __, ...search }: AdministrationSearch) =>
  searchOptions<AuditEntry>({
    queryKey: ['administration', 'audit', search],
    read: (page) => readAudit(search, page),
  });

export const auditEntryOptions = (auditLogKey: string | undefined) => ({
  queryKey: ['administration', 'audit', 'one', auditLogKey],
  queryFn: () =>
    answerOf(api.GET('/v2/audit-logs/{auditLogKey}', { params: { path: { auditLogKey: auditLogKey ?? '' } } })),
  enabled: auditLogKey !== undefined,
});
