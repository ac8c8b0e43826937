/** What there is to choose from in forms. */
import { queryOptions, useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.js';
import type { Option } from './entity/field.js';

const page = { limit: 1000 };
const body = { page };

/** Name, and what it is called by in brackets where that is another word. */
const option = (value: string, name?: string | null): Option => ({
  value,
  label: name && name !== value ? `${name} (${value})` : value,
});

const SOURCES = {
  clients: async () =>
    (await answerOf(api.POST('/v2/api-keys/search', { body }))).items.map(({ clientId }) => option(clientId)),
  departments: async () =>
    (await answerOf(api.POST('/v2/crm/departments/search', { body }))).items.map(({ department, title }) =>
      option(department, title),
    ),
  groups: async () =>
    (await answerOf(api.POST('/v2/groups/search', { body }))).items.map(({ groupId, name }) => option(groupId, name)),
  mappingRules: async () =>
    (await answerOf(api.POST('/v2/mapping-rules/search', { body }))).items.map(({ mappingRuleId, name }) =>
      option(mappingRuleId, name),
    ),
  roles: async () =>
    (await answerOf(api.POST('/v2/roles/search', { body }))).items.map(({ roleId, name }) => option(roleId, name)),
  users: async () =>
    (await answerOf(api.POST('/v2/users/search', { body }))).items.map(({ username, name }) => option(username, name)),
} satisfies Record<string, () => Promise<readonly Option[]>>;

export type OptionSource = keyof typeof SOURCES;

const NONE: readonly Option[] = [];

const optionsOf = (source: OptionSource) =>
  queryOptions({
    queryKey: ['administration', 'options', source],
    queryFn: (): Promise<readonly Option[]> => SOURCES[source](),
  });

/** Empty until they are there. */
export function useOptions(source: OptionSource): readonly Option[] {
  return useQuery(optionsOf(source)).data ?? NONE;
}
