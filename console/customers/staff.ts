/** People and departments of one's organisation: few, and read once. */
import { queryOptions, useQuery } from '@tanstack/react-query';
import { answerOf, api, type ItemOf } from '../api/client.js';

/** Nobody is called so: who has not said who he is has nothing. */
export const NOBODY = '\u2014';

export type Colleague = ItemOf<'/v2/crm/staff/search'>;

const ALL = { page: { limit: 1000 } };
const MINUTES_MS = 5 * 60_000;

export const staffOptions = queryOptions({
  queryKey: ['crm', 'staff'],
  queryFn: async () =>
    (await answerOf(api.POST('/v2/crm/staff/search', { body: { ...ALL, sort: [{ field: 'name' as const }] } }))).items,
  staleTime: MINUTES_MS,
});

export const departmentsOptions = queryOptions({
  queryKey: ['crm', 'departments'],
  queryFn: async () =>
    (await answerOf(api.POST('/v2/crm/departments/search', { body: { ...ALL, sort: [{ field: 'title' as const }] } })))
      .items,
  staleTime: MINUTES_MS,
});

/** As people call somebody; the user name of whom nobody knows. */
export function useNameOf(): (username: string | null) => string {
  const { data = [] } = useQuery(staffOptions);
  return (username) => data.find((one) => one.username === username)?.name ?? username ?? '–';
}

/** For choices: those who are there, by name. */
export function useStaffChoices(): readonly { readonly value: string; readonly label: string }[] {
  const { data = [] } = useQuery(staffOptions);
  return data.filter(({ active }) => active).map(({ username, name }) => ({ value: username, label: name }));
}
