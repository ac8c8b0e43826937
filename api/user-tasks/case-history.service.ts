/** What happened in the case of a task, for those who work on it without seeing instances. */
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Key } from '../../workflows/bpmn/plan.js';
import { ofColleagues } from '../auth/colleagues.js';
import { Parameters } from '../search/parameters.js';

export interface CaseEntry {
  readonly elementInstanceKey: Key;
  readonly processInstanceKey: Key;
  readonly elementId: string;
  readonly elementName: string;
  /** As `POST /element-instances/search` names it; PROCESS for the beginning of the case, or of a process it called. */
  readonly type: string;
  readonly state: string;
  readonly processName: string;
  readonly startDate: Date;
  readonly endDate: Date | null;
  /** Who had the task, or began the case; null where nobody did, or one may not be told. */
  readonly person: string | null;
  /** Something is wrong with it that has yet to be repaired. */
  readonly hasIncident: boolean;
}

export interface CaseHistory {
  /** The latest first. */
  readonly items: readonly CaseEntry[];
  /** There is more than is told. */
  readonly hasMore: boolean;
}

const MOST = 200;

@Injectable()
export class CaseHistoryService {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  /** Of the whole case: the instance of the task with those that called it and that they called. */
  async read(userTaskKey: Key): Promise<CaseHistory> {
    const parameters = new Parameters();
    const entries = await this.database.query<CaseEntry[]>(
      `SELECT e.key AS "elementInstanceKey", i.key AS "processInstanceKey", e.element_id AS "elementId",
         COALESCE(e.element_name, e.element_id) AS "elementName", e.element_type AS type, e.state,
         COALESCE(d.name, d.process_id) AS "processName", e.started_at AS "startDate", e.ended_at AS "endDate",
         CASE WHEN ${ofColleagues('p.name', parameters)} THEN p.name END AS person,
         EXISTS (SELECT FROM engine.incidents n WHERE n.element_instance_key = e.key AND n.state = 'ACTIVE') AS "hasIncident"
       FROM engine.process_instances i
         JOIN engine.process_definitions d ON d.key = i.process_definition_key
         JOIN engine.element_instances e ON e.process_instance_key = i.key
         LEFT JOIN engine.user_tasks t ON t.element_instance_key = e.key
         LEFT JOIN engine.audit_log a ON e.element_type = 'PROCESS' AND a.entity_type = 'PROCESS_INSTANCE'
           AND a.operation = 'CREATE' AND a.entity_key = i.key
         LEFT JOIN LATERAL (SELECT COALESCE(t.assignee, a.actor) AS name) p ON true
       WHERE i.root_process_instance_key = (
           SELECT r.root_process_instance_key FROM engine.user_tasks u
             JOIN engine.process_instances r ON r.key = u.process_instance_key
           WHERE u.key = ${parameters.add(userTaskKey)})
         AND e.element_type NOT LIKE '%GATEWAY' AND e.element_type <> 'MULTI_INSTANCE_BODY'
       ORDER BY e.started_at DESC, e.key DESC LIMIT ${String(MOST + 1)}`,
      parameters.values,
    );
    return { items: entries.slice(0, MOST), hasMore: entries.length > MOST };
  }
}
