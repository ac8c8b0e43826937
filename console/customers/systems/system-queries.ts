/** Other systems that records are kept the same in: what runs there, and where both sides changed a field. */
import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type ItemOf } from '../../api/client.js';
import { searchOptions } from '../../api/search.js';
import { sortOf } from '../../parts/list/list-columns.js';
import type { RecordSearch } from '../record-search.js';

export type Connector = ItemOf<'/v2/crm/connectors/search'>;
export type Run = ItemOf<'/v2/crm/connectors/{connectorName}/runs/search'>;
export type SystemConflict = ItemOf<'/v2/crm/conflicts/search'>;

/** Runs go on in the background. */
const EVERY_MS = 10_000;
const LATEST = 5;
const SORTABLE = ['system', 'recordType', 'field', 'creationDate'] as const;

export const defaultConflictSort = '-creationDate';
export const CONFLICT_STATES = ['OPEN', 'RESOLVED'] as const;

export const conflictStateOf = ({ view }: RecordSearch): SystemConflict['state'] =>
  CONFLICT_STATES.find((one) => one === view) ?? 'OPEN';

export const connectorsOptions = queryOptions({
  queryKey: ['crm', 'list', 'connectors'],
  queryFn: async () => {
    const body = { sort: [{ field: 'connectorName' as const }], page: { limit: 1000 } };
    return (await answerOf(api.POST('/v2/crm/connectors/search', { body }))).items;
  },
  refetchInterval: EVERY_MS,
});

export const runsOptions = (connectorName: string) =>
  queryOptions({
    queryKey: ['crm', 'list', 'connector-runs', connectorName],
    queryFn: async () => {
      const body = { sort: [{ field: 'startDate' as const, order: 'DESC' as const }], page: { limit: LATEST } };
      const params = { path: { connectorName } };
      return (await answerOf(api.POST('/v2/crm/connectors/{connectorName}/runs/search', { params, body }))).items;
    },
    refetchInterval: EVERY_MS,
  });

export const conflictsOptions = (search: RecordSearch) => {
  const { sort = defaultConflictSort } = search;
  const filter = { state: conflictStateOf(search) };
  return searchOptions<SystemConflict>({
    queryKey: ['crm', 'list', 'conflicts', { sort, filter }],
    read: (page) =>
      answerOf(api.POST('/v2/crm/conflicts/search', { body: { filter, sort: sortOf(sort, SORTABLE), page } })),
  });
};
