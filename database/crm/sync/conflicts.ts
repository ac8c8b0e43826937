/** Fields that both sides changed: stored with what became of them; those that people decide start a process each. */
import type { EntityManager } from 'typeorm';
import type { Json } from '../../../workflows/engine/record.js';
import { publishMessage } from '../../engine/messages.js';
import { Conflict, type ConflictChoice } from '../conflict.entity.js';
import type { Connector } from '../connector.entity.js';
import type { SyncedFields } from './fields.js';
import type { FieldConflict, Merged } from './merge.js';

/** Starts `data-conflict`, and ends it where there is nothing to decide any more. */
export const CONFLICT_FOUND = 'data-conflict-found';
export const CONFLICT_SETTLED = 'data-conflict-settled';
/** How long a conflict waits for the process to be deployed. */
const FOUND_MS = 30 * 86_400_000;
const PERSONAL = '(personal data)';

export interface ConflictsOfRecord {
  readonly connector: Pick<Connector, 'system' | 'recordType' | 'ownedBy' | 'department'>;
  readonly recordId: string;
  readonly fields: SyncedFields;
  readonly merged: Merged;
  /** When they changed theirs. */
  readonly theirsAt: Date;
  readonly now: Date;
}

/** Answers the ids of those that are open now. */
export async function noteConflicts(manager: EntityManager, noted: ConflictsOfRecord): Promise<readonly string[]> {
  const { connector, recordId, merged, theirsAt, now } = noted;
  const { system, recordType } = connector;
  const open = await manager.findBy(Conflict, { system, recordType, recordId, state: 'OPEN' });
  for (const conflict of open.filter(({ field }) => merged.agreed.includes(field)))
    await settleConflict(manager, { conflict, choice: 'agreed', now });
  const ids: string[] = [];
  for (const found of merged.conflicts) {
    const known = open.find(({ field }) => field === found.field);
    if (known && found.winner === 'manual') {
      await manager.update(Conflict, { id: known.id }, { theirs: JSON.stringify(found.theirs), theirsAt });
      ids.push(known.id);
    } else {
      if (known) await settleConflict(manager, { conflict: known, choice: found.winner as 'ours' | 'theirs', now });
      const id = await insert(manager, noted, found);
      if (found.winner === 'manual') ids.push(id);
    }
  }
  return ids;
}

/** @param choice - what became of it; whoever waits in the process is told, unless he is the one who decided */
export async function settleConflict(
  manager: EntityManager,
  settled: {
    readonly conflict: Conflict;
    readonly choice: ConflictChoice;
    readonly now: Date;
    readonly by?: { readonly username: string | null; readonly processInstanceKey: string };
  },
): Promise<void> {
  const { conflict, choice, now, by } = settled;
  await manager.update(
    Conflict,
    { id: conflict.id },
    {
      state: 'RESOLVED',
      choice,
      resolvedAt: now,
      resolvedBy: by?.username ?? null,
      processInstanceKey: by?.processInstanceKey ?? conflict.processInstanceKey,
    },
  );
  if (!by) await tell(manager, { name: CONFLICT_SETTLED, conflictId: conflict.id, variables: {} });
}

async function insert(
  manager: EntityManager,
  { connector, recordId, fields, theirsAt, now }: ConflictsOfRecord,
  { field, rule, winner, base, ours, theirs, provenance }: FieldConflict,
): Promise<string> {
  const { system, recordType, ownedBy, department } = connector;
  const manual = winner === 'manual';
  const { identifiers } = await manager.insert(Conflict, {
    system,
    recordType,
    recordId,
    field,
    rule,
    ...(manual ? { state: 'OPEN' } : { state: 'RESOLVED', choice: winner, resolvedAt: now }),
    base: base === undefined ? null : JSON.stringify(base),
    ours: JSON.stringify(ours),
    theirs: JSON.stringify(theirs),
    oursSource: provenance.source,
    oursAt: provenance.at,
    theirsAt,
    ownedBy,
  });
  const id = String(identifiers[0]?.['id']);
  if (manual) {
    const shown = (value: Json): Json => (fields.get(field)?.sealing ? PERSONAL : value);
    const about = { conflictId: id, recordType, recordId, field, system, department };
    const variables = { ...about, ours: shown(ours), theirs: shown(theirs), oursSource: provenance.source };
    await tell(manager, { name: CONFLICT_FOUND, conflictId: id, variables });
  }
  return id;
}

/** In the transaction that it tells of; a delivery loop hands it on afterwards. */
async function tell(
  manager: EntityManager,
  message: { readonly name: string; readonly conflictId: string; readonly variables: Record<string, Json> },
): Promise<void> {
  const { name, conflictId, variables } = message;
  await publishMessage(manager, {
    name,
    correlationKey: conflictId,
    messageId: `${name}-${conflictId}`,
    timeToLiveMs: FOUND_MS,
    variables,
    tenantId: '<default>',
    leaseMs: 0,
  });
}
