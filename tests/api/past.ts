/** Instances as if they had been worked on: rows of the past, for what measures it. */
import type { Harness } from './harness.js';

export interface Span {
  readonly element: string;
  readonly created: number;
  /** Of a user task, or by a worker. */
  readonly claimed: number | null;
  readonly ended: number;
  readonly due?: number;
  readonly assignee?: string | null;
  readonly groups?: readonly string[];
  /** It is the job of a worker; a user task where absent. */
  readonly job?: true;
  /** It is something else: of this type, with neither task nor job. */
  readonly type?: 'PROCESS' | 'SUB_PROCESS';
}

export interface Past {
  /** Key of the process of this name; it is made where it is not there. */
  definitionOf(processId: string): Promise<string>;
  /** One instance, from the first of its spans to the last; answers its key. `sale@2`: of the second version. */
  store(processId: string, spans: readonly Span[]): Promise<string>;
}

/** `source`: BPMN id of the one process that is deployed, which all others are copies of. */
export async function pastOf(api: Harness, source: string): Promise<Past> {
  const [deployed] = await api.sql<{ key: string }>('SELECT key FROM engine.process_definitions');
  const definitions = new Map([[source, deployed?.key ?? '']]);
  let keys = 1000;
  const nextKey = (): string => String(10_000_000 * (keys += 1));

  const definitionOf: Past['definitionOf'] = async (name) => {
    const known = definitions.get(name);
    if (known !== undefined) return known;
    const key = nextKey();
    const [processId, version] = idOf(name);
    await api.sql(
      `INSERT INTO engine.process_definitions SELECT d.* FROM engine.process_definitions s,
         jsonb_populate_record(s, jsonb_build_object('key', $1::bigint, 'process_id', $2::text, 'version', $4::int)) d
       WHERE s.key = $3`,
      [key, processId, definitions.get(source), version],
    );
    definitions.set(name, key);
    return key;
  };

  return {
    definitionOf,
    store: async (name, spans) => {
      const instance = nextKey();
      const [processId, version] = idOf(name);
      const [first, last] = [Math.min(...spans.map((one) => one.created)), Math.max(...spans.map((one) => one.ended))];
      const rows = JSON.stringify(spans.map((span, n) => ({ ...json(span), n })));
      const values = [instance, await definitionOf(name), processId];
      await api.sql(
        `INSERT INTO engine.process_instances (key, process_definition_key, process_id, version, process_name, workflow_id,
           state, started_at, ended_at, root_process_instance_key)
         VALUES ($1::bigint, $2, $3, $6, 'Sale', $1::bigint::text, 'COMPLETED', $4, $5, $1::bigint)`,
        [...values, new Date(first), new Date(last), version],
      );
      await api.sql(
        `INSERT INTO engine.element_instances (key, process_instance_key, process_definition_key, process_id, element_id,
           element_type, scope_key, state, started_at, ended_at)
         SELECT $1::bigint + n, $1::bigint, $2, $3, r.element,
           COALESCE(r.type, CASE WHEN r.job THEN 'SERVICE_TASK' ELSE 'USER_TASK' END),
           $1::bigint, 'COMPLETED', r.created, r.ended
         FROM jsonb_to_recordset($4) AS r(element text, created timestamptz, ended timestamptz, job boolean, type text,
           n int)`,
        [...values, rows],
      );
      await api.sql(
        `INSERT INTO engine.user_tasks (key, state, element_instance_key, process_instance_key, process_definition_key,
           process_id, element_id, assignee, candidate_groups, due_date, created_at, ended_at)
         SELECT $1::bigint + 100000 + n, 'COMPLETED', $1::bigint + n, $1::bigint, $2, $3, r.element, r.assignee,
           COALESCE(r.groups, '{}'), r.due, r.created, r.ended
         FROM jsonb_to_recordset($4) AS r(element text, assignee text, groups text[], due timestamptz,
           created timestamptz, ended timestamptz, job boolean, type text, n int)
         WHERE r.job IS NULL AND r.type IS NULL`,
        [...values, rows],
      );
      await api.sql(
        `UPDATE engine.user_tasks t SET claimed_at = r.claimed
         FROM jsonb_to_recordset($2) AS r(claimed timestamptz, n int) WHERE t.key = $1::bigint + 100000 + n`,
        [instance, rows],
      );
      await api.sql(
        `INSERT INTO engine.jobs (key, type, state, retries, element_id, element_instance_key, process_instance_key,
           process_definition_key, process_id, created_at, activated_at, ended_at)
         SELECT $1::bigint + 200000 + n, 'work', 'COMPLETED', 3, r.element, $1::bigint + n, $1::bigint, $2, $3,
           r.created, r.claimed, r.ended
         FROM jsonb_to_recordset($4) AS r(element text, created timestamptz, claimed timestamptz, ended timestamptz,
           job boolean, n int) WHERE r.job`,
        [...values, rows],
      );
      return instance;
    },
  };
}

function idOf(name: string): readonly [processId: string, version: number] {
  const [processId = '', version = '1'] = name.split('@');
  return [processId, Number(version)];
}

function json({ created, claimed, ended, due, ...rest }: Span): object {
  const iso = (time: number | null | undefined): string | null => (time == null ? null : new Date(time).toISOString());
  return { ...rest, created: iso(created), claimed: iso(claimed), ended: iso(ended), due: iso(due) };
}
