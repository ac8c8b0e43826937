/** Server-sent events that make what is shown be read anew. */
import { useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useEffect } from 'react';

/** Bursts of events are one reading. */
const PAUSE_MS = 200;

/**
 * Follows a stream of events for as long as the component is shown, and lets queries under `queryKey` be read again. The
 * browser comes again by itself where the connection ends, and goes on after the last event.
 */
export function useLive(url: string, queryKey: QueryKey, enabled = true): void {
  const queries = useQueryClient();
  const prefix = JSON.stringify(queryKey);
  useEffect(() => {
    if (!enabled) return;
    const stream = new EventSource(url);
    let waiting: ReturnType<typeof setTimeout> | undefined;
    stream.onmessage = () => {
      waiting ??= setTimeout(() => {
        waiting = undefined;
        void queries.invalidateQueries({ queryKey: JSON.parse(prefix) as QueryKey });
      }, PAUSE_MS);
    };
    return () => {
      clearTimeout(waiting);
      stream.close();
    };
  }, [url, prefix, enabled, queries]);
}
