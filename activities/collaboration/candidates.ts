/** Who of a department could do something, who best, and why: the one place where work is weighed. */
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { Department } from '../../database/crm/department.entity.js';
import { User } from '../../database/crm/user.entity.js';

export interface Wanted {
  readonly department: string;
  /** ISO 3166-1 alpha-2; null: anywhere. */
  readonly territory: string | null;
  /** All of these are needed. */
  readonly skills?: readonly string[];
  /** The more of these, the better. */
  readonly usefulSkills?: readonly string[];
  readonly exclude: readonly string[];
  /** Whoever has as much open work, or more, is given nothing. */
  readonly maximumLoad?: number | undefined;
  /** Goes before all others who could do it. */
  readonly preferred?: string | undefined;
}

/** What is known of a member of the department. */
export interface Member {
  readonly username: string;
  readonly active: boolean;
  readonly territories: readonly string[];
  readonly skills: readonly string[];
  /** Open user tasks that are assigned to the person. */
  readonly openTasks: number;
  /** Open leads and tickets that the person owns. */
  readonly openRecords: number;
  /** Given in the last five minutes, and not yet an open task. */
  readonly justAssigned: number;
}

export const candidate = z.object({
  username: z.string().describe('Username.'),
  eligible: z.boolean().describe('Whether the person could do it.'),
  score: z.number().describe('The highest of the eligible gets it.'),
  load: z.number().int().describe('Open tasks, owned open records, and what was assigned just now.'),
  reasons: z.array(z.string()).describe('What speaks for or against the person, one sentence each.'),
});
export type Candidate = z.output<typeof candidate>;

/** Assignments of a department are made one after the other, so that many at once are spread evenly. */
export async function lockDepartment(manager: EntityManager, department: string): Promise<void> {
  await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('crm:assign:' || $1, 0))`, [department]);
}

/** All members of the department, who should get it first. */
export async function rank(
  manager: EntityManager,
  { now, ...wanted }: Wanted & { readonly now: Date },
): Promise<readonly Candidate[]> {
  const members: readonly Member[] = await manager.query(
    `SELECT u.username, u.active, u.territories, u.skills, u.open_load + tickets.count AS "openRecords", tasks.count AS "openTasks", given.count AS "justAssigned"
     FROM crm.users u
       CROSS JOIN LATERAL (SELECT count(*)::int AS count FROM engine.user_tasks t
         WHERE t.assignee = u.username AND t.state = 'CREATED') tasks
       CROSS JOIN LATERAL (SELECT count(*)::int AS count FROM crm.tickets k
         WHERE k.owner = u.username AND k.status NOT IN ('resolved', 'closed', 'withdrawn')) tickets
       CROSS JOIN LATERAL (SELECT count(*)::int AS count FROM crm.assignments a
         WHERE a.username = u.username AND a.assigned_at > $2::timestamptz - interval '5 minutes'
           AND NOT EXISTS (SELECT FROM engine.user_tasks t WHERE t.process_instance_key = a.process_instance_key
             AND t.assignee = a.username AND t.state = 'CREATED')) given
     WHERE u.department = $1 ORDER BY u.username`,
    [wanted.department, now],
  );
  return members
    .map((member) => judge(member, wanted))
    .sort((one, other) => Number(other.eligible) - Number(one.eligible) || other.score - one.score);
}

/**
 * The score: 4 for the preferred, 2 for who names the territory, the share of the useful skills (0 to 1), and 1/(1 + load).
 * So who names the territory goes before who takes the rest of the world, and then useful skills weigh against load.
 */
export function judge(member: Member, wanted: Wanted): Candidate {
  const { username, active, territories, openTasks, openRecords, justAssigned } = member;
  const { territory, skills = [], usefulSkills = [], exclude, maximumLoad = Infinity, preferred } = wanted;
  const load = openTasks + openRecords + justAssigned;
  const named = territory !== null && territories.includes(territory);
  const missing = skills.filter((skill) => !member.skills.includes(skill));
  const useful = usefulSkills.filter((skill) => member.skills.includes(skill));
  const against = [
    ...(active ? [] : ['Is not available.']),
    ...(exclude.includes(username) ? ['Is excluded.'] : []),
    ...(territory === null || named || territories.includes('*') ? [] : [`Does not look after ${territory}.`]),
    ...(missing.length === 0 ? [] : [`Lacks ${missing.join(', ')}.`]),
    ...(load < maximumLoad ? [] : [`Has ${String(load)} open, of at most ${String(maximumLoad)}.`]),
  ];
  const reasons = [
    ...(username === preferred ? ['Is preferred: 4.'] : []),
    ...(named ? [`Looks after ${territory}: 2.`] : []),
    ...(useful.length === 0 ? [] : [`Knows ${useful.join(', ')}: ${share(useful.length / usefulSkills.length)}.`]),
    `Has ${String(openTasks)} open tasks, ${String(openRecords)} open records and ${String(justAssigned)} just assigned: ${share(1 / (1 + load))}.`,
  ];
  const score =
    (username === preferred ? 4 : 0) +
    (named ? 2 : 0) +
    (useful.length === 0 ? 0 : useful.length / usefulSkills.length) +
    1 / (1 + load);
  return { username, eligible: against.length === 0, score, load, reasons: [...against, ...reasons] };
}

/** Someone, and who leads the department. Null where there is no such user. */
export async function personOf(manager: EntityManager, username: string) {
  const person = await manager.findOneBy(User, { username });
  if (person === null) return null;
  const chief = await chiefOf(manager, person.department);
  const { name, email } = person;
  return { username, name, email, manager: chief?.username ?? null, managerEmail: chief?.email ?? null };
}

/** Who leads a department; null where nobody does. */
export async function chiefOf(manager: EntityManager, department: string): Promise<User | null> {
  const found = await manager.findOneBy(Department, { name: department });
  return found?.manager ? manager.findOneBy(User, { username: found.manager }) : null;
}

function share(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
