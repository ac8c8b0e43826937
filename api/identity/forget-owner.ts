import type { EntityManager } from 'typeorm';
import type { Member } from './assert-member.js';

/** Its authorizations go with who is deleted: who comes later under the same name gets none of them. */
export async function forgetOwner(
  manager: EntityManager,
  owner: { readonly kind: Member['kind'] | 'TENANT'; readonly id: string },
): Promise<void> {
  await manager.query('DELETE FROM identity.authorizations WHERE owner_type = $1 AND owner_id = $2', [
    owner.kind,
    owner.id,
  ]);
}
