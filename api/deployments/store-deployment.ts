/** Writes a deployment: all of it or nothing, new versions only where something is new. */
import type { EntityManager } from 'typeorm';
import { nextKeys } from '../../database/keys.js';
import type { CompiledForm, CompiledPlan } from '../../processes/compiler/index.js';
import type { Key } from '../../workflows/bpmn/plan.js';
import type { CompiledFile } from './compile-resources.js';
import { identicalDeployment } from './identical-deployment.js';
import { openStarts } from './open-starts.js';
import { storeDecisions, type DeployedDecisions } from './store-decisions.js';
import {
  DEFAULT_TENANT,
  shownForms,
  type DeployedForm,
  type DeployedProcess,
  type StoredDeployment,
} from './stored-deployment.js';

const DEPLOYMENT_LOCK = 4_217_002;

/** Deployments and deletions take turns, so that versions have no gaps and no rivals. */
export async function lockDeployments(manager: EntityManager): Promise<void> {
  await manager.query('SELECT pg_advisory_xact_lock($1)', [DEPLOYMENT_LOCK]);
}

export interface DeploymentInput {
  readonly files: readonly CompiledFile[];
  readonly deployedBy: string | undefined;
  readonly now: Date;
}

/** To be called inside a transaction. Identical files answer the versions that are there already. */
export async function storeDeployment(
  manager: EntityManager,
  { files, deployedBy, now }: DeploymentInput,
): Promise<StoredDeployment> {
  await lockDeployments(manager);
  const existing = await identicalDeployment(manager, files);
  if (existing) return existing;
  const [deploymentKey, ...resourceKeys] = await nextKeys(manager, files.length + 1);
  if (deploymentKey === undefined) throw new Error('Expected a key to be allocated, but there is none.');
  await manager.query('INSERT INTO engine.deployments (key, created_at, deployed_by) VALUES ($1, $2, $3)', [
    deploymentKey,
    now,
    deployedBy ?? null,
  ]);
  const processes: DeployedProcess[] = [];
  const forms: DeployedForm[] = [];
  const decisions: DeployedDecisions[] = [];
  for (const [index, file] of files.entries()) {
    const resource = { key: resourceKeys[index] ?? '', deploymentKey, file, now };
    await manager.query(
      'INSERT INTO engine.resources (key, deployment_key, name, kind, content, sha256) VALUES ($1, $2, $3, $4, $5, $6)',
      [resource.key, deploymentKey, file.name, file.kind, file.content, file.sha256],
    );
    for (const plan of file.plans) processes.push(await storeProcess(manager, plan, resource));
    for (const form of file.forms) forms.push(await storeForm(manager, form, resource));
    if (file.decisions) {
      const { key } = resource;
      decisions.push(
        await storeDecisions(manager, file.decisions, {
          key,
          deploymentKey,
          name: file.name,
          tenantId: DEFAULT_TENANT,
        }),
      );
    }
  }
  await manager.query(
    `INSERT INTO engine.audit_log (at, actor, operation, entity_type, entity_key, details) VALUES ($1, $2, 'CREATE', 'RESOURCE', $3, $4)`,
    [now, deployedBy ?? null, deploymentKey, JSON.stringify({ resources: files.map((file) => file.name) })],
  );
  return { deploymentKey, processes, forms: shownForms(files, forms), decisions };
}

interface ResourceRow {
  readonly key: Key;
  readonly deploymentKey: Key;
  readonly file: CompiledFile;
  readonly now: Date;
}

async function storeProcess(
  manager: EntityManager,
  compiled: CompiledPlan,
  resource: ResourceRow,
): Promise<DeployedProcess> {
  const { plan, json, hash, starts, startFormId } = compiled;
  await manager.query('INSERT INTO engine.plans (hash, plan) VALUES ($1, $2) ON CONFLICT (hash) DO NOTHING', [
    hash,
    json,
  ]);
  const [row] = await manager.query<[{ readonly key: Key; readonly version: number }]>(
    `WITH stored AS (
       INSERT INTO engine.process_definitions (key, process_id, name, version, version_tag, deployment_key, resource_key,
         resource_name, plan_hash, has_start_form, start_form_id, tenant_id, created_at)
       SELECT engine.next_key(), $1, $2, COALESCE(max(version), 0) + 1, $3, $4, $5, $6, $7, $8, $9, $10, $11
       FROM engine.process_definitions WHERE process_id = $1 AND tenant_id = $10
       RETURNING key, version
     ) SELECT * FROM stored`,
    [
      plan.processId,
      plan.name ?? null,
      plan.versionTag ?? null,
      resource.deploymentKey,
      resource.key,
      resource.file.name,
      hash,
      startFormId !== undefined,
      startFormId ?? null,
      DEFAULT_TENANT,
      resource.now,
    ],
  );
  const { key: processDefinitionKey } = row;
  await openStarts(manager, { processId: plan.processId, tenantId: DEFAULT_TENANT, processDefinitionKey, starts });
  return {
    processDefinitionId: plan.processId,
    processDefinitionVersion: row.version,
    processDefinitionKey: row.key,
    resourceName: resource.file.name,
    tenantId: DEFAULT_TENANT,
  };
}

async function storeForm(manager: EntityManager, form: CompiledForm, resource: ResourceRow): Promise<DeployedForm> {
  const versionTag = form.schema['versionTag'];
  const [row] = await manager.query<[{ readonly key: Key; readonly version: number }]>(
    `WITH stored AS (
       INSERT INTO engine.forms (key, form_id, version, version_tag, deployment_key, resource_key, schema, tenant_id)
       SELECT engine.next_key(), $1, COALESCE(max(version), 0) + 1, $2, $3, $4, $5, $6
       FROM engine.forms WHERE form_id = $1 AND tenant_id = $6
       RETURNING key, version
     ) SELECT * FROM stored`,
    [
      form.formId,
      typeof versionTag === 'string' ? versionTag : null,
      resource.deploymentKey,
      resource.key,
      JSON.stringify(form.schema),
      DEFAULT_TENANT,
    ],
  );
  return {
    formId: form.formId,
    version: row.version,
    formKey: row.key,
    resourceName: resource.file.name,
    tenantId: DEFAULT_TENANT,
  };
}
