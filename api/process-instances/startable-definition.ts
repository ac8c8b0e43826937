/** The definition that a request names, as far as starting an instance needs it. */
import type { DataSource, EntityManager } from 'typeorm';
import type { Key } from '../../workflows/bpmn/plan.js';
import { callersTenants } from '../auth/caller.js';
import { callersResources } from '../auth/grants.js';
import { invalid, notFound, Problem } from '../problem/problem.js';
import { loadPlan } from '../../database/plans.js';

export interface StartableDefinition {
  readonly processDefinitionKey: Key;
  readonly processId: string;
  /** Of the process. */
  readonly name: string | null;
  readonly version: number;
  readonly planHash: string;
  readonly tenantId: string;
}

export interface DefinitionName {
  readonly processDefinitionKey?: Key | undefined;
  readonly processDefinitionId?: string | undefined;
  /** The latest where absent or -1. */
  readonly processDefinitionVersion?: number | undefined;
}

const COLUMNS = `key AS "processDefinitionKey", process_id AS "processId", name, version, plan_hash AS "planHash", tenant_id AS "tenantId"`;

/** Throws a `Problem`: 400 where the name is not one of the two kinds, 404 where there is no such definition. */
export async function startableDefinition(
  database: DataSource | EntityManager,
  name: DefinitionName,
): Promise<StartableDefinition> {
  const { processDefinitionKey: key, processDefinitionId: id, processDefinitionVersion } = name;
  if ((key === undefined) === (id === undefined)) {
    throw invalid(
      `Expected either processDefinitionId or processDefinitionKey, but ${key === undefined ? 'neither is' : 'both are'} given.`,
    );
  }
  const open = [callersTenants(), callersResources('PROCESS_DEFINITION')];
  if (key !== undefined) {
    const [definition] = await database.query<StartableDefinition[]>(
      `SELECT ${COLUMNS} FROM engine.process_definitions WHERE key = $1 AND deleted_at IS NULL
         AND ($2::text[] IS NULL OR tenant_id = ANY($2)) AND ($3::text[] IS NULL OR process_id = ANY($3))`,
      [key, ...open],
    );
    if (!definition) throw notFound('process definition', key);
    return definition;
  }
  const version = processDefinitionVersion === -1 ? undefined : processDefinitionVersion;
  const [definition] = await database.query<StartableDefinition[]>(
    `SELECT ${COLUMNS} FROM engine.process_definitions
     WHERE process_id = $1 AND deleted_at IS NULL AND ($2::int IS NULL OR version = $2) AND ($3::text[] IS NULL OR tenant_id = ANY($3))
       AND ($4::text[] IS NULL OR process_id = ANY($4))
     ORDER BY version DESC LIMIT 1`,
    [id, version ?? null, ...open],
  );
  if (definition) return definition;
  const wanted = `${id ?? ''}${version === undefined ? '' : ` in version ${String(version)}`}`;
  throw new Problem({
    status: 404,
    code: 'NOT_FOUND',
    detail: `Expected a process ${wanted} to be deployed, but there is none.`,
  });
}

/**
 * What to start at. Throws a `Problem` of status 400 where `elementId` does not start the process, or is absent and the
 * process has no single way to begin without a trigger.
 */
export async function startEventOf(
  database: DataSource,
  definition: StartableDefinition,
  elementId: string | undefined,
): Promise<string | undefined> {
  const plan = await loadPlan(database, definition.planHash);
  const starts = startEvents(plan);
  const choices = starts.map(({ id }) => id).join(', ');
  if (elementId !== undefined) {
    if (starts.some(({ id }) => id === elementId)) return elementId;
    throw invalid(
      choices === ''
        ? `Expected process ${definition.processId} to have a start event ${elementId}, but it has none at all.`
        : `Expected startInstructions to name what starts the process (${choices}), but they name ${elementId}.`,
    );
  }
  const untriggered = starts.filter(({ triggers }) => triggers.length === 0);
  if (untriggered.length < 2 && beginsUntriggered(plan)) return undefined;
  throw invalid(
    `Expected process ${definition.processId} to have one start event without a trigger, but it has ${
      untriggered.length === 0 ? 'none' : 'several'
    }. Name what to start at in startInstructions: ${choices}.`,
  );
}

/** What starts a process: a start event, an instantiating receive task, or an event behind an instantiating gateway. */
export interface PlanStart {
  readonly id: string;
  /** Kinds of its triggers; empty for a none start event. */
  readonly triggers: readonly string[];
}

interface StoredTrigger {
  readonly kind: string;
  readonly spec: { readonly parts?: readonly StoredTrigger[] };
}

interface StoredPlan {
  readonly processId: string;
  readonly nodes: Readonly<
    Record<
      string,
      {
        readonly id: string;
        readonly kind: string;
        readonly scope?: string;
        readonly spec: {
          readonly trigger?: StoredTrigger;
          readonly starts?: readonly string[];
          readonly instantiating?: Readonly<Record<string, unknown>>;
        };
      }
    >
  >;
}

/** From the plan's canonical text. */
export function startEvents(planJson: string): readonly PlanStart[] {
  const { nodes, processId } = JSON.parse(planJson) as StoredPlan;
  const { instantiating = {} } = nodes[processId]?.spec ?? {};
  return Object.values(nodes)
    .filter(
      ({ id, kind, scope }) => (kind === 'start-event' && scope === processId) || Object.hasOwn(instantiating, id),
    )
    .map(({ id, spec: { trigger } }) => ({
      id,
      triggers: (trigger?.spec.parts ?? (trigger ? [trigger] : [])).map(({ kind }) => kind),
    }));
}

/** At a start event without a trigger, or at what no flow enters where there is no start event. */
function beginsUntriggered(planJson: string): boolean {
  const { nodes, processId } = JSON.parse(planJson) as StoredPlan;
  return nodes[processId]?.spec.starts?.length !== 0;
}
