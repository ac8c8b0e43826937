import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Key } from '../../workflows/bpmn/plan.js';
import { auditInsert, type AuditedChange } from '../audit-logs/audit.js';
import { callerMay, currentCaller, type Caller } from '../auth/caller.js';
import { grantedRows, grantsOf } from '../auth/grants.js';
import { conflict, notFound, suspended } from '../problem/problem.js';
import { Parameters } from '../search/parameters.js';
import { InstanceCommands } from '../temporal/instance-commands.service.js';
import { userTasks } from './user-tasks.table.js';

export interface TaskRow {
  readonly state: string;
  readonly assignee: string | null;
  readonly owner: string | null;
  readonly delegationState: 'PENDING' | 'RESOLVED' | null;
  readonly elementInstanceKey: Key;
  readonly workflowId: string;
  readonly listened: boolean;
  readonly processInstanceKey: Key;
  readonly instanceState: string;
}

export interface RowChange {
  /** SQL assignments, e.g. `assignee = $1`. */
  readonly set: string;
  /** SQL condition over the row `t`: of several who change a task at once, it lets in whom it fits. */
  readonly where: string;
  readonly audit: Omit<AuditedChange, 'entityType'>;
  /** Reads after "Expected user task 1 to be"; 409 where the row does not fit `where`. */
  readonly expected: (task: TaskRow) => string;
}

/** What an entry of the audit log tells of a task before and after a change, where they differ. */
const TOLD = `jsonb_build_object('assignee', t.assignee, 'owner', t.owner, 'delegationState', t.delegation_state,
  'dueDate', t.due_date, 'followUpDate', t.follow_up_date, 'priority', t.priority,
  'candidateUsers', t.candidate_users, 'candidateGroups', t.candidate_groups)`;
const differing = (of: string, from: string): string =>
  `COALESCE((SELECT jsonb_object_agg(name, value) FROM jsonb_each(${of}) AS e (name, value) WHERE value IS DISTINCT FROM ${from} -> name), '{}')`;
const BEFORE_AND_AFTER = `jsonb_build_object('before', ${differing('was', 'now')}, 'after', ${differing('now', 'was')})`;

/** The rows of user tasks: open ones, and how they change. */
@Injectable()
export class UserTaskRows {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(InstanceCommands) private readonly commands: InstanceCommands,
  ) {}

  /** One statement, so that of two people who act at once one succeeds; it writes the audit log with it. */
  async change(key: Key, change: RowChange, parameters: Parameters): Promise<void> {
    const { set, where, audit, expected } = change;
    const changed = await this.database.query<unknown[]>(
      `WITH earlier AS (
         SELECT t.key AS task_key, ${TOLD} AS was FROM engine.user_tasks t
         WHERE t.key = ${parameters.add(key)} AND t.state = 'CREATED' FOR UPDATE
       ), changed AS (
         UPDATE engine.user_tasks t SET ${set} FROM earlier WHERE t.key = task_key AND t.state = 'CREATED' AND ${where}
         RETURNING t.key, t.process_instance_key, was, ${TOLD} AS now
       ), logged AS (${auditInsert('changed', { ...audit, entityType: 'USER_TASK' }, parameters, BEFORE_AND_AFTER)})
       SELECT key FROM changed`,
      parameters.values,
    );
    if (changed.length > 0) return;
    throw conflict(`Expected user task ${key} to be ${expected(await this.created(key))}.`);
  }

  /** The open task, which the caller may do: it is not another's. */
  async open(key: Key): Promise<TaskRow> {
    const task = await this.created(key);
    const restricted = await this.restricted(key);
    if (!restricted || task.assignee === null || task.assignee === restricted.name) return task;
    throw conflict(
      `Expected user task ${key} to be assigned to ${restricted.name}, but it is assigned to ${task.assignee}.`,
    );
  }

  /** The task, which has to be open, of an instance that goes on. */
  async created(key: Key): Promise<TaskRow> {
    const isOpen = ({ state }: TaskRow): boolean => state === 'CREATED';
    const task = await this.commands.certain(() => this.read(key), isOpen, `user task ${key}`);
    if (!isOpen(task)) throw conflict(`Expected user task ${key} to be CREATED, but it is ${task.state}.`);
    if (task.instanceState === 'SUSPENDED') throw suspended(task.processInstanceKey);
    return task;
  }

  private async read(key: Key): Promise<TaskRow> {
    const [task] = await this.database.query<TaskRow[]>(
      `SELECT t.state, t.assignee, t.owner, t.delegation_state AS "delegationState", t.listened,
         t.element_instance_key AS "elementInstanceKey", i.workflow_id AS "workflowId", i.key AS "processInstanceKey",
         i.state AS "instanceState"
       FROM engine.user_tasks t JOIN engine.process_instances i ON i.key = t.process_instance_key WHERE t.key = $1`,
      [key],
    );
    if (!task) throw notFound('user task', key);
    return task;
  }

  /** The caller, where he may not give the task to others, nor do what is another's. */
  async restricted(key: Key): Promise<Caller | undefined> {
    const caller = currentCaller();
    if (!caller || callerMay('tasks:assign')) return undefined;
    const grants = grantsOf(caller, ['PROCESS_DEFINITION:UPDATE_USER_TASK', 'USER_TASK:UPDATE']);
    if (grants.length === 0) return caller;
    const parameters = new Parameters();
    const [open] = await this.database.query<unknown[]>(
      `SELECT 1 FROM ${userTasks.from} WHERE t.key = ${parameters.add(key)} AND ${grantedRows(userTasks, grants, parameters)}`,
      parameters.values,
    );
    return open === undefined ? caller : undefined;
  }
}
