/** Their records and ours: names and values, each way. */
import { evaluateFeelText } from '../../../processes/compiler/evaluate-feel.js';
import type { Connector } from '../../../database/crm/connector.entity.js';
import { normal, syncedFields } from '../../../database/crm/sync/fields.js';
import type { Values } from '../../../database/crm/sync/merge.js';
import type { Item } from '../../../database/crm/sync/runs.js';
import type { Incoming } from '../../../database/crm/sync/take.js';
import type { Json } from '../../../workflows/engine/record.js';
import { isDate } from '../../validation/date.js';
import { describe } from '../../validation/describe.js';

/** Under this name a record of theirs says which of ours it is, where they were sent it. */
export const RECORD_ID = 'batonRecordId';

export type Mapped = { readonly incoming: Incoming } | { readonly externalId: string | null; readonly problem: string };

/** What they do not name stays as it is; a value that a field cannot have refuses the record. */
export function incomingOf(connector: Connector, item: Item, now: Date): Mapped {
  const { recordType, idField, versionField, changedAtField, mapping } = connector;
  const externalId = textOf(item[idField]);
  if (externalId === null) return { externalId, problem: `Expected the record to have ${idField}, but it has none.` };
  const version = versionField === null ? null : textOf(item[versionField]);
  if (version !== null && !/^\d{1,18}$/.test(version))
    return {
      externalId,
      problem: `Expected ${versionField ?? ''} to be a whole number, but it is ${describe(version)}.`,
    };
  const changedAt = changedAtField === null ? null : textOf(item[changedAtField]);
  if (changedAt !== null && !isDate(changedAt))
    return {
      externalId,
      problem: `Expected ${changedAtField ?? ''} to be a date and time, but it is ${describe(changedAt)}.`,
    };
  const fields = syncedFields(recordType);
  const values: Record<string, Json> = {};
  for (const { field, theirs, in: expression } of mapping) {
    const synced = fields.get(field);
    if (!synced || !Object.hasOwn(item, theirs)) continue;
    const given = converted(expression, { value: item[theirs] ?? null, record: item, now });
    const value = 'problem' in given ? given : normal(synced, given.value);
    if ('problem' in value) return { externalId, problem: value.problem };
    values[field] = value.value;
  }
  const recordId = textOf(item[RECORD_ID]);
  return {
    incoming: {
      externalId,
      ...(recordId !== null && /^\d{1,18}$/.test(recordId) && { recordId }),
      ...(version !== null && { version }),
      changedAt: changedAt === null ? now : new Date(changedAt),
      values,
    },
  };
}

/** These fields of ours by their names. Throws where an expression has no value. */
export function outgoingOf(
  { mapping }: Connector,
  { values, names, now }: { readonly values: Values; readonly names: readonly string[]; readonly now: Date },
): Item {
  const entries = mapping
    .filter(({ field }) => names.includes(field))
    .map(({ field, theirs, out }) => {
      const value = converted(out, { value: values[field] ?? null, record: values, now });
      if ('problem' in value) throw new Error(`Expected a value of ${theirs}, but: ${value.problem}`);
      return [theirs, value.value] as const;
    });
  return Object.fromEntries(entries);
}

function converted(
  expression: string | undefined,
  { value, record, now }: { readonly value: Json; readonly record: Item; readonly now: Date },
): { readonly value: Json } | { readonly problem: string } {
  if (expression === undefined) return { value };
  return evaluateFeelText(expression, { variables: { value, record }, now: now.getTime() });
}

function textOf(value: Json | undefined): string | null {
  return (typeof value === 'string' && value.trim() !== '') || typeof value === 'number' ? String(value).trim() : null;
}
