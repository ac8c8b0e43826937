/** What is read of instances. Everything lies under the key `instances`. */
import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type ItemOf } from '../../api/client.js';
import { searchOptions } from '../../api/search.js';
import { sortOf } from '../../parts/list/list-columns.js';
import { waitsOf, type Waits } from '../waits/wait-queries.js';
import { filterOf } from './instance-filter.js';
import { STATES, type InstanceSearch, type InstanceState } from './instance-search.js';

export type Instance = ItemOf<'/v2/process-instances/search'>;
export type WaitingInstance = Instance & { readonly waits?: Waits };

export const instanceName = ({
  processDefinitionName,
  processDefinitionId,
}: Pick<Instance, 'processDefinitionName' | 'processDefinitionId'>): string =>
  processDefinitionName ?? processDefinitionId;

export const isRunning = ({ state }: Pick<Instance, 'state'>): boolean => state === 'ACTIVE' || state === 'SUSPENDED';

const SORTABLE = ['processDefinitionName', 'businessId', 'startDate', 'endDate', 'processInstanceKey'] as const;

export const DEFAULT_SORT = '-startDate';

/** Often enough to watch; only while the page is looked at, ms. */
const EVERY_MS = 10_000;

export const instancesOptions = (search: InstanceSearch) => {
  const { sort = DEFAULT_SORT } = search;
  return {
    ...searchOptions<WaitingInstance>({
      queryKey: ['instances', 'list', { ...search, sort }],
      read: async (page) => {
        const body = { filter: { ...filterOf(search) }, sort: sortOf(sort, SORTABLE), page };
        const found = await answerOf(api.POST('/v2/process-instances/search', { body }));
        const waits = await waitsOf(found.items.filter(isRunning).map(({ processInstanceKey }) => processInstanceKey));
        return { ...found, items: found.items.map((item) => withWaits(item, waits.get(item.processInstanceKey))) };
      },
    }),
    refetchInterval: EVERY_MS,
  };
};

function withWaits(instance: Instance, waits: Waits | undefined): WaitingInstance {
  return waits ? { ...instance, waits } : instance;
}

/** How many there are in each state, of those that the other filters leave. */
export const countsOptions = (search: InstanceSearch) => {
  const { state: _state, sort: _sort, ...rest } = search;
  return queryOptions({
    queryKey: ['instances', 'counts', rest],
    queryFn: async () => {
      const counts = STATES.map(async (state) => {
        const body = { filter: { ...filterOf(rest, state) }, page: { limit: 0 } };
        const { page } = await answerOf(api.POST('/v2/process-instances/search', { body }));
        return [state, page.totalItems ?? 0] as const;
      });
      return Object.fromEntries(await Promise.all(counts)) as Record<InstanceState, number>;
    },
    refetchInterval: EVERY_MS,
  });
};
