import type { DataSource } from 'typeorm';
import type { ResolveCalledProcessInput, ResolvedProcess } from '../../workflows/contract.js';

/**
 * Finds the definition that a call activity calls, in the caller's tenant: the newest version that its binding allows
 * (Camunda 8 `zeebe:calledElement bindingType`). Null where there is none. A found one comes with a fresh key for its
 * instance.
 */
export async function resolveCalledProcess(
  dataSource: DataSource,
  input: ResolveCalledProcessInput,
): Promise<ResolvedProcess | null> {
  const [found]: ResolvedProcess[] = await dataSource.query(
    `SELECT d.key::text AS "processDefinitionKey", d.version, d.plan_hash AS "planHash",
       engine.next_key()::text AS "processInstanceKey"
     FROM engine.process_definitions caller
     JOIN engine.process_definitions d ON d.tenant_id = caller.tenant_id AND d.process_id = $1 AND d.deleted_at IS NULL
     WHERE caller.key = $2 AND caller.tenant_id = COALESCE($5, caller.tenant_id) AND CASE $3
       WHEN 'latest' THEN true
       WHEN 'versionTag' THEN d.version_tag = $4
       WHEN 'version' THEN d.version::text = $4
       WHEN 'deployment' THEN d.deployment_key = caller.deployment_key
     END
     ORDER BY d.version DESC
     LIMIT 1`,
    [input.processId, input.callerDefinitionKey, input.binding, input.versionTag ?? null, input.tenantId ?? null],
  );
  return found ?? null;
}
