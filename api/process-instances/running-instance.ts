/** The instance that an operation is about. */
import type { DataSource } from 'typeorm';
import type { Key } from '../../workflows/bpmn/plan.js';
import { conflict, notFound, Problem } from '../problem/problem.js';

export interface RunningInstance {
  readonly state: string;
  readonly workflowId: string;
  readonly parent: Key | null;
  readonly processDefinitionKey: Key;
  readonly planHash: string;
}

/** Throws a `Problem` of status 404 where there is none, or it has ended. */
export async function runningInstance(database: DataSource, key: Key): Promise<RunningInstance> {
  const [instance] = await database.query<RunningInstance[]>(
    `SELECT i.state, i.workflow_id AS "workflowId", i.parent_process_instance_key AS parent,
       i.process_definition_key AS "processDefinitionKey", d.plan_hash AS "planHash"
     FROM engine.process_instances i JOIN engine.process_definitions d ON d.key = i.process_definition_key
     WHERE i.key = $1`,
    [key],
  );
  if (!instance) throw notFound('process instance', key);
  if (instance.state === 'ACTIVE' || instance.state === 'SUSPENDED') return instance;
  throw new Problem({
    status: 404,
    code: 'NOT_FOUND',
    detail: `Expected process instance ${key} to be ACTIVE, but it is ${instance.state}.`,
  });
}

/** Throws a `Problem` of status 409 where a call activity started the instance. `verb`: "Cancel", "Suspend". */
export function assertRoot({ parent }: RunningInstance, key: Key, verb: string): void {
  if (parent === null) return;
  throw conflict(
    `Expected process instance ${key} to be called by nobody, but instance ${parent} calls it. ${verb} that one.`,
  );
}
