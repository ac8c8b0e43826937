/** Pairs of records that may be the same, and what joining them would do. */
import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type ItemOf } from '../../api/client.js';
import { searchOptions } from '../../api/search.js';
import { sortOf } from '../../parts/list/list-columns.js';
import type { RecordSearch } from '../record-search.js';
import { recordOptions, type Values } from '../record/records.js';

export type Pair = ItemOf<'/v2/crm/duplicates/search'>;
export type PairType = Pair['recordType'];

export const TYPES = ['customer', 'contact', 'lead'] as const satisfies readonly PairType[];
export const STATES = ['open', 'dismissed', 'merged'] as const satisfies readonly Pair['state'][];

export const stateOf = ({ view }: RecordSearch): Pair['state'] => STATES.find((one) => one === view) ?? 'open';

const SORTABLE = ['score', 'foundAt', 'recordType'] as const;
export const defaultPairSort = '-score';

export const pairsOptions = (search: RecordSearch) => {
  const type = TYPES.find((one) => one === search.type);
  const filter = { state: stateOf(search), ...(type === undefined ? {} : { recordType: type }) };
  const { sort = defaultPairSort } = search;
  return searchOptions<Pair>({
    queryKey: ['crm', 'list', 'duplicates', { sort, filter }],
    read: (page) =>
      answerOf(api.POST('/v2/crm/duplicates/search', { body: { filter, sort: sortOf(sort, SORTABLE), page } })),
  });
};

/** Undefined where it is not there any more. */
export const pairOptions = (duplicateKey: string) =>
  queryOptions({
    queryKey: ['crm', 'list', 'duplicates', duplicateKey],
    queryFn: async () =>
      (await answerOf(api.POST('/v2/crm/duplicates/search', { body: { filter: { duplicateKey } } }))).items[0] ?? null,
  });

/** Both records of a pair. */
export const recordsOfPair = ({ recordType, oneId, otherId }: Pair) =>
  queryOptions({
    queryKey: ['crm', 'list', 'pair', recordType, oneId, otherId],
    queryFn: async ({ client }) => {
      const read = async (id: string): Promise<Values> => {
        const record: object = await client.fetchQuery(recordOptions(recordType, id));
        return record as Values;
      };
      return { one: await read(oneId), other: await read(otherId) };
    },
  });

export interface MergeRequest {
  readonly recordType: PairType;
  /** Who stays. */
  readonly winner: string;
  readonly loser: string;
  /** By field, the id of the record whose value stays. */
  readonly fields: Readonly<Record<string, string>>;
}

const bodyOf = ({ loser, fields }: MergeRequest) => ({ loserIds: [loser], fields: { ...fields } });
/** The routes of all types have the shape of those of customers. */
const merging = (type: PairType) => `/v2/crm/${type}s/{recordId}/merge` as '/v2/crm/customers/{recordId}/merge';
const previewing = (type: PairType) =>
  `/v2/crm/${type}s/{recordId}/merge-preview` as '/v2/crm/customers/{recordId}/merge-preview';

export const previewOptions = (request: MergeRequest) =>
  queryOptions({
    queryKey: ['crm', 'list', 'merge-preview', request],
    queryFn: () =>
      answerOf(
        api.POST(previewing(request.recordType), {
          params: { path: { recordId: request.winner } },
          body: bodyOf(request),
        }),
      ),
    placeholderData: (before) => before,
  });

export const merge = (request: MergeRequest) =>
  answerOf(
    api.POST(merging(request.recordType), { params: { path: { recordId: request.winner } }, body: bodyOf(request) }),
  );

export const undoMerge = (mergeKey: string) =>
  answerOf(api.DELETE('/v2/crm/merges/{mergeKey}', { params: { path: { mergeKey } } }));

export const dismiss = (duplicateKey: string) =>
  api.POST('/v2/crm/duplicates/{duplicateKey}/dismissal', { params: { path: { duplicateKey } } });
