/** Who a task may be given to, found by a part of the name. */
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Key } from '../../workflows/bpmn/plan.js';
import { callerMay, currentCaller } from '../auth/caller.js';
import { colleagues } from '../auth/colleagues.js';
import { Parameters } from '../search/parameters.js';
import { get } from '../search/search.js';
import type { UserTask } from './user-tasks.service.js';
import { userTasks } from './user-tasks.table.js';

export interface TaskPerson {
  readonly username: string;
  readonly name: string | null;
  /** Of the CRM, else a group that he or she is a member of. */
  readonly department: string | null;
}

const MOST = 20;

@Injectable()
export class TaskPeopleService {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  /** Candidates of the task, and people of one's own groups; everybody for who sees every task. */
  async search(userTaskKey: Key, text: string): Promise<readonly TaskPerson[]> {
    const task = await get(this.database, userTasks, userTaskKey);
    const parameters = new Parameters();
    const wanted = `${parameters.add(text.toLowerCase())}::text`;
    return this.database.query<TaskPerson[]>(
      `SELECT username, name, department FROM (
         SELECT username, COALESCE(u.name, c.name) AS name,
           COALESCE(c.department, (SELECT min(m.party_id) FROM identity.memberships m
             WHERE m.party_kind = 'GROUP' AND m.member_kind = 'USER' AND m.member_id = username)) AS department
         FROM identity.users u FULL JOIN (SELECT * FROM crm.users WHERE active) c USING (username)
       ) p
       WHERE (position(${wanted} IN lower(p.username)) > 0 OR position(${wanted} IN lower(p.name)) > 0)
         AND ${mayHave(task, parameters)}
       ORDER BY COALESCE(p.name, p.username), p.username LIMIT ${String(MOST)}`,
      parameters.values,
    );
  }
}

function mayHave({ candidateGroups, candidateUsers }: UserTask, parameters: Parameters): string {
  const caller = currentCaller();
  if (!caller || callerMay('tasks:all')) return 'true';
  return `(p.username = ANY(${parameters.add(candidateUsers)}::text[])
    OR p.username IN (${colleagues([...caller.groups, ...candidateGroups], parameters)}))`;
}
