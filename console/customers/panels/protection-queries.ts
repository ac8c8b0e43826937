/** Who sees a record, who saw it, and what may not be sent. */
import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type ItemOf } from '../../api/client.js';
import { searchOptions } from '../../api/search.js';
import type { Subject } from '../timeline/timeline-queries.js';

export type Access = ItemOf<'/v2/crm/access-log/search'>;
export type Suppression = ItemOf<'/v2/crm/suppressions/search'>;

export const accessOptions = ({ type, id }: Subject) =>
  searchOptions<Access>({
    queryKey: ['crm', 'access', type, id],
    read: (page) =>
      answerOf(
        api.POST('/v2/crm/access-log/search', {
          body: { filter: { recordType: type, recordIds: id }, sort: [{ field: 'at', order: 'DESC' }], page },
        }),
      ),
  });

export const grantsOptions = ({ type, id }: Subject) =>
  queryOptions({
    queryKey: ['crm', 'list', 'grants', type, id],
    queryFn: async () => {
      const body = { filter: { recordType: type, state: 'active' as const }, page: { limit: 1000 } };
      const { items } = await answerOf(api.POST('/v2/crm/sharing-grants/search', { body }));
      return items.filter(({ recordId }) => recordId === null || recordId === id);
    },
  });

export const organisationsOptions = queryOptions({
  queryKey: ['crm', 'organisations'],
  queryFn: async () =>
    (await answerOf(api.POST('/v2/crm/organisations/search', { body: { page: { limit: 10_000 } } }))).items,
  staleTime: 5 * 60_000,
});

/** Addresses that are not written to any more, of those that a record has. */
export const suppressionsOptions = (addresses: readonly string[]) =>
  queryOptions({
    queryKey: ['crm', 'list', 'suppressions', addresses],
    queryFn: async () => {
      const found = await Promise.all(
        addresses.map(async (address) => {
          const body = { filter: { address }, page: { limit: 100 } };
          return (await answerOf(api.POST('/v2/crm/suppressions/search', { body }))).items;
        }),
      );
      return found.flat();
    },
  });
