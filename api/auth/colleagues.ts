/** A department is a group: its people are the members of that, and the staff that the CRM has in it. */
import type { Parameters } from '../search/parameters.js';
import { currentCaller } from './caller.js';

/** SQL of the usernames of the people in the departments of the caller. */
export function colleagues(groups: readonly string[], parameters: Parameters): string {
  const departments = `${parameters.add(groups)}::text[]`;
  return `SELECT m.member_id FROM identity.memberships m
      WHERE m.party_kind = 'GROUP' AND m.member_kind = 'USER' AND m.party_id = ANY(${departments})
    UNION ALL SELECT u.username FROM crm.users u WHERE u.department = ANY(${departments})`;
}

/**
 * SQL condition: the caller may be told of this person by name what he or she did: that is oneself, who is in a department
 * of one's own, and anybody for who reads the audit log.
 */
export function ofColleagues(username: string, parameters: Parameters): string {
  const caller = currentCaller();
  if (!caller || caller.permissions.has('audit:read')) return 'true';
  return `(${username} = ${parameters.add(caller.name)} OR ${username} IN (${colleagues(caller.groups, parameters)}))`;
}
