/** What is read of leads. */
import { answerOf, api } from '../../api/client.js';
import { searchOptions } from '../../api/search.js';
import { sortOf } from '../../parts/list/list-columns.js';
import { containing } from '../../parts/list/list-search.js';
import { filterOf } from '../customer-queries.js';
import type { RecordSearch } from '../record-search.js';
import type { Records } from '../record/records.js';
import type { Colleague } from '../staff.js';

export type Lead = Records['lead'];

const SORTABLE = ['name', 'company', 'score', 'status', 'owner', 'createdAt', 'updatedAt'] as const;

export const defaultLeadSort = '-createdAt';

/** By name or company; an address as a whole. */
function found(q: string | undefined): object {
  const text = containing(q);
  if (text === undefined) return {};
  return q?.includes('@') ? { email: q.trim().toLowerCase() } : { $or: [{ name: text }, { company: text }] };
}

export const leadsOptions = (search: RecordSearch, staff: readonly Colleague[]) => {
  const { q, sort = defaultLeadSort } = search;
  const filter = { ...filterOf(search, staff), ...found(q) };
  return searchOptions<Lead>({
    queryKey: ['crm', 'list', 'leads', { sort, filter }],
    read: (page) =>
      answerOf(api.POST('/v2/crm/leads/search', { body: { filter, sort: sortOf(sort, SORTABLE), page } })),
  });
};
