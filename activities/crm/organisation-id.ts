import type { EntityManager } from 'typeorm';

/** The organisation of that name, created where there is none; two at once meet at the unique index. */
export async function organisationId(
  manager: EntityManager,
  { name, country = null, now }: { readonly name: string; readonly country?: string | null; readonly now: Date },
): Promise<string> {
  const [row]: readonly { readonly id: string }[] = await manager.query(
    `INSERT INTO crm.organisations (name, country, created_at) VALUES ($1, $2, $3)
     ON CONFLICT (name) DO UPDATE SET country = COALESCE(crm.organisations.country, EXCLUDED.country)
     RETURNING id`,
    [name, country, now],
  );
  if (row === undefined) throw new Error(`Expected an id of the organisation ${name}, but there is none.`);
  return row.id;
}
