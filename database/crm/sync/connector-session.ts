import type { EntityManager } from 'typeorm';
import type { Connector } from '../connector.entity.js';

export type Acting = Pick<Connector, 'ownedBy' | 'department'>;

/**
 * Runs a part of a transaction under the rights of a connector's department in its organisation: PostgreSQL refuses what
 * is not theirs. What follows runs as the system again. Where it throws the transaction is lost, and its role with it.
 */
export async function asConnector<Result>(
  manager: EntityManager,
  { ownedBy, department }: Acting,
  run: () => Promise<Result>,
): Promise<Result> {
  await manager.query(
    `SELECT set_config('baton.organisation', $1, true), set_config('baton.department', $2, true),
       set_config('baton.unlimited', '', true)`,
    [ownedBy, department],
  );
  await manager.query('SET LOCAL ROLE baton_crm');
  const result = await run();
  await manager.query('RESET ROLE');
  return result;
}

/** Which of the fields the department that is acting may read, or write. */
export async function permittedFields(
  manager: EntityManager,
  recordType: string,
  fields: readonly string[],
  to: 'read' | 'write',
): Promise<ReadonlySet<string>> {
  const rows = await manager.query<{ readonly field: string }[]>(
    'SELECT field FROM unnest($2::text[]) field WHERE crm.field_rule($1, field, $3)',
    [recordType, fields, to === 'write'],
  );
  return new Set(rows.map(({ field }) => field));
}
