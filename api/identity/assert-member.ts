import type { DataSource, EntityManager } from 'typeorm';
import type { MemberKind } from '../../database/identity/membership.entity.js';
import { notFound } from '../problem/problem.js';

export interface Member {
  readonly kind: MemberKind;
  readonly id: string;
}

/** Throws a `Problem` of status 404. Users and clients may be known to the identity provider alone; everything else has to be there. */
export async function assertMember(database: DataSource | EntityManager, { kind, id }: Member): Promise<void> {
  if (kind === 'USER' || kind === 'CLIENT') return;
  const found = await database.query<unknown[]>(
    kind === 'MAPPING_RULE'
      ? 'SELECT 1 FROM identity.mapping_rules WHERE id = $1 AND $2::text IS NOT NULL'
      : 'SELECT 1 FROM identity.parties WHERE id = $1 AND kind = $2',
    [id, kind],
  );
  if (found.length === 0) throw notFound(kind.toLowerCase().replace('_', ' '), id);
}
