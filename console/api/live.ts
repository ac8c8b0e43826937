/** Server-sent events that make what is shown be read anew. */
import { useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useEffect } from 'react';

/** The first event is read at once, those that follow so soon are one more reading. */
const PAUSE_MS = 300;

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
    let pausing: ReturnType<typeof setTimeout> | undefined;
    let more = false;
    const read = (): void => {
      more = false;
      void queries.invalidateQueries({ queryKey: JSON.parse(prefix) as QueryKey });
      pausing = setTimeout(() => {
        pausing = undefined;
        if (more) read();
      }, PAUSE_MS);
    };
    stream.onmessage = () => {
      if (pausing === undefined) read();
      else more = true;
    };
    return () => {
      clearTimeout(pausing);
      stream.close();
    };
  }, [url, prefix, enabled, queries]);
}
