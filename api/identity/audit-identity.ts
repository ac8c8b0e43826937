/** Changes of who may do what, and of what administrators set up besides, go into the audit log, with what was before and after. */
import type { EntityManager } from 'typeorm';
import { storableJson } from '../../database/engine/json.js';

export interface IdentityChange {
  readonly actor: string | undefined;
  readonly operation: 'ASSIGN' | 'CREATE' | 'DELETE' | 'TEST' | 'UNASSIGN' | 'UPDATE';
  readonly entityType:
    'AUTHORIZATION' | 'CALENDAR' | 'CHANNEL' | 'CLIENT' | 'GROUP' | 'MAPPING_RULE' | 'ROLE' | 'TENANT' | 'USER';
  /** Of what was changed: names, not numbers. */
  readonly entityId: string;
  readonly before?: object;
  readonly after?: object;
}

/** In the transaction that makes the change. */
export async function auditIdentity(
  manager: EntityManager,
  { actor, operation, entityType, entityId, before, after }: IdentityChange,
): Promise<void> {
  await manager.query(
    `INSERT INTO engine.audit_log (at, actor, operation, entity_type, entity_key, entity_id, tenant_id, details)
     VALUES (now(), $1, $2, $3, 0, $4, '<default>', $5)`,
    [
      actor ?? null,
      operation,
      entityType,
      entityId,
      storableJson({ ...(before && { before }), ...(after && { after }) }),
    ],
  );
}
