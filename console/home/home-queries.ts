/** How many there are, counted by searches that answer no rows. */
import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.js';

const NO_ROWS = { limit: 0 };
/** Others start and repair; this is no stream. */
const EVERY_MS = 15_000;

export const runningCountOptions = queryOptions({
  queryKey: ['instances', 'running-count'],
  queryFn: async () => {
    const body = { filter: { state: 'ACTIVE' as const }, page: NO_ROWS };
    return (await answerOf(api.POST('/v2/process-instances/search', { body }))).page.totalItems ?? 0;
  },
  refetchInterval: EVERY_MS,
});

export const incidentCountOptions = queryOptions({
  queryKey: ['incidents', 'active-count'],
  queryFn: async () => {
    const body = { filter: { state: 'ACTIVE' as const }, page: NO_ROWS };
    return (await answerOf(api.POST('/v2/incidents/search', { body }))).page.totalItems ?? 0;
  },
  refetchInterval: EVERY_MS,
});
