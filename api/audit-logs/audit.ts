/** SQL that writes an audit row with the change it tells of, in one statement. */
import type { Parameters } from '../search/parameters.js';
import type { Json } from '../../workflows/engine/record.js';
import { storableJson } from '../../database/engine/json.js';

export interface AuditedChange {
  readonly actor: string | undefined;
  /** Camunda's names: `ASSIGN`, `UNASSIGN`, `UPDATE`, … */
  readonly operation: string;
  readonly entityType: string;
  readonly details: Readonly<Record<string, Json | undefined>>;
}

/**
 * `changed`: name of a CTE with columns `key` and `process_instance_key`, one row per changed thing. `details`: SQL over
 * it of what else there is to say.
 */
export function auditInsert(
  changed: string,
  change: AuditedChange,
  parameters: Parameters,
  details = `'{}'::jsonb`,
): string {
  return `INSERT INTO engine.audit_log (at, actor, operation, entity_type, entity_key, process_instance_key, details)
    SELECT now(), ${parameters.add(change.actor ?? null)}, ${parameters.add(change.operation)}, ${parameters.add(change.entityType)},
      key, process_instance_key, ${parameters.add(storableJson(change.details))}::jsonb || ${details}
    FROM ${changed}`;
}
