/** Searches page by page: `POST …/search` with cursors. */
import { infiniteQueryOptions, type QueryKey } from '@tanstack/react-query';

export const PAGE_SIZE = 100;
/** Who scrolls on has more at once: 10,000 rows are few requests, also when they are read anew. */
const NEXT_SIZE = 1_000;

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
      options.read(pageParam === undefined ? { limit: PAGE_SIZE } : { limit: NEXT_SIZE, after: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last, pages) =>
      last.items.length < (pages.length === 1 ? PAGE_SIZE : NEXT_SIZE) ? undefined : (last.page.endCursor ?? undefined),
  });
}
