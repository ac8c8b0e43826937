/** The records of an import become visible: all of them, in the transaction of `manager`. */
import type { EntityManager } from 'typeorm';
import { recordTable } from '../record-fields.js';
import type { ImportPlan } from './plan.js';

type PublishedPlan = Pick<ImportPlan, 'importId' | 'recordType' | 'ownedBy' | 'columns'>;

export async function publishRows(manager: EntityManager, plan: PublishedPlan): Promise<void> {
  const columns = await columnsOf(manager, plan);
  // The blocking keys of new records are there already.
  await manager.query(`SELECT set_config('baton.match_keys', 'kept', true)`);
  await insertNew(manager, plan, columns);
  await manager.query(`SELECT set_config('baton.match_keys', '', true)`);
  await updateKnown(manager, plan, columns);
  await manager.query(
    `INSERT INTO crm.duplicates (owned_by, record_type, one_id, other_id, score)
     SELECT DISTINCT ON (least(r.record_id, other.id), greatest(r.record_id, other.id)) $2, $3,
       least(r.record_id, other.id), greatest(r.record_id, other.id), other.score
     FROM crm.import_rows r CROSS JOIN LATERAL jsonb_to_recordset(r.alike) other (id bigint, score numeric)
     WHERE r.import_id = $1 AND r.outcome = 'new' AND r.alike IS NOT NULL
     ON CONFLICT (record_type, one_id, other_id) DO NOTHING`,
    [plan.importId, plan.ownedBy, plan.recordType],
  );
  // What the records are now need not be kept twice.
  await manager.query(
    `UPDATE crm.import_rows SET content = NULL, alike = NULL, version = COALESCE(version, 1)
     WHERE import_id = $1 AND outcome IN ('new', 'update')`,
    [plan.importId],
  );
}

interface Column {
  readonly name: string;
  /** SQL of what it is where the cell was empty. */
  readonly initial: string | null;
}

function columnsOf(manager: EntityManager, { recordType, columns }: PublishedPlan): Promise<readonly Column[]> {
  return manager.query<Column[]>(
    `SELECT a.attname AS name, pg_get_expr(d.adbin, d.adrelid) AS initial
     FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
     WHERE a.attrelid = $1::regclass AND a.attname = ANY ($2)`,
    [`crm.${recordTable(recordType)}`, columns.map(({ field }) => field.column)],
  );
}

async function insertNew(
  manager: EntityManager,
  { importId, recordType, ownedBy }: PublishedPlan,
  columns: readonly Column[],
): Promise<void> {
  const table = `crm.${recordTable(recordType)}`;
  const values = columns.map(({ name, initial }) =>
    initial === null ? `v.${name}` : `COALESCE(v.${name}, ${initial})`,
  );
  await manager.query(
    `INSERT INTO ${table} (id, owned_by, ${columns.map(({ name }) => name).join(', ')})
     SELECT r.record_id, $2, ${values.join(', ')}
     FROM crm.import_rows r CROSS JOIN LATERAL jsonb_populate_record(NULL::${table}, r.content) v
     WHERE r.import_id = $1 AND r.outcome = 'new'`,
    [importId, ownedBy],
  );
}

/** An empty cell leaves what there is. What was before is kept, for the import to be undone. */
async function updateKnown(
  manager: EntityManager,
  { importId, recordType }: PublishedPlan,
  columns: readonly Column[],
): Promise<void> {
  const table = `crm.${recordTable(recordType)}`;
  const before = columns.map(({ name }) => `'${name}', t.${name}`).join(', ');
  await manager.query(
    `UPDATE crm.import_rows r SET before = jsonb_build_object(${before}) FROM ${table} t
     WHERE r.import_id = $1 AND r.outcome = 'update' AND t.id = r.record_id`,
    [importId],
  );
  await manager.query(
    `UPDATE ${table} t SET ${columns.map(({ name }) => `${name} = COALESCE(v.${name}, t.${name})`).join(', ')}
     FROM crm.import_rows r CROSS JOIN LATERAL jsonb_populate_record(NULL::${table}, r.content) v
     WHERE r.import_id = $1 AND r.outcome = 'update' AND t.id = r.record_id`,
    [importId],
  );
  await manager.query(
    `UPDATE crm.import_rows r SET version = t.version FROM ${table} t
     WHERE r.import_id = $1 AND r.outcome = 'update' AND t.id = r.record_id`,
    [importId],
  );
}
