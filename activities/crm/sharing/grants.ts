/** Grants between organisations, locked until the transaction ends. */
import type { EntityManager } from 'typeorm';
import { SharingGrant } from '../../../database/crm/sharing-grant.entity.js';
import { bpmnError } from '../../define.js';

export const grantNotFound = { code: 'GRANT_NOT_FOUND', description: 'There is no such grant.' } as const;

export async function lockGrant(manager: EntityManager, grantId: string): Promise<SharingGrant> {
  const grant = await manager.findOne(SharingGrant, { where: { id: grantId }, lock: { mode: 'pessimistic_write' } });
  if (grant !== null) return grant;
  const errorMessage = `Expected grant ${grantId} to exist, but it does not.`;
  throw bpmnError({ errorCode: grantNotFound.code, errorMessage });
}
