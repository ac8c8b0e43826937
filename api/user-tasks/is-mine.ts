/** Whose tasks one sees: one's own, those one delegated or is a candidate for, those nobody is meant for; who leads, his department's. */
import { callerMay, currentRequest, type Caller } from '../auth/caller.js';
import { colleagues } from '../auth/colleagues.js';
import { grantedProperties } from '../auth/grants.js';
import { TASK_PROPERTIES, type TaskProperty } from '../auth/rights.js';
import type { Parameters } from '../search/parameters.js';

/** SQL condition over a task `t`: it is open to the caller without an authorization for its process or for itself. */
export function isMine(parameters: Parameters): string {
  const { caller, rights } = currentRequest();
  if (!caller || callerMay('tasks:all')) return 'true';
  const works = callerMay('tasks:work');
  const properties = works ? TASK_PROPERTIES : grantedProperties(caller, rights);
  const conditions = [
    ...properties.map((property) => HOLDS[property](caller, parameters)),
    ...(works
      ? [
          `t.owner = ${parameters.add(caller.name)}`,
          `(t.assignee IS NULL AND t.candidate_users = '{}' AND t.candidate_groups = '{}')`,
        ]
      : []),
    ...(callerMay('tasks:assign') ? [ofDepartment(caller, parameters)] : []),
  ];
  return conditions.length === 0 ? 'false' : `(${conditions.join(' OR ')})`;
}

const HOLDS: Readonly<Record<TaskProperty, (caller: Caller, parameters: Parameters) => string>> = {
  assignee: ({ name }, parameters) => `t.assignee = ${parameters.add(name)}`,
  candidateGroups: ({ groups }, parameters) => `t.candidate_groups && ${parameters.add(groups)}::text[]`,
  candidateUsers: ({ name }, parameters) => `t.candidate_users @> ARRAY[${parameters.add(name)}]::text[]`,
};

function ofDepartment({ groups }: Caller, parameters: Parameters): string {
  const people = colleagues(groups, parameters);
  return `(t.assignee IN (${people}) OR t.candidate_users && ARRAY(${people}))`;
}
