import type { EntityManager, ObjectLiteral } from 'typeorm';
import type { Json } from '../../../workflows/engine/record.js';
import { Conflict } from '../conflict.entity.js';
import { settleConflict } from './conflicts.js';
import { markForSystem } from './deliveries.js';
import { entityOf, normal, syncedFields } from './fields.js';

export interface Resolution {
  readonly conflictId: string;
  readonly choice: 'ours' | 'theirs' | 'other';
  /** For `other`. */
  readonly value?: Json;
  readonly username: string | null;
  readonly processInstanceKey: string;
  readonly now: Date;
}

/** What it came to; a sentence where the value cannot be had. Undefined where there is no such conflict. */
export type Resolved = { readonly conflict: Conflict } | { readonly problem: string } | undefined;

/**
 * Applies what somebody chose: the record gets the value, and all systems that do not have it are told. What is resolved
 * already stays as it is.
 */
export async function resolveConflict(manager: EntityManager, resolution: Resolution): Promise<Resolved> {
  const { conflictId, choice, username, processInstanceKey, now } = resolution;
  const found = await manager.findOneBy(Conflict, { id: conflictId });
  if (!found) return undefined;
  const { recordType, recordId, field } = found;
  // The record first, as whoever takes in a record does.
  const entity = entityOf(recordType);
  const record = await manager.findOne(entity, { where: { id: recordId }, lock: { mode: 'pessimistic_write' } });
  const conflict = await manager.findOneByOrFail(Conflict, { id: conflictId });
  if (conflict.state !== 'OPEN') return { conflict };
  if (record && choice !== 'ours') {
    const chosen = choice === 'theirs' ? (JSON.parse(conflict.theirs ?? 'null') as Json) : (resolution.value ?? null);
    const synced = syncedFields(recordType).get(field);
    if (!synced) throw new Error(`Expected ${recordType} to have the field ${field}, but it does not.`);
    const value = normal(synced, chosen);
    if ('problem' in value) return value;
    await manager.query(`SELECT set_config('baton.actor', $1, true)`, [username ?? '']);
    await manager.update(entity, { id: recordId }, { [field]: value.value } as ObjectLiteral);
  }
  await settleConflict(manager, { conflict, choice, now, by: { username, processInstanceKey } });
  await markForSystem(manager, conflict, recordId);
  return { conflict: { ...conflict, state: 'RESOLVED', choice } };
}
