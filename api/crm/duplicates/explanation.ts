/** Why two records are alike: from what they are now, as far as the caller may read them. */
import type { EntityManager } from 'typeorm';
import { scoreOf, type FieldScore } from '../../../database/crm/matching/score.js';
import { subjectOf } from '../../../database/crm/matching/subject.js';
import { isRecordType } from '../../../database/crm/records.js';
import { LARGEST_LIMIT } from '../../search/request.js';
import { search } from '../../search/search.js';
import type { ItemOf } from '../../search/table.js';
import type { CrmCaller } from '../crm-caller.js';
import { logRead, opened, tableFor, type Shown } from '../records/records.service.js';
import type { duplicates } from './duplicates.table.js';

type Pair = ItemOf<typeof duplicates>;

export interface ExplainedPair extends Pair {
  /** Of the fields that both have and the caller may read. */
  readonly explanation: readonly FieldScore[];
}

/** Within `CrmSession.run`. */
export async function explained(
  manager: EntityManager,
  caller: CrmCaller,
  pairs: readonly Pair[],
): Promise<readonly ExplainedPair[]> {
  const records = new Map<string, Shown>();
  for (const type of new Set(pairs.map(({ recordType }) => recordType))) {
    if (!isRecordType(type)) continue;
    const ids = pairs.filter((pair) => pair.recordType === type).flatMap(({ oneId, otherId }) => [oneId, otherId]);
    const body = { filter: { id: { $in: [...new Set(ids)] } }, page: { limit: LARGEST_LIMIT } };
    const { items } = await search(manager, { table: await tableFor(manager, type), body });
    const shown = items.map((item) => opened(type, item));
    await logRead(manager, caller, { type, items: shown, via: 'duplicates' });
    for (const record of shown) records.set(`${type} ${String(record['id'])}`, record);
  }
  return pairs.map((pair) => {
    const [one, other] = [pair.oneId, pair.otherId].map((id) => records.get(`${pair.recordType} ${id}`));
    return { ...pair, explanation: one && other ? scoreOf(subjectOf(one), subjectOf(other)).fields : [] };
  });
}

const number = { type: 'number' } as const;

export const EXPLANATION_SCHEMA = {
  type: 'array' as const,
  items: {
    type: 'object' as const,
    required: ['field', 'values', 'similarity', 'weight', 'contribution'],
    properties: {
      field: { type: 'string' as const },
      values: { type: 'array' as const, items: { type: 'string' as const }, minItems: 2, maxItems: 2 },
      similarity: number,
      weight: number,
      contribution: number,
    },
  },
};
