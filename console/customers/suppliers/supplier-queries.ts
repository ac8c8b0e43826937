/** What is read of suppliers, and of what hangs on them. */
import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type ItemOf } from '../../api/client.js';
import { searchOptions } from '../../api/search.js';
import { sortOf } from '../../parts/list/list-columns.js';
import { containing } from '../../parts/list/list-search.js';
import type { RecordSearch } from '../record-search.js';
import type { Records } from '../record/records.js';

export type Supplier = Records['supplier'];
export type Quotation = ItemOf<'/v2/crm/quotations/search'>;
export type QuotationRequest = ItemOf<'/v2/crm/quotation-requests/search'>;

const SORTABLE = ['name', 'rating', 'ratedOrders', 'status'] as const;
const ALL = { limit: 1000 };

export const suppliersOptions = ({ q, sort = 'name', status }: RecordSearch) => {
  const name = containing(q);
  const filter = {
    ...(name === undefined ? {} : q?.includes('@') ? { email: q.trim().toLowerCase() } : { name }),
    ...(status === undefined ? {} : { status }),
  } as object;
  return searchOptions<Supplier>({
    queryKey: ['crm', 'list', 'suppliers', { sort, filter }],
    read: (page) =>
      answerOf(api.POST('/v2/crm/suppliers/search', { body: { filter, sort: sortOf(sort, SORTABLE), page } })),
  });
};

export interface AskedQuotation extends Quotation {
  /** What was asked for; undefined where one may not see that. */
  readonly request: QuotationRequest | undefined;
}

/** The latest first. */
export const quotationsOptions = (supplierId: string) =>
  queryOptions({
    queryKey: ['crm', 'list', 'quotations', supplierId],
    queryFn: async (): Promise<readonly AskedQuotation[]> => {
      const sort = [{ field: 'createdAt' as const, order: 'DESC' as const }];
      const body = { filter: { supplierId }, sort, page: ALL };
      const { items } = await answerOf(api.POST('/v2/crm/quotations/search', { body }));
      const ids = [...new Set(items.flatMap(({ requestId }) => requestId ?? []))];
      if (ids.length === 0) return [];
      const asked = await answerOf(
        api.POST('/v2/crm/quotation-requests/search', { body: { filter: { id: { $in: ids } }, page: ALL } }),
      );
      return items.map((item) => ({ ...item, request: asked.items.find(({ id }) => id === item.requestId) }));
    },
  });

/** The latest first. */
export const ordersOptions = (supplierId: string) =>
  queryOptions({
    queryKey: ['crm', 'list', 'purchase-orders', supplierId],
    queryFn: async () => {
      const sort = [{ field: 'createdAt' as const, order: 'DESC' as const }];
      const body = { filter: { supplierId }, sort, page: ALL };
      return (await answerOf(api.POST('/v2/crm/purchase-orders/search', { body }))).items;
    },
  });
