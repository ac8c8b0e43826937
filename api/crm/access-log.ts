/** Every access to personal data, written in the transaction that reads or changes it. */
import type { EntityManager } from 'typeorm';
import type { CrmCaller } from './crm-caller.js';

export interface Access {
  readonly action: 'read' | 'create' | 'update' | 'export' | 'share' | 'erase';
  readonly recordType: string;
  readonly recordIds: readonly string[];
  /** Fields that were seen or changed. */
  readonly fields: readonly string[];
  /** `record`, `search`, `export`, `task`, `template`, `document`, … */
  readonly via: string;
  readonly purpose?: string;
}

export async function logAccess(manager: EntityManager, caller: CrmCaller, access: Access): Promise<void> {
  if (access.recordIds.length === 0) return;
  await manager.query(
    `INSERT INTO crm.access_log (username, organisation_id, department, action, record_type, record_ids, fields, via, purpose)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      caller.username,
      caller.organisationId,
      caller.department,
      access.action,
      access.recordType,
      access.recordIds,
      access.fields,
      access.via,
      access.purpose ?? null,
    ],
  );
}
