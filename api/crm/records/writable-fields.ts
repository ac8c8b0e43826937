import type { EntityManager } from 'typeorm';
import type { RecordTypeName } from '../../../database/crm/records.js';
import { Problem } from '../../problem/problem.js';

/** Throws a `Problem` of status 403 that names the fields that the session's caller may not write. */
export async function assertWritable(
  manager: EntityManager,
  type: RecordTypeName,
  names: readonly string[],
): Promise<void> {
  const fields = await manager.query<{ readonly name: string }[]>(
    'SELECT name FROM unnest($2::text[]) name WHERE NOT crm.field_rule($1, name, true)',
    [type, names],
  );
  if (fields.length === 0) return;
  const refused = fields.map(({ name }) => name);
  throw new Problem({
    status: 403,
    code: 'FIELD_NOT_WRITABLE',
    detail: `Expected fields of ${type} that your department may write, but it may not write ${refused.join(', ')}.`,
    extensions: { fields: refused },
  });
}
