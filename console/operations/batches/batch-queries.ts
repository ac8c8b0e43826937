/** What is read of batch operations. */
import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type ItemOf } from '../../api/client.js';

export type Batch = ItemOf<'/v2/batch-operations/search'>;
export type BatchItem = ItemOf<'/v2/batch-operation-items/search'>;

/** While something is at work, ms. */
const EVERY_MS = 1_000;
const MOST = 200;

const isAtWork = ({ state }: Batch): boolean => state === 'ACTIVE';

/** The latest first. */
export const batchesOptions = queryOptions({
  queryKey: ['batches', 'list'],
  queryFn: () =>
    answerOf(
      api.POST('/v2/batch-operations/search', {
        body: { sort: [{ field: 'batchOperationKey', order: 'DESC' }], page: { limit: MOST } },
      }),
    ),
  refetchInterval: ({ state }) => (state.data?.items.some(isAtWork) ? EVERY_MS : false),
});

export const batchOptions = (batchOperationKey: string) =>
  queryOptions({
    queryKey: ['batches', 'one', batchOperationKey],
    queryFn: () =>
      answerOf(api.GET('/v2/batch-operations/{batchOperationKey}', { params: { path: { batchOperationKey } } })),
    refetchInterval: ({ state }) => (state.data && isAtWork(state.data) ? EVERY_MS : false),
  });

/** Those that failed first. */
export const batchItemsOptions = (batchOperationKey: string, done: number) =>
  queryOptions({
    queryKey: ['batches', 'items', batchOperationKey, done],
    queryFn: () =>
      answerOf(
        api.POST('/v2/batch-operation-items/search', {
          body: {
            filter: { batchOperationKey },
            sort: [{ field: 'state', order: 'DESC' }, { field: 'itemKey' }],
            page: { limit: MOST },
          },
        }),
      ),
    placeholderData: (before) => before,
  });
