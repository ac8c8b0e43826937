/** Writes a deployment: all of it or nothing, new versions only where something is new. */
import type { EntityManager } from 'typeorm';
import { replaceStartSubscriptions } from '../../database/engine/messages.js';
import { replaceEventStarts } from '../../database/engine/signals.js';
import { nextKeys } from '../../database/keys.js';
import type { CompiledForm, CompiledPlan } from '../../processes/compiler/index.js';
import type { Key } from '../../workflows/bpmn/plan.js';
import type { CompiledFile } from './compile-resources.js';
import { deployedDecisions, storeDecisions, type DeployedDecisions } from './store-decisions.js';

export const DEFAULT_TENANT = '<default>';
/** Deployments take turns, so that versions have no gaps and no rivals. */
const DEPLOYMENT_LOCK = 4_217_002;

export interface DeployedProcess {
  readonly processDefinitionId: string;
  readonly processDefinitionVersion: number;
  readonly processDefinitionKey: Key;
  readonly resourceName: string;
  readonly tenantId: string;
}

export interface DeployedForm {
  readonly formId: string;
  readonly version: number;
  readonly formKey: Key;
  readonly resourceName: string;
  readonly tenantId: string;
}

export interface StoredDeployment {
  readonly deploymentKey: Key;
  readonly processes: readonly DeployedProcess[];
  readonly forms: readonly DeployedForm[];
  /** One entry for each DMN file. */
  readonly decisions: readonly DeployedDecisions[];
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
  await manager.query('SELECT pg_advisory_xact_lock($1)', [DEPLOYMENT_LOCK]);
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
  const version = { processId: plan.processId, tenantId: DEFAULT_TENANT, processDefinitionKey: row.key };
  await replaceEventStarts(manager, {
    ...version,
    signals: starts.filter((start) => start.trigger === 'signal'),
    conditions: starts.filter((start) => start.trigger === 'conditional'),
  });
  await replaceStartSubscriptions(manager, {
    ...version,
    subscriptions: starts.flatMap((start) =>
      start.trigger === 'message' ? [{ elementId: start.elementId, messageName: start.messageName }] : [],
    ),
  });
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

interface LatestVersion {
  readonly id: string;
  readonly kind: 'process' | 'form' | 'decisions';
  readonly key: Key;
  readonly version: number;
  readonly deploymentKey: Key;
  readonly sha256: string;
  readonly name: string;
  readonly planHash: string | null;
}

/**
 * The versions that these files made, where nothing has changed since: then nothing is deployed. If one file is new, all
 * get new versions, because they may be bound to each other by their deployment. A plan that the compiler now makes
 * otherwise (a new release, other activities) is new, too.
 */
async function identicalDeployment(
  manager: EntityManager,
  files: readonly CompiledFile[],
): Promise<StoredDeployment | undefined> {
  const latest = await manager.query<LatestVersion[]>(
    `SELECT * FROM (
       SELECT DISTINCT ON (d.process_id) d.process_id AS id, 'process' AS kind, d.key, d.version,
         d.deployment_key AS "deploymentKey", r.sha256, r.name, d.plan_hash AS "planHash"
       FROM engine.process_definitions d JOIN engine.resources r ON r.key = d.resource_key
       WHERE d.process_id = ANY($1) ORDER BY d.process_id, d.version DESC
     ) processes
     UNION ALL SELECT * FROM (
       SELECT DISTINCT ON (f.form_id) f.form_id, 'form', f.key, f.version, f.deployment_key, r.sha256, r.name, NULL
       FROM engine.forms f JOIN engine.resources r ON r.key = f.resource_key
       WHERE f.form_id = ANY($2) ORDER BY f.form_id, f.version DESC
     ) forms
     UNION ALL SELECT * FROM (
       SELECT DISTINCT ON (q.requirements_id) q.requirements_id, 'decisions', q.key, q.version,
         q.deployment_key, r.sha256, r.name, q.plan_hash
       FROM engine.decision_requirements q JOIN engine.resources r ON r.key = q.resource_key
       WHERE q.requirements_id = ANY($3) ORDER BY q.requirements_id, q.version DESC
     ) decisions`,
    [
      files.flatMap(({ plans }) => plans.map(({ plan }) => plan.processId)),
      files.flatMap(({ forms }) => forms.map(({ formId }) => formId)),
      files.flatMap(({ decisions }) => (decisions ? [decisions.plan.id] : [])),
    ],
  );
  const same = (
    file: CompiledFile,
    kind: LatestVersion['kind'],
    id: string,
    hash?: string,
  ): LatestVersion | undefined =>
    latest.find(
      (version) =>
        version.kind === kind &&
        version.id === id &&
        version.name === file.name &&
        version.sha256 === file.sha256 &&
        (hash === undefined || version.planHash === hash),
    );
  const processes = files.flatMap((file) =>
    file.plans.map(({ plan, hash }) => ({
      file,
      id: plan.processId,
      found: same(file, 'process', plan.processId, hash),
    })),
  );
  const forms = files.flatMap((file) =>
    file.forms.map(({ formId }) => ({ file, id: formId, found: same(file, 'form', formId) })),
  );
  const decisions = files.flatMap((file) =>
    file.decisions
      ? [
          {
            file,
            id: file.decisions.plan.id,
            found: same(file, 'decisions', file.decisions.plan.id, file.decisions.hash),
          },
        ]
      : [],
  );
  const found = [...processes, ...forms, ...decisions].map((entry) => entry.found);
  const deploymentKeys = found.map((version) => version?.deploymentKey);
  if (deploymentKeys.length === 0 || deploymentKeys.includes(undefined)) return undefined;
  const deploymentKey = deploymentKeys
    .filter((key) => key !== undefined)
    .reduce((left, right) => (BigInt(left) > BigInt(right) ? left : right));
  const of = ({
    file,
    found: version,
  }: {
    readonly file: CompiledFile;
    readonly found: LatestVersion | undefined;
  }): LatestVersion & { readonly resourceName: string } => {
    if (!version) throw new Error('Expected every version to be found, but one is not.');
    return { ...version, resourceName: file.name };
  };
  return {
    deploymentKey,
    processes: processes.map(of).map(({ id, key, version, resourceName }) => ({
      processDefinitionId: id,
      processDefinitionVersion: version,
      processDefinitionKey: key,
      resourceName,
      tenantId: DEFAULT_TENANT,
    })),
    decisions: await Promise.all(decisions.map(of).map(({ key }) => deployedDecisions(manager, key))),
    forms: shownForms(
      files,
      forms
        .map(of)
        .map(({ id, key, version, resourceName }) => ({
          formId: id,
          version,
          formKey: key,
          resourceName,
          tenantId: DEFAULT_TENANT,
        })),
    ),
  };
}

/** Forms that a BPMN file carries are its own affair. */
function shownForms(files: readonly CompiledFile[], forms: readonly DeployedForm[]): readonly DeployedForm[] {
  const ownFiles = new Set(files.filter((file) => file.kind === 'form').map((file) => file.name));
  return forms.filter((form) => ownFiles.has(form.resourceName));
}
