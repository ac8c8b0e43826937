/** What a merge would do, for who asks: under his rights. Within `CrmSession.run`. */
import type { EntityManager } from 'typeorm';
import {
  survivors,
  survivorshipRules,
  type Choices,
  type MergedRecord,
  type Survivor,
} from '../../../database/crm/merging/survivorship.js';
import { recordFields, recordTable } from '../../../database/crm/record-fields.js';
import type { RecordTypeName } from '../../../database/crm/records.js';
import { conflict, invalid, Problem } from '../../problem/problem.js';
import { isKey } from '../../validation/key.js';
import type { CrmCaller } from '../crm-caller.js';
import { one } from '../records/records.service.js';
import { assertWritable } from '../records/writable-fields.js';
import type { MergeRequest } from './merges.dto.js';

export interface PlannedMerge {
  readonly winner: string;
  readonly losers: readonly string[];
  /** Fields of the survivor that get another value. */
  readonly changes: Readonly<Record<string, Survivor & { readonly before: unknown }>>;
}

/** Locks the records until the transaction ends. */
export async function plannedMerge(
  manager: EntityManager,
  { type, id, request, caller }: { type: RecordTypeName; id: string; request: MergeRequest; caller: CrmCaller },
): Promise<PlannedMerge> {
  const losers = [...new Set(request.loserIds)];
  if (losers.length === 0 || losers.includes(id) || !losers.every(isKey))
    throw invalid(
      `Expected loserIds to be ids of other records than ${id}, but they are ${losers.join(', ') || 'none'}.`,
    );
  await manager.query(`SELECT 1 FROM crm.${recordTable(type)} WHERE id = ANY ($1) ORDER BY id FOR UPDATE`, [
    [id, ...losers],
  ]);
  const winner = await mergeable(manager, { type, id, caller });
  const others: MergedRecord[] = [];
  for (const loser of losers) others.push(await mergeable(manager, { type, id: loser, caller }));
  const fields = recordFields(type).filter(({ readOnly }) => !readOnly);
  const names = fields.map(({ name }) => name);
  const chosen = survivors(names, { winner, others }, choicesOf(request, names, [id, ...losers]));
  await assertWritable(manager, type, ['name', ...Object.keys(chosen)]);
  const changes = Object.fromEntries(
    Object.entries(chosen).map(([field, survivor]) => [field, { ...survivor, before: winner[field] ?? null }]),
  );
  return { winner: id, losers, changes };
}

async function mergeable(
  manager: EntityManager,
  { type, id, caller }: { readonly type: RecordTypeName; readonly id: string; readonly caller: CrmCaller },
): Promise<MergedRecord> {
  const record = await one(manager, type, id);
  if (record['ownedBy'] !== caller.organisationId)
    throw new Problem({
      status: 403,
      code: 'RECORD_OF_ANOTHER',
      detail: `Expected ${type} ${id} to be of your own organisation, but it is shared with it for reading.`,
    });
  const { mergedInto } = record;
  if (mergedInto === null) return record;
  throw conflict(`Expected ${type} ${id} to be there still, but it was merged into ${String(mergedInto)}.`);
}

function choicesOf(request: MergeRequest, names: readonly string[], ids: readonly string[]): Choices {
  const { rules = {}, fields = {}, sources = [] } = request;
  const stranger = [...Object.keys(rules), ...Object.keys(fields)].find((name) => !names.includes(name));
  if (stranger !== undefined)
    throw invalid(`Expected rules and fields to be of ${names.join(', ')}, but they have ${stranger}.`);
  const rule = Object.values(rules).find((one) => !survivorshipRules.includes(one));
  if (rule !== undefined)
    throw invalid(`Expected rules to be among ${survivorshipRules.join(', ')}, but one is ${String(rule)}.`);
  const record = Object.values(fields).find((one) => !ids.includes(one));
  if (record !== undefined)
    throw invalid(`Expected fields to name records among ${ids.join(', ')}, but one is ${String(record)}.`);
  return { rules, fields, sources };
}
