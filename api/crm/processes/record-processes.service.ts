import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { recordTable } from '../../../database/crm/record-fields.js';
import { isRecordType, typeOfVariable } from '../../../database/crm/records.js';
import { ofCallersTenants } from '../../auth/caller.js';
import { WAITING } from '../../element-instances/wait-states.table.js';
import { Parameters } from '../../search/parameters.js';
import { CrmSession } from '../crm-session.js';
import { assertVisibleRecord, type RecordName } from '../visible-record.js';

export interface RecordProcess {
  readonly processInstanceKey: string;
  readonly processDefinitionId: string;
  readonly processName: string | null;
  readonly state: 'ACTIVE' | 'SUSPENDED' | 'COMPLETED' | 'TERMINATED';
  readonly startDate: string;
  readonly endDate: string | null;
  /** The longest first; of the instance and of those that it calls. */
  readonly waitingFor: readonly {
    readonly kind: string;
    readonly elementName: string;
    readonly assignee: string | null;
    readonly since: string;
  }[];
  /** User tasks, the oldest first. */
  readonly tasks: readonly {
    readonly userTaskKey: string;
    readonly name: string;
    readonly state: string;
    readonly assignee: string | null;
    readonly candidateGroups: readonly string[];
    readonly creationDate: string;
    readonly dueDate: string | null;
    readonly completionDate: string | null;
  }[];
}

/** Instances shown of one record. */
const MOST = 100;

/** Which processes are about a record, and what they wait for: for everybody who may see the record. Values are not in it. */
@Injectable()
export class RecordProcessesService {
  constructor(@Inject(CrmSession) private readonly session: CrmSession) {}

  of(record: RecordName): Promise<{ readonly items: readonly RecordProcess[] }> {
    return this.session.run(async (manager) => {
      await assertVisibleRecord(manager, record);
      await manager.query('RESET ROLE');
      return { items: await processesOf(manager, record) };
    });
  }
}

/** Those that called no other: an instance that was called shows in what its caller waits for. */
async function processesOf(manager: EntityManager, record: RecordName): Promise<readonly RecordProcess[]> {
  const parameters = new Parameters();
  const about = aboutSql(record, parameters);
  const iso = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
  return manager.query<RecordProcess[]>(
    `SELECT i.key AS "processInstanceKey", i.process_id AS "processDefinitionId", i.process_name AS "processName",
       i.state, ${iso('i.started_at')} AS "startDate", ${iso('i.ended_at')} AS "endDate",
       COALESCE((SELECT json_agg(json_build_object('kind', w.kind, 'elementName', COALESCE(e.element_name, e.element_id),
           'assignee', CASE WHEN w.kind = 'USER_TASK' THEN NULLIF(w.detail, '') END, 'since', ${iso('w.since')})
           ORDER BY w.since)
         FROM (${WAITING}) w JOIN engine.element_instances e ON e.key = w.element_instance_key
         JOIN engine.process_instances c ON c.key = e.process_instance_key
         WHERE c.root_process_instance_key = i.key AND w.kind <> 'CALLED_INSTANCE'), '[]') AS "waitingFor",
       COALESCE((SELECT json_agg(json_build_object('userTaskKey', t.key::text, 'name', COALESCE(t.name, t.element_id),
           'state', t.state, 'assignee', t.assignee, 'candidateGroups', t.candidate_groups,
           'creationDate', ${iso('t.created_at')}, 'dueDate', ${iso('t.due_date')},
           'completionDate', ${iso('t.ended_at')}) ORDER BY t.created_at)
         FROM engine.user_tasks t JOIN engine.process_instances c ON c.key = t.process_instance_key
         WHERE c.root_process_instance_key = i.key), '[]') AS tasks
     FROM engine.process_instances i
     WHERE i.key IN (SELECT DISTINCT a.root_process_instance_key FROM engine.process_instances a WHERE a.key IN (${about}))
       AND ${ofCallersTenants('i.tenant_id', parameters)}
     ORDER BY i.started_at DESC LIMIT ${String(MOST)}`,
    parameters.values,
  );
}

/** SQL of the keys of instances that have the record's id in a variable, or made the record. */
function aboutSql({ recordType, recordId }: RecordName, parameters: Parameters): string {
  const id = parameters.add(recordId);
  const variables = [...typeOfVariable].filter(([, type]) => type === recordType).map(([name]) => name);
  const named = `SELECT v.process_instance_key FROM engine.variables v
    WHERE left(v.value #>> '{}', 20) = ${id} AND v.name IN (${variables.map((name) => `'${name}'`).join(', ')})`;
  const made =
    isRecordType(recordType) && MADE.has(recordType)
      ? ` UNION SELECT r.process_instance_key FROM crm.${recordTable(recordType)} r
          WHERE r.id = ${id}::bigint AND r.process_instance_key IS NOT NULL`
      : '';
  return named + made;
}

/** Records that say which instance made them, or works on them. */
const MADE: ReadonlySet<string> = new Set(['lead', 'ticket']);
