/** Processes as they were deployed, with the files that their compilation needs. */
import type { DataSource, EntityManager } from 'typeorm';
import { catalogue } from '../../activities/index.js';
import { compile, scriptsIn, type StartDeclaration } from '../../processes/compiler/index.js';
import type { StartableDefinition } from '../process-instances/startable-definition.js';

export interface StoredDefinition extends StartableDefinition {
  readonly plan: string;
  readonly resourceName: string;
  readonly content: Buffer;
  /** Other files of its deployment: name, and content in Base64. */
  readonly others: readonly { readonly name: string; readonly content: string }[];
  readonly createdAt: Date;
  /** No later version is there; false of what was deleted. */
  readonly latest: boolean;
}

const LATEST = `d.deleted_at IS NULL AND NOT EXISTS (SELECT 1 FROM engine.process_definitions newer
  WHERE newer.process_id = d.process_id AND newer.tenant_id = d.tenant_id AND newer.version > d.version
    AND newer.deleted_at IS NULL)`;

interface Wanted {
  /** All where absent. */
  readonly processIds?: readonly string[] | undefined;
  readonly tenantId?: string;
  readonly latest?: boolean;
  readonly withTimers?: boolean;
}

/** Those that wait for timers have their latest two versions looked at, and what was deleted. */
export function storedDefinitions(
  database: DataSource | EntityManager,
  { processIds, tenantId, latest = false, withTimers = false }: Wanted,
): Promise<readonly StoredDefinition[]> {
  return database.query<StoredDefinition[]>(
    `SELECT d.key AS "processDefinitionKey", d.process_id AS "processId", d.name, d.version, d.plan_hash AS "planHash",
       d.tenant_id AS "tenantId", d.created_at AS "createdAt", p.plan, r.name AS "resourceName", r.content,
       (SELECT COALESCE(json_agg(json_build_object('name', o.name, 'content', encode(o.content, 'base64'))), '[]')
         FROM engine.resources o WHERE o.deployment_key = d.deployment_key AND o.kind = 'other') AS others,
       ${LATEST} AS latest
     FROM engine.process_definitions d JOIN engine.plans p ON p.hash = d.plan_hash
       JOIN engine.resources r ON r.key = d.resource_key
     WHERE ($2::text IS NULL OR d.tenant_id = $2) AND (NOT $3 OR ${LATEST})
       AND (NOT $4 OR p.plan LIKE '%"kind":"timer"%')
       AND ($1::text[] IS NULL OR d.process_id = ANY($1) AND (d.deleted_at IS NOT NULL OR d.version >= (
         SELECT max(newest.version) - 1 FROM engine.process_definitions newest WHERE newest.process_id = d.process_id
           AND newest.tenant_id = d.tenant_id AND newest.deleted_at IS NULL)))
     ORDER BY d.key`,
    [processIds ?? null, tenantId ?? null, latest, withTimers],
  );
}

/** What starts it; undefined where it no longer compiles. */
export async function startsOf({
  processId,
  resourceName,
  content,
  others,
  createdAt,
}: StoredDefinition): Promise<readonly StartDeclaration[] | undefined> {
  const files = others.map((other) => ({ name: other.name, content: Buffer.from(other.content, 'base64') }));
  const { plans } = await compile({
    file: resourceName,
    xml: content,
    catalogue,
    scripts: scriptsIn(files),
    now: createdAt.getTime(),
  });
  return plans.find(({ plan }) => plan.processId === processId)?.starts;
}
