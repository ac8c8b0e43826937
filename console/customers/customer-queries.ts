/** What is read of customers and of what hangs on them. Lists lie under `crm`, `list`: a change lets them be read anew. */
import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type ItemOf } from '../api/client.js';
import { searchOptions } from '../api/search.js';
import { sortOf } from '../parts/list/list-columns.js';
import { containing } from '../parts/list/list-search.js';
import type { RecordSearch } from './record-search.js';
import type { Records } from './record/records.js';
import { NOBODY, type Colleague } from './staff.js';

export type Customer = Records['customer'];

const SORTABLE = ['name', 'country', 'owner', 'status', 'source', 'createdAt', 'updatedAt'] as const;

/** Of addresses and numbers nothing but equality can be asked: they are sealed. */
function addressIn(text: string): { readonly email: string } | { readonly phone: string } | undefined {
  if (/^\S+@\S+$/.test(text)) return { email: text.toLowerCase() };
  const digits = text.replaceAll(/[\s()./-]/g, '');
  return /^\+?\d{6,15}$/.test(digits) ? { phone: digits } : undefined;
}

/** Customers that are found by one of their contacts. */
const MOST_CONTACTS = 100;

async function customersOfContacts(condition: object): Promise<readonly string[]> {
  const body = { filter: condition, page: { limit: MOST_CONTACTS } };
  const { items } = await answerOf(api.POST('/v2/crm/contacts/search', { body }));
  return [...new Set(items.flatMap(({ customerId }) => customerId ?? []))];
}

/** By name, address or number, of the customer or of one of its contacts. */
async function found(q: string | undefined): Promise<object> {
  const text = q?.trim() ?? '';
  if (text === '') return {};
  const condition = addressIn(text) ?? { name: containing(text) };
  const ids = await customersOfContacts(condition);
  return ids.length === 0 ? condition : { $or: [condition, { id: { $in: ids } }] };
}

export function filterOf({ owner, department, status, country }: RecordSearch, staff: readonly Colleague[]): object {
  const members = staff.filter((one) => one.department === department).map(({ username }) => username);
  return {
    ...(owner === undefined ? {} : { owner }),
    ...(owner === undefined && department !== undefined ? { owner: { $in: [...members, NOBODY] } } : {}),
    ...(status === undefined ? {} : { status }),
    ...(country === undefined ? {} : { country }),
  };
}

export const customersOptions = (search: RecordSearch, staff: readonly Colleague[]) => {
  const { q, sort = 'name' } = search;
  const filter = filterOf(search, staff);
  return searchOptions<Customer>({
    queryKey: ['crm', 'list', 'customers', { q, sort, filter }],
    read: async (page) => {
      const body = { filter: { ...filter, ...(await found(q)) }, sort: sortOf(sort, SORTABLE), page };
      return answerOf(api.POST('/v2/crm/customers/search', { body }));
    },
  });
};

/** Hanging on a customer: few enough to be read at once. */
const ALL = { limit: 1000 };

export type Contact = Records['contact'];
export type Consent = ItemOf<'/v2/crm/consents/search'>;

export const contactsOptions = (customerId: string) =>
  queryOptions({
    queryKey: ['crm', 'list', 'contacts', customerId],
    queryFn: async () => {
      const body = { filter: { customerId }, sort: [{ field: 'name' as const }], page: ALL };
      return (await answerOf(api.POST('/v2/crm/contacts/search', { body }))).items;
    },
  });

export const consentsOptions = (customerId: string) =>
  queryOptions({
    queryKey: ['crm', 'list', 'consents', customerId],
    queryFn: async () => {
      const sort = [{ field: 'recordedAt' as const, order: 'DESC' as const }];
      return (
        await answerOf(api.POST('/v2/crm/consents/search', { body: { filter: { customerId }, sort, page: ALL } }))
      ).items;
    },
  });

export const customerTicketsOptions = (customerId: string) =>
  queryOptions({
    queryKey: ['crm', 'list', 'tickets', { customerId }],
    queryFn: async () => {
      const sort = [{ field: 'openedAt' as const, order: 'DESC' as const }];
      return (await answerOf(api.POST('/v2/crm/tickets/search', { body: { filter: { customerId }, sort, page: ALL } })))
        .items;
    },
  });

export const customerLeadsOptions = (customerId: string) =>
  queryOptions({
    queryKey: ['crm', 'list', 'leads', { customerId }],
    queryFn: async () => {
      const sort = [{ field: 'createdAt' as const, order: 'DESC' as const }];
      return (await answerOf(api.POST('/v2/crm/leads/search', { body: { filter: { customerId }, sort, page: ALL } })))
        .items;
    },
  });
