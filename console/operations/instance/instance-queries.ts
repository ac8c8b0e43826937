/** What is read of one instance. Everything lies under `instances`, `one` and its key: events of its stream let it be read anew. */
import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Answer, type ItemOf } from '../../api/client.js';
import { waitStatesOf } from '../waits/wait-queries.js';

export type OneInstance = Answer<'/v2/process-instances/{processInstanceKey}', 'get'>;
export type HistoryEntry = Answer<'/v2/process-instances/{processInstanceKey}/timeline', 'get'>['items'][number];
export type Variable = ItemOf<'/v2/variables/search'>;
export type Incident = ItemOf<'/v2/incidents/search'>;

const MOST = 1_000;

const path = (processInstanceKey: string) => ({ params: { path: { processInstanceKey } } });
const of = (processInstanceKey: string) => ({ filter: { processInstanceKey }, page: { limit: MOST } });

export const oneKey = (processInstanceKey: string) => ['instances', 'one', processInstanceKey] as const;

export const instanceOptions = (key: string) =>
  queryOptions({
    queryKey: [...oneKey(key), 'instance'],
    queryFn: () => answerOf(api.GET('/v2/process-instances/{processInstanceKey}', path(key))),
  });

/** How many instances of each element there are, by state. */
export const elementsOptions = (key: string) =>
  queryOptions({
    queryKey: [...oneKey(key), 'elements'],
    queryFn: async () =>
      (await answerOf(api.GET('/v2/process-instances/{processInstanceKey}/statistics/element-instances', path(key))))
        .items,
  });

export const flowsOptions = (key: string) =>
  queryOptions({
    queryKey: [...oneKey(key), 'flows'],
    queryFn: async () =>
      (await answerOf(api.GET('/v2/process-instances/{processInstanceKey}/sequence-flows', path(key)))).items,
  });

/** From the instance that nobody called down to this one. */
export const callersOptions = (key: string) =>
  queryOptions({
    queryKey: [...oneKey(key), 'callers'],
    queryFn: () => answerOf(api.GET('/v2/process-instances/{processInstanceKey}/call-hierarchy', path(key))),
  });

export const historyOptions = (key: string) =>
  queryOptions({
    queryKey: [...oneKey(key), 'history'],
    queryFn: async () =>
      (await answerOf(api.GET('/v2/process-instances/{processInstanceKey}/timeline', path(key)))).items,
  });

export const waitStatesOptions = (key: string) =>
  queryOptions({ queryKey: [...oneKey(key), 'waits'], queryFn: async () => (await waitStatesOf([key])).items });

export const variablesOptions = (key: string) =>
  queryOptions({
    queryKey: [...oneKey(key), 'variables'],
    queryFn: async () =>
      (await answerOf(api.POST('/v2/variables/search', { body: { ...of(key), sort: [{ field: 'name' }] } }))).items,
  });

export const incidentsOptions = (key: string) =>
  queryOptions({
    queryKey: [...oneKey(key), 'incidents'],
    queryFn: async () => {
      const body = { ...of(key), sort: [{ field: 'creationTime' as const, order: 'DESC' as const }] };
      return (await answerOf(api.POST('/v2/incidents/search', { body }))).items;
    },
  });

export const jobsOptions = (key: string) =>
  queryOptions({
    queryKey: [...oneKey(key), 'jobs'],
    queryFn: async () =>
      (
        await answerOf(
          api.POST('/v2/jobs/search', { body: { ...of(key), sort: [{ field: 'jobKey', order: 'DESC' }] } }),
        )
      ).items,
  });

export const messagesOptions = (key: string) =>
  queryOptions({
    queryKey: [...oneKey(key), 'messages'],
    queryFn: async () => {
      const [awaited, taken] = await Promise.all([
        answerOf(api.POST('/v2/message-subscriptions/search', { body: of(key) })),
        answerOf(api.POST('/v2/correlated-message-subscriptions/search', { body: of(key) })),
      ]);
      return { awaited: awaited.items, taken: taken.items };
    },
  });

/** The instances that it called. */
export const calledOptions = (key: string) =>
  queryOptions({
    queryKey: [...oneKey(key), 'called'],
    queryFn: async () => {
      const body = { filter: { parentProcessInstanceKey: key }, page: { limit: MOST } };
      return (await answerOf(api.POST('/v2/process-instances/search', { body }))).items;
    },
  });

export const auditOptions = (key: string) =>
  queryOptions({
    queryKey: [...oneKey(key), 'audit'],
    queryFn: async () => {
      const body = { ...of(key), sort: [{ field: 'timestamp' as const, order: 'DESC' as const }] };
      return (await answerOf(api.POST('/v2/audit-logs/search', { body }))).items;
    },
  });
