/** A record refers to what its writer can see: foreign keys alone would let him learn what is there. */
import { getMetadataArgsStorage, type EntityManager } from 'typeorm';
import { recordTable } from '../../../database/crm/record-fields.js';
import { recordTypeNames, recordTypes, type RecordTypeName } from '../../../database/crm/records.js';
import { Problem } from '../../problem/problem.js';
import type { RecordValues } from './record-schema.js';

/** Throws a `Problem` of status 400 where a value names a record that the session's caller cannot see. */
export async function assertReferences(
  manager: EntityManager,
  type: RecordTypeName,
  values: RecordValues,
): Promise<void> {
  for (const { target, propertyName, type: referred } of getMetadataArgsStorage().foreignKeys) {
    if (target !== recordTypes[type].entity || propertyName === undefined) continue;
    const id = values[propertyName];
    const entity: unknown = typeof referred === 'function' ? (referred as () => unknown)() : referred;
    const name = recordTypeNames.find((one) => recordTypes[one].entity === entity);
    if (name === undefined || typeof id !== 'string') continue;
    const rows = await manager.query<unknown[]>(`SELECT 1 FROM crm.${recordTable(name)} WHERE id = $1`, [id]);
    if (rows.length === 0) {
      throw new Problem({
        status: 400,
        code: 'REFERENCE_UNKNOWN',
        detail: `Expected ${propertyName} to be the id of a ${name}, but ${id} is none.`,
      });
    }
  }
}
