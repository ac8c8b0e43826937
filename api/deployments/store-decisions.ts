/** Writes the decisions of a DMN file: a version of the graph, and one of each decision in it. */
import type { EntityManager } from 'typeorm';
import type { CompiledDecisions } from '../../processes/decisions/index.js';
import type { Key } from '../../workflows/bpmn/plan.js';

export interface DeployedDecisionDefinition {
  readonly decisionDefinitionId: string;
  readonly decisionDefinitionKey: Key;
  readonly name: string;
  readonly version: number;
  readonly decisionRequirementsId: string;
  readonly decisionRequirementsKey: Key;
  readonly tenantId: string;
}

export interface DeployedDecisionRequirements {
  readonly decisionRequirementsId: string;
  readonly decisionRequirementsName: string;
  readonly decisionRequirementsKey: Key;
  readonly version: number;
  readonly resourceName: string;
  readonly tenantId: string;
}

export interface DeployedDecisions {
  readonly requirements: DeployedDecisionRequirements;
  readonly definitions: readonly DeployedDecisionDefinition[];
}

interface Resource {
  readonly key: Key;
  readonly deploymentKey: Key;
  readonly name: string;
  readonly tenantId: string;
}

export async function storeDecisions(
  manager: EntityManager,
  { plan, json, hash, decisions }: CompiledDecisions,
  resource: Resource,
): Promise<DeployedDecisions> {
  await manager.query('INSERT INTO engine.plans (hash, plan) VALUES ($1, $2) ON CONFLICT (hash) DO NOTHING', [
    hash,
    json,
  ]);
  const [requirements] = await manager.query<[{ readonly key: Key }]>(
    `INSERT INTO engine.decision_requirements (key, requirements_id, name, version, deployment_key, resource_key,
       resource_name, plan_hash, tenant_id)
     SELECT engine.next_key(), $1, $2, COALESCE(max(version), 0) + 1, $3, $4, $5, $6, $7
     FROM engine.decision_requirements WHERE requirements_id = $1 AND tenant_id = $7
     RETURNING key::text`,
    [plan.id, plan.name, resource.deploymentKey, resource.key, resource.name, hash, resource.tenantId],
  );
  for (const { id, name } of decisions) {
    await manager.query(
      `INSERT INTO engine.decision_definitions (key, decision_id, name, version, version_tag, decision_requirements_key,
         deployment_key, tenant_id)
       SELECT engine.next_key(), $1, $2, COALESCE(max(version), 0) + 1, $3, $4, $5, $6
       FROM engine.decision_definitions WHERE decision_id = $1 AND tenant_id = $6`,
      [id, name, plan.decisions[id]?.versionTag ?? null, requirements.key, resource.deploymentKey, resource.tenantId],
    );
  }
  return deployedDecisions(manager, requirements.key);
}

/** As a deployment answers them. */
export async function deployedDecisions(manager: EntityManager, requirementsKey: Key): Promise<DeployedDecisions> {
  const [requirements] = await manager.query<[DeployedDecisionRequirements]>(
    `SELECT requirements_id AS "decisionRequirementsId", name AS "decisionRequirementsName",
       key::text AS "decisionRequirementsKey", version, resource_name AS "resourceName", tenant_id AS "tenantId"
     FROM engine.decision_requirements WHERE key = $1`,
    [requirementsKey],
  );
  const definitions = await manager.query<DeployedDecisionDefinition[]>(
    `SELECT d.decision_id AS "decisionDefinitionId", d.key::text AS "decisionDefinitionKey", d.name, d.version,
       r.requirements_id AS "decisionRequirementsId", r.key::text AS "decisionRequirementsKey",
       d.tenant_id AS "tenantId"
     FROM engine.decision_definitions d JOIN engine.decision_requirements r ON r.key = d.decision_requirements_key
     WHERE r.key = $1 ORDER BY d.key`,
    [requirementsKey],
  );
  return { requirements, definitions };
}
