/** The versions that are there already, where a deployment brings nothing new. */
import type { EntityManager } from 'typeorm';
import type { Key } from '../../workflows/bpmn/plan.js';
import type { CompiledFile } from './compile-resources.js';
import { deployedDecisions } from './store-decisions.js';
import { DEFAULT_TENANT, shownForms, type StoredDeployment } from './stored-deployment.js';

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
export async function identicalDeployment(
  manager: EntityManager,
  files: readonly CompiledFile[],
): Promise<StoredDeployment | undefined> {
  const latest = await manager.query<LatestVersion[]>(
    `SELECT * FROM (
       SELECT DISTINCT ON (d.process_id) d.process_id AS id, 'process' AS kind, d.key, d.version,
         d.deployment_key AS "deploymentKey", r.sha256, r.name, d.plan_hash AS "planHash"
       FROM engine.process_definitions d JOIN engine.resources r ON r.key = d.resource_key
       WHERE d.process_id = ANY($1) AND d.deleted_at IS NULL ORDER BY d.process_id, d.version DESC
     ) processes
     UNION ALL SELECT * FROM (
       SELECT DISTINCT ON (f.form_id) f.form_id, 'form', f.key, f.version, f.deployment_key, r.sha256, r.name, NULL
       FROM engine.forms f JOIN engine.resources r ON r.key = f.resource_key
       WHERE f.form_id = ANY($2) AND f.deleted_at IS NULL ORDER BY f.form_id, f.version DESC
     ) forms
     UNION ALL SELECT * FROM (
       SELECT DISTINCT ON (q.requirements_id) q.requirements_id, 'decisions', q.key, q.version,
         q.deployment_key, r.sha256, r.name, q.plan_hash
       FROM engine.decision_requirements q JOIN engine.resources r ON r.key = q.resource_key
       WHERE q.requirements_id = ANY($3) AND q.deleted_at IS NULL ORDER BY q.requirements_id, q.version DESC
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
      forms.map(of).map(({ id, key, version, resourceName }) => ({
        formId: id,
        version,
        formKey: key,
        resourceName,
        tenantId: DEFAULT_TENANT,
      })),
    ),
  };
}
