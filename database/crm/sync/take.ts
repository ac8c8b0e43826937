/** Takes in one record of another system: creates it, or merges it into ours field by field. */
import { QueryFailedError, type EntityManager, type ObjectLiteral } from 'typeorm';
import type { Connector } from '../connector.entity.js';
import { ExternalId } from '../external-id.entity.js';
import { noteConflicts } from './conflicts.js';
import { asConnector, permittedFields } from './connector-session.js';
import { markForSystem } from './deliveries.js';
import { entityOf, syncedFields, valuesOf } from './fields.js';
import { commonOf, linkByExternalId, linkByRecord } from './links.js';
import { merge, type Rule, type Values } from './merge.js';
import { provenanceOf } from './rules.js';

export interface Incoming {
  readonly externalId: string;
  /** Ours, where they know it: of a record that they were sent. */
  readonly recordId?: string;
  /** Grows with each of their changes: what came before is not taken again. */
  readonly version?: string;
  readonly changedAt: Date;
  /** By our fields, as our columns have them. */
  readonly values: Values;
}

export const takeResults = ['CREATED', 'UPDATED', 'UNCHANGED', 'STALE', 'REFUSED'] as const;

export interface Taken {
  readonly result: (typeof takeResults)[number];
  readonly recordId: string | null;
  /** Ids of conflicts that people are to decide. */
  readonly conflicts: readonly string[];
  /** Where it is refused: stable, and a sentence. */
  readonly code?: string;
  readonly detail?: string;
}

export interface Taking {
  readonly connector: Connector;
  readonly incoming: Incoming;
  readonly ruleOf: (field: string) => Rule;
  readonly now: Date;
  /**
   * From a list of all that was taken then: what is known by its version is compared nevertheless, unless they took
   * something of ours since.
   */
  readonly listedAt?: Date;
}

class Refusal extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** SQLSTATEs of what a constraint or a policy refuses. */
const REFUSED: Readonly<Record<string, string>> = {
  '23502': 'VALUE_REQUIRED',
  '23503': 'REFERENCE_UNKNOWN',
  '23505': 'NOT_UNIQUE',
  '23514': 'VALUE_REFUSED',
  '42501': 'FORBIDDEN',
};

/** In a transaction of its own, of which a refusal leaves nothing but what `then` does. */
export async function take(
  manager: EntityManager,
  taking: Taking,
  then: (manager: EntityManager, taken: Taken) => Promise<void> = () => Promise.resolve(),
): Promise<Taken> {
  return manager.transaction(async (outer) => {
    const taken = await outer
      .transaction((inner) => takeOne(inner, taking))
      .catch((error: unknown): Taken => {
        const refused = { result: 'REFUSED', recordId: null, conflicts: [] } as const;
        if (error instanceof Refusal) return { ...refused, code: error.code, detail: error.message };
        const state = error instanceof QueryFailedError ? String(Reflect.get(error.driverError, 'code')) : '';
        const code = REFUSED[state];
        if (code === undefined) throw error;
        return { ...refused, code, detail: 'Expected values that the record can have, but the database refused one.' };
      });
    await then(outer, taken);
    return taken;
  });
}

async function takeOne(manager: EntityManager, taking: Taking): Promise<Taken> {
  const { connector, incoming, listedAt } = taking;
  const { system, recordType, name } = connector;
  const { externalId, recordId } = incoming;
  await manager.query(
    `SELECT set_config('baton.source', $1, true), set_config('baton.source_at', $2, true),
       set_config('baton.actor', $3, true), pg_advisory_xact_lock(hashtextextended($4, 0))`,
    [system, incoming.changedAt.toISOString(), `connector:${name}`, `crm:sync:${system}:${recordType}:${externalId}`],
  );
  const link =
    (await linkByExternalId(manager, connector, externalId)) ??
    (recordId === undefined ? null : await linkByRecord(manager, connector, recordId));
  if (link?.externalId && link.externalId !== externalId)
    throw new Refusal(
      'LINKED_OTHERWISE',
      `Expected record ${link.recordId} to be ${externalId}, but it is ${link.externalId}.`,
    );
  const old = link ? age(link, incoming) : 'new';
  const toldSince = listedAt !== undefined && link?.toldAt != null && link.toldAt >= listedAt;
  if (link && toldSince) return { result: 'UNCHANGED', recordId: link.recordId, conflicts: [] };
  if (link && (old === 'older' || (old === 'same' && !listedAt)))
    return { result: old === 'same' ? 'UNCHANGED' : 'STALE', recordId: link.recordId, conflicts: [] };
  return link ? takeKnown(manager, taking, link) : takeNew(manager, taking);
}

