/** The process and the version that figures are of. */
import { queryOptions, useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.js';
import { processName, versionsOptions, type Process } from '../processes/process-queries.js';
import { requestOf, type FigureRequest } from './insight-queries.js';
import type { InsightSearch } from './insight-search.js';

const MOST = 500;

/** The newest version of each. */
export const allProcessesOptions = queryOptions({
  queryKey: ['processes', 'all'],
  queryFn: async () => {
    const body = {
      filter: { isLatestVersion: true },
      sort: [{ field: 'name' as const }],
      page: { limit: MOST },
    };
    return (await answerOf(api.POST('/v2/process-definitions/search', { body }))).items;
  },
  staleTime: 60_000,
});

/** What a process is called, by its id. */
export function useProcessNames(): (processDefinitionId: string) => string {
  const { data = [] } = useQuery(allProcessesOptions);
  const names = new Map(data.map((one) => [one.processDefinitionId, processName(one)]));
  return (id) => names.get(id) ?? id;
}

export interface ProcessScope {
  /** Undefined where all processes are shown. */
  readonly process: Process | undefined;
  /** The newest first. */
  readonly versions: readonly Process[];
  /** The chosen one; undefined where all are shown. */
  readonly version: Process | undefined;
  readonly request: FigureRequest;
}

/** Undefined until it is known which versions there are. */
export function useProcessScope(search: InsightSearch): ProcessScope | undefined {
  const { process: id } = search;
  const versions = useQuery({ ...versionsOptions(id ?? ''), enabled: id !== undefined });
  if (id === undefined)
    return { process: undefined, versions: [], version: undefined, request: requestOf(search, undefined) };
  if (versions.isPending) return undefined;
  const items = versions.data?.items ?? [];
  const version = items.find((one) => one.version === search.version);
  return { process: items[0], versions: items, version, request: requestOf(search, version?.processDefinitionKey) };
}
