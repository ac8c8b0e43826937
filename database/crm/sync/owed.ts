/** What a system is yet to know of a record, and that it knows it. */
import type { EntityManager } from 'typeorm';
import { Conflict } from '../conflict.entity.js';
import type { Connector } from '../connector.entity.js';
import { ExternalId } from '../external-id.entity.js';
import { asConnector, permittedFields } from './connector-session.js';
import { entityOf, syncedFields, valuesOf } from './fields.js';
import { commonOf, linkByRecord } from './links.js';
import { isSame, type Values } from './merge.js';

export interface Owed {
  readonly operation: 'create' | 'update' | 'delete';
  readonly recordId: string;
  /** Of our record; null where it is deleted. */
  readonly version: number | null;
  /** What they call it; null where they have not said. */
  readonly externalId: string | null;
  /** The last of theirs that was taken: who has a later one sends that first. */
  readonly theirVersion: string | null;
  readonly theirAt: Date | null;
  /** All that is mapped and may be read. */
  readonly values: Values;
  /** Those of them that they do not have. */
  readonly changed: readonly string[];
}

/** Undefined where they know all there is to know. A field on which people are to decide is told afterwards. */
export async function owedTo(
  manager: EntityManager,
  connector: Connector,
  recordId: string,
): Promise<Owed | undefined> {
  const { recordType, system } = connector;
  const link = await linkByRecord(manager, connector, recordId);
  const open = await manager.findBy(Conflict, { system, recordType, recordId, state: 'OPEN' });
  const common = commonOf(link);
  const mapped = connector.mapping.map(({ field }) => field);
  const [record, readable] = await asConnector(manager, connector, async () => [
    await manager.findOneBy(entityOf(recordType), { id: recordId }),
    await permittedFields(manager, recordType, mapped, 'read'),
  ]);
  const { externalId = null, theirVersion = null, theirAt = null } = link ?? {};
  const about = { recordId, externalId, theirVersion, theirAt };
  // One that was merged into another is there no more for them.
  if (!record || record['mergedInto'])
    return link ? { ...about, operation: 'delete', version: null, values: {}, changed: [] } : undefined;
  const told = [...syncedFields(recordType).values()].filter(({ name }) => mapped.includes(name) && readable.has(name));
  const values = valuesOf(record, told);
  const changed = Object.keys(values).filter(
    (field) =>
      !open.some((conflict) => conflict.field === field) && !isSame(values[field] ?? null, common[field] ?? null),
  );
  if (link?.common && changed.length === 0) return undefined;
  return {
    ...about,
    operation: link?.common ? 'update' : 'create',
    version: Number(record['version']),
    values,
    changed,
  };
}

/** What they said when they took it. */
export interface Receipt {
  readonly externalId?: string;
}

/** They have it now. False where a record of theirs came in meanwhile: what they have is not known, so tell them again. */
export async function noteTold(
  manager: EntityManager,
  connector: Connector,
  owed: Owed,
  receipt: Receipt = {},
): Promise<boolean> {
  const { recordType, system, ownedBy } = connector;
  const { recordId, operation, theirVersion, theirAt, changed, values } = owed;
  const link = await linkByRecord(manager, connector, recordId);
  const cameMeanwhile = link?.theirVersion !== theirVersion || link?.theirAt?.getTime() !== theirAt?.getTime();
  if (link && cameMeanwhile) return false;
  if (operation === 'delete') {
    if (link) await manager.delete(ExternalId, { id: link.id });
    return true;
  }
  await manager.query(
    `INSERT INTO crm.access_log (organisation_id, department, action, record_type, record_ids, fields, via)
     VALUES ($1, $2, 'share', $3, $4, $5, $6)`,
    [ownedBy, connector.department, recordType, [recordId], changed, `connector:${connector.name}`],
  );
  const told = Object.fromEntries(changed.map((field) => [field, values[field] ?? null]));
  const common = JSON.stringify({ ...commonOf(link), ...told });
  const externalId = link?.externalId ?? receipt.externalId ?? null;
  const toldAt = (): string => 'clock_timestamp()';
  if (link) await manager.update(ExternalId, { id: link.id }, { common, externalId, toldAt });
  else await manager.insert(ExternalId, { recordType, recordId, system, ownedBy, common, externalId, toldAt });
  return true;
}
