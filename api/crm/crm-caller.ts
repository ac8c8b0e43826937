/** Who a caller is in the CRM: a member of an organisation and of one of its departments. */
import type { EntityManager } from 'typeorm';
import { User } from '../../database/crm/user.entity.js';
import { callerMay, currentCaller } from '../auth/caller.js';

export interface CrmCaller {
  /** Null where nobody has to say who he is. */
  readonly username: string | null;
  /** Null: of no organisation, so that no record is his to see. */
  readonly organisationId: string | null;
  readonly department: string | null;
  /** Every field of his organisation's records, whatever the rules of departments say. */
  readonly unlimited: boolean;
}

/** Whoever administers the CRM, and everybody where authentication is off, is of the house. */
export async function crmCaller(manager: EntityManager): Promise<CrmCaller> {
  const username = currentCaller()?.name ?? null;
  const unlimited = callerMay('crm:administer');
  const member = username === null ? null : await manager.findOneBy(User, { username, active: true });
  if (member !== null) {
    const { organisationId, department } = member;
    return { username, organisationId, department, unlimited };
  }
  if (!unlimited) return { username, organisationId: null, department: null, unlimited };
  const [home] = await manager.query<[{ readonly id: string }]>('SELECT crm.home_organisation() AS id');
  return { username, organisationId: home.id, department: null, unlimited };
}
