/** What is read of tickets. */
import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import { searchOptions } from '../../api/search.js';
import { sortOf } from '../../parts/list/list-columns.js';
import { containing } from '../../parts/list/list-search.js';
import type { RecordSearch } from '../record-search.js';
import type { Records } from '../record/records.js';
import { NOBODY } from '../staff.js';

export type Ticket = Records['ticket'];

export const VIEWS = ['mine', 'open', 'overdue', 'all'] as const;
export type TicketView = (typeof VIEWS)[number];

export const viewOf = ({ view }: RecordSearch): TicketView => VIEWS.find((one) => one === view) ?? 'open';

const OPEN = { $in: ['open', 'pending', 'escalated'] };
const SORTABLE = ['number', 'subject', 'priority', 'status', 'owner', 'openedAt', 'dueAt'] as const;
const MINUTE_MS = 60_000;

export const defaultTicketSort = 'dueAt';

/** `T-100001` is a number, everything else is of the subject. */
function found(q: string | undefined): object {
  const subject = containing(q);
  if (q === undefined || subject === undefined) return {};
  return /^\s*t-?\d+\s*$/i.test(q) ? { number: `T-${q.replaceAll(/\D/g, '')}` } : { subject };
}

export const ticketsOptions = (search: RecordSearch, person: string | undefined) => {
  const { q, sort = defaultTicketSort, owner, department, status, priority } = search;
  const view = viewOf(search);
  // To the minute: what is read once is not read again at once.
  const now = new Date(Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS).toISOString();
  const filter = {
    ...found(q),
    ...(view === 'all' ? {} : { status: OPEN }),
    ...(view === 'overdue' ? { dueAt: { $lt: now } } : {}),
    ...(owner === undefined ? {} : { owner }),
    ...(view === 'mine' ? { owner: person ?? NOBODY } : {}),
    ...(department === undefined ? {} : { department }),
    ...(status === undefined ? {} : { status }),
    ...(priority === undefined ? {} : { priority }),
  } as object;
  return searchOptions<Ticket>({
    queryKey: ['crm', 'list', 'tickets', { sort, filter }],
    read: (page) =>
      answerOf(api.POST('/v2/crm/tickets/search', { body: { filter, sort: sortOf(sort, SORTABLE), page } })),
  });
};

/** By id, for the names of customers beside their tickets. */
export const customerNamesOptions = (ids: readonly string[]) =>
  queryOptions({
    queryKey: ['crm', 'list', 'customer-names', ids],
    queryFn: async (): Promise<Readonly<Record<string, string | null>>> => {
      if (ids.length === 0) return {};
      const body = { filter: { id: { $in: [...ids] } }, page: { limit: 1000 } };
      const { items } = await answerOf(api.POST('/v2/crm/customers/search', { body }));
      return Object.fromEntries(items.map(({ id, name }) => [id, name]));
    },
    staleTime: MINUTE_MS,
  });
