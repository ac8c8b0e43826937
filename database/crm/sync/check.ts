/** Compares their list with our records. Both ways of not having a record count, and every field that differs. */
import type { EntityManager } from 'typeorm';
import type { Json } from '../../../workflows/engine/record.js';
import type { Connector } from '../connector.entity.js';
import { ExternalId } from '../external-id.entity.js';
import type { SyncRun } from '../sync-run.entity.js';
import { SyncDifference, type DifferenceKind } from '../sync-difference.entity.js';
import { asConnector } from './connector-session.js';
import { markForSystem } from './deliveries.js';
import { entityOf, syncedFields, tableOf, valuesOf } from './fields.js';
import { commonOf } from './links.js';
import { compare, type Comparison } from './merge.js';
import type { Incoming } from './take.js';

const KINDS: Readonly<Record<Exclude<Comparison, 'same'>, DifferenceKind>> = {
  conflict: 'DIFFERENT',
  'ours-newer': 'STALE_THERE',
  'theirs-newer': 'STALE_HERE',
};

/** Stores what differs; answers how many differences there are. What they were told since they listed it is not in the list. */
export async function compareRecord(
  manager: EntityManager,
  connector: Connector,
  { run, incoming }: { readonly run: Pick<SyncRun, 'id' | 'asOf'>; readonly incoming: Incoming },
): Promise<number> {
  const { system, recordType } = connector;
  const { externalId, values } = incoming;
  const { id: runId, asOf } = run;
  const link = await manager.findOneBy(ExternalId, { system, recordType, externalId });
  const record =
    link &&
    (await asConnector(manager, connector, () => manager.findOneBy(entityOf(recordType), { id: link.recordId })));
  if (!record) {
    await manager.insert(SyncDifference, { runId, kind: 'MISSING_HERE', externalId });
    return 1;
  }
  if (link.toldAt && link.toldAt >= asOf) return 0;
  const ours = valuesOf(record, syncedFields(recordType).values());
  const base = commonOf(link);
  const differences = Object.entries(values).flatMap(([field, theirs]) => {
    const mine: Json = ours[field] ?? null;
    const comparison = compare(mine, theirs, base[field]);
    if (comparison === 'same') return [];
    const { recordId } = link;
    const kind = KINDS[comparison];
    return [{ runId, kind, recordId, externalId, field, ours: JSON.stringify(mine), theirs: JSON.stringify(theirs) }];
  });
  if (differences.length > 0) await manager.insert(SyncDifference, differences);
  return differences.length;
}

/**
 * Records of ours after the place that the list does not have, unless they were made after it was asked for; how far it
 * looked, null at the end.
 */
interface Swept {
  readonly missing: readonly { readonly recordId: string; readonly externalId: string | null }[];
  readonly place: string | null;
}

const SWEPT_AT_ONCE = 500;

async function sweep(
  manager: EntityManager,
  connector: Connector,
  { runId, after }: { readonly runId: string; readonly after: string },
): Promise<Swept> {
  const { system, recordType } = connector;
  const records = await asConnector(manager, connector, () =>
    manager.query<{ readonly id: string }[]>(
      `SELECT id FROM crm.${tableOf(recordType)} r WHERE id > $1 AND owned_by = crm.caller_organisation()
         AND created_at < (SELECT as_of FROM crm.sync_runs WHERE id = $2) AND to_jsonb(r)->>'merged_into' IS NULL
       ORDER BY id LIMIT ${String(SWEPT_AT_ONCE)}`,
      [after, runId],
    ),
  );
  const missing = await manager.query<Swept['missing'][number][]>(
    `SELECT r.id::text AS "recordId", x.external_id AS "externalId" FROM unnest($1::bigint[]) r(id)
       LEFT JOIN crm.external_ids x ON x.record_type = $2 AND x.record_id = r.id AND x.system = $3
     WHERE NOT EXISTS (SELECT FROM crm.sync_items i WHERE i.run_id = $4 AND i.external_id = x.external_id)
     ORDER BY r.id`,
    [records.map(({ id }) => id), recordType, system, runId],
  );
  return { missing, place: records.length < SWEPT_AT_ONCE ? null : (records.at(-1)?.id ?? null) };
}

/** A stretch of our records: stores those that they do not have. True where there are more records. */
export async function noteMissing(
  manager: EntityManager,
  connector: Connector,
  run: { readonly runId: string; readonly after: string },
): Promise<boolean> {
  const { missing, place } = await sweep(manager, connector, run);
  const { runId } = run;
  if (missing.length > 0)
    await manager.insert(
      SyncDifference,
      missing.map((record) => ({ ...record, runId, kind: 'MISSING_THERE' as const })),
    );
  return advance(manager, runId, { place, result: 'MISSING_THERE', count: missing.length });
}

/** The same, but has them sent: what they once had they have no more, though it is called the same. */
export async function sendMissing(
  manager: EntityManager,
  connector: Connector,
  run: { readonly runId: string; readonly after: string },
): Promise<boolean> {
  const { missing, place } = await sweep(manager, connector, run);
  const { system, recordType } = connector;
  for (const { recordId } of missing) {
    await manager.update(ExternalId, { system, recordType, recordId }, { common: null });
    await markForSystem(manager, connector, recordId);
  }
  return advance(manager, run.runId, { place, result: 'SENT', count: missing.length });
}

async function advance(
  manager: EntityManager,
  runId: string,
  { place, result, count }: { readonly place: string | null; readonly result: string; readonly count: number },
): Promise<boolean> {
  await manager.query(
    `UPDATE crm.sync_runs SET record_place = coalesce($2::bigint, record_place), counts = CASE WHEN $4::int = 0 THEN counts
       ELSE jsonb_set(counts, ARRAY[$3::text], to_jsonb(coalesce((counts->>$3::text)::int, 0) + $4::int)) END
     WHERE id = $1`,
    [runId, place, result, count],
  );
  return place !== null;
}