function age({ theirVersion, theirAt }: ExternalId, { version, changedAt }: Incoming): 'older' | 'same' | 'new' {
  if (version !== undefined && theirVersion !== null) {
    const ahead = BigInt(version) - BigInt(theirVersion);
    return ahead > 0n ? 'new' : ahead === 0n ? 'same' : 'older';
  }
  return version === undefined && theirAt !== null && changedAt < theirAt ? 'older' : 'new';
}

async function takeNew(manager: EntityManager, { connector, incoming }: Taking): Promise<Taken> {
  const { recordType, system, ownedBy } = connector;
  const { values, externalId } = incoming;
  const recordId = await asConnector(manager, connector, async () => {
    await assertWritable(manager, recordType, Object.keys(values));
    const { identifiers } = await manager.insert(entityOf(recordType), { ...values, ownedBy });
    return String(identifiers[0]?.['id']);
  });
  const link = { system, recordType, recordId, externalId, ownedBy };
  await manager.insert(ExternalId, { ...link, ...latest(incoming), common: JSON.stringify(values) });
  return { result: 'CREATED', recordId, conflicts: [] };
}

async function takeKnown(manager: EntityManager, taking: Taking, link: ExternalId): Promise<Taken> {
  const { connector, incoming, ruleOf, now } = taking;
  const { recordType, system } = connector;
  const { recordId } = link;
  const fields = syncedFields(recordType);
  const record = await asConnector(manager, connector, () => lockRecord(manager, recordType, recordId));
  const base = commonOf(link);
  const merged = merge({
    theirs: incoming.values,
    ours: valuesOf(record, fields.values()),
    base,
    from: { source: system, at: incoming.changedAt },
    provenanceOf: await provenanceOf(manager, { recordType, recordId, updatedAt: record['updatedAt'] as Date }),
    ruleOf,
  });
  const changed = Object.keys(merged.changes);
  if (changed.length > 0)
    await asConnector(manager, connector, async () => {
      await assertWritable(manager, recordType, changed);
      await manager.update(entityOf(recordType), { id: recordId }, merged.changes);
    });
  const about = { connector, recordId, fields, merged, theirsAt: incoming.changedAt, now };
  const conflicts = await noteConflicts(manager, about);
  const known = { externalId: incoming.externalId, common: JSON.stringify({ ...base, ...incoming.values }) };
  await manager.update(ExternalId, { id: link.id }, { ...latest(incoming, link), ...known });
  if (merged.owed.length > 0) await markForSystem(manager, connector, recordId);
  return { result: changed.length > 0 ? 'UPDATED' : 'UNCHANGED', recordId, conflicts };
}

function latest({ version, changedAt }: Incoming, before?: ExternalId): Pick<ExternalId, 'theirVersion' | 'theirAt'> {
  return { theirVersion: version ?? before?.theirVersion ?? null, theirAt: changedAt };
}

async function lockRecord(manager: EntityManager, recordType: string, id: string): Promise<ObjectLiteral> {
  const record = await manager.findOne(entityOf(recordType), { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!record) throw new Refusal('RECORD_GONE', `Expected ${recordType} ${id} to be there, but it is not.`);
  const into: unknown = record['mergedInto'];
  if (typeof into === 'string')
    throw new Refusal(
      'RECORD_MERGED',
      `Expected ${recordType} ${id} to be a record of its own, but it was merged into ${into}.`,
    );
  return record;
}

async function assertWritable(manager: EntityManager, recordType: string, fields: readonly string[]): Promise<void> {
  const writable = await permittedFields(manager, recordType, fields, 'write');
  const refused = fields.filter((field) => !writable.has(field));
  if (refused.length > 0)
    throw new Refusal(
      'FORBIDDEN',
      `Expected the connector's department to write ${refused.join(', ')}, but it may not.`,
    );
}
