/** Searches page by page: `POST …/search` with cursors. */
import { infiniteQueryOptions, type QueryKey } from '@tanstack/react-query';

export const PAGE_SIZE = 100;

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly page: {
    readonly totalItems?: number;
    /** True where there are more than were counted. */
    readonly hasMoreTotalItems?: boolean;
    readonly endCursor?: string | null;
  };
}

/** Options of `useInfiniteQuery`; `read` searches one page after a cursor, which is absent for the first. */
export function searchOptions<Item>(options: {
  readonly queryKey: QueryKey;
  readonly read: (page: { readonly limit: number; readonly after?: string }) => Promise<Page<Item>>;
}) {
  return infiniteQueryOptions({
    queryKey: options.queryKey,
    queryFn: ({ pageParam }) =>
      options.read({ limit: PAGE_SIZE, ...(pageParam === undefined ? {} : { after: pageParam }) }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => (last.items.length < PAGE_SIZE ? undefined : (last.page.endCursor ?? undefined)),
  });
}
