import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  countReferences,
  moveBack,
  moveReferences,
  type MovedRows,
  type ReferenceCount,
} from '../../../database/crm/merging/references.js';
import { same, type Survivor } from '../../../database/crm/merging/survivorship.js';
import { recordTable } from '../../../database/crm/record-fields.js';
import { recordTypes, type RecordTypeName } from '../../../database/crm/records.js';
import { seal, unseal } from '../../../database/crm/sealed.js';
import { conflict } from '../../problem/problem.js';
import { get, search, type SearchResult } from '../../search/search.js';
import type { ItemOf } from '../../search/table.js';
import { logAccess } from '../access-log.js';
import type { CrmCaller } from '../crm-caller.js';
import { CrmSession } from '../crm-session.js';
import { one } from '../records/records.service.js';
import { assertWritable } from '../records/writable-fields.js';
import { plannedMerge, type PlannedMerge } from './merge-request.js';
import type { MergeRequest } from './merges.dto.js';
import { merges } from './merges.table.js';

export type Merge = ItemOf<typeof merges>;

export interface MergePreview {
  /** By field: its value afterwards, and the record it comes from. */
  readonly changes: Readonly<Record<string, Survivor>>;
  /** Rows that refer to the losers, and will to the survivor. */
  readonly references: readonly ReferenceCount[];
}

export interface UndoneMerge {
  /** Fields of the survivor that were changed since: they stay as they are. */
  readonly changedSince: readonly string[];
  /** Rows that refer to something else by now, or are gone. */
  readonly referencesChangedSince: number;
}

type Changes = PlannedMerge['changes'];

/** Several records of the same person or company become one, and several again. */
@Injectable()
export class MergesService {
  constructor(@Inject(CrmSession) private readonly session: CrmSession) {}

  search(body: unknown): Promise<SearchResult<Merge>> {
    return this.session.run((manager) => search(manager, { table: merges, body }));
  }

  get(key: string): Promise<Merge> {
    return this.session.run((manager) => get(manager, merges, key));
  }

  preview(type: RecordTypeName, id: string, request: MergeRequest): Promise<MergePreview> {
    return this.session.run(async (manager, caller) => {
      const { losers, changes } = await plannedMerge(manager, { type, id, request, caller });
      await asTheHouse(manager);
      return { changes, references: await countReferences(manager, type, losers) };
    });
  }

  merge(type: RecordTypeName, id: string, request: MergeRequest): Promise<Merge> {
    return this.session.run(async (manager, caller) => {
      const { losers, changes } = await plannedMerge(manager, { type, id, request, caller });
      await change(manager, { type, id, values: mapped(changes, ({ value }) => value) });
      await logMerge(manager, caller, { type, ids: [id, ...losers], fields: Object.keys(changes) });
      await asTheHouse(manager);
      const moved = await moveReferences(manager, { type, winner: id, losers });
      await manager.query(`UPDATE crm.${recordTable(type)} SET merged_into = $1 WHERE id = ANY ($2)`, [id, losers]);
      await decidePairs(manager, { type, ids: [id, ...losers], from: 'open', to: 'merged', by: caller.username });
      const [made] = await manager.query<{ readonly id: string }[]>(
        `INSERT INTO crm.merges (owned_by, record_type, winner_id, loser_ids, changes, moved, merged_at, merged_by)
         VALUES ($1, $2, $3, $4, $5, $6, now(), $7) RETURNING id`,
        [
          caller.organisationId,
          type,
          id,
          losers,
          seal(JSON.stringify(changes)),
          JSON.stringify(moved),
          caller.username,
        ],
      );
      return get(manager, merges, made?.id ?? '');
    });
  }

  /** Everything as before, but what was changed since. */
  undo(key: string): Promise<UndoneMerge> {
    return this.session.run(async (manager, caller) => {
      const { recordType, recordId: id, loserIds } = await get(manager, merges, key);
      const type = recordType as RecordTypeName;
      const [merge] = await manager.query<{ state: string; changes: string; moved: readonly MovedRows[] }[]>(
        'SELECT state, changes, moved FROM crm.merges WHERE id = $1 FOR UPDATE',
        [key],
      );
      if (merge?.state !== 'merged') throw conflict(`Expected merge ${key} to be merged, but it is undone.`);
      const changes = JSON.parse(unseal(merge.changes)) as Changes;
      const now = await one(manager, type, id);
      if (now['mergedInto'] !== null)
        throw conflict(
          `Expected ${type} ${id} to be there still, but it was merged into ${String(now['mergedInto'])}. Undo that first.`,
        );
      await assertWritable(manager, type, ['name', ...Object.keys(changes)]);
      const changedSince = Object.keys(changes).filter((field) => !same(now[field], changes[field]?.value));
      const values = mapped(changes, ({ before }) => before, changedSince);
      await change(manager, { type, id, values });
      await logMerge(manager, caller, { type, ids: [id, ...loserIds], fields: Object.keys(values) });
      await asTheHouse(manager);
      const referencesChangedSince = await moveBack(manager, id, merge.moved);
      await manager.query(
        `UPDATE crm.${recordTable(type)} SET merged_into = NULL WHERE id = ANY ($1::bigint[]) AND merged_into = $2`,
        [loserIds, id],
      );
      await decidePairs(manager, { type, ids: [id, ...loserIds], from: 'merged', to: 'open', by: null });
      await manager.query(`UPDATE crm.merges SET state = 'undone', undone_at = now(), undone_by = $2 WHERE id = $1`, [
        key,
        caller.username,
      ]);
      return { changedSince, referencesChangedSince };
    });
  }
}

/** What refers to a record moves with it, whether its merger may see it or not. */
async function asTheHouse(manager: EntityManager): Promise<void> {
  await manager.query('RESET ROLE');
}

async function change(
  manager: EntityManager,
  { type, id, values }: { readonly type: RecordTypeName; readonly id: string; readonly values: object },
): Promise<void> {
  if (Object.keys(values).length === 0) return;
  const { affected } = await manager.update<object>(recordTypes[type].entity, id, values);
  if (affected === 0) throw conflict(`Expected ${type} ${id} to be yours to write, but it is not.`);
}

function mapped(
  changes: Changes,
  value: (change: Changes[string]) => unknown,
  without: readonly string[] = [],
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(changes)
      .filter(([field]) => !without.includes(field))
      .map(([field, one]) => [field, value(one)]),
  );
}

function logMerge(
  manager: EntityManager,
  caller: CrmCaller,
  {
    type,
    ids,
    fields,
  }: { readonly type: RecordTypeName; readonly ids: readonly string[]; readonly fields: readonly string[] },
): Promise<void> {
  return logAccess(manager, caller, { action: 'update', recordType: type, recordIds: ids, fields, via: 'merge' });
}

async function decidePairs(
  manager: EntityManager,
  pairs: {
    readonly type: RecordTypeName;
    readonly ids: readonly string[];
    readonly from: string;
    readonly to: string;
    readonly by: string | null;
  },
): Promise<void> {
  await manager.query(
    `UPDATE crm.duplicates SET state = $4, decided_at = CASE WHEN $4 = 'open' THEN NULL ELSE now() END, decided_by = $5
     WHERE record_type = $1 AND one_id = ANY ($2::bigint[]) AND other_id = ANY ($2::bigint[]) AND state = $3`,
    [pairs.type, pairs.ids, pairs.from, pairs.to, pairs.by],
  );
}
