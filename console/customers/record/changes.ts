/** Who changed which fields of a record; values are not told. */
import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type Answer } from '../../api/client.js';
import type { RecordType } from './records.js';

export type RecordChangeEntry = Answer<'/v2/crm/changes', 'get'>['items'][number];

/** Changes shown of one record. */
const MOST = 1000;

async function changesOf(recordType: RecordType, recordId: string): Promise<readonly RecordChangeEntry[]> {
  const query = { recordType, recordId, limit: MOST };
  return (await answerOf(api.GET('/v2/crm/changes', { params: { query } }))).items;
}

export const changesOptions = (type: RecordType, id: string) =>
  queryOptions({ queryKey: ['crm', 'list', 'changes', type, id], queryFn: () => changesOf(type, id) });

/** Null where nobody changed it. */
export const lastChangeOptions = (type: RecordType, id: string) =>
  queryOptions({
    queryKey: ['crm', 'last-change', type, id],
    queryFn: async () => (await changesOf(type, id)).at(-1) ?? null,
  });
