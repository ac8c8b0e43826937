import type { Parameters } from '../search/parameters.js';
import { currentCaller } from './caller.js';

/**
 * SQL condition: the caller may be told of this person by name what he or she did: that is oneself, who shares a group
 * with one, and anybody for who reads the audit log.
 */
export function ofColleagues(username: string, parameters: Parameters): string {
  const caller = currentCaller();
  if (!caller || caller.permissions.has('audit:read')) return 'true';
  return `(${username} = ${parameters.add(caller.name)} OR ${username} IN (
    SELECT m.member_id FROM identity.memberships m WHERE m.party_kind = 'GROUP' AND m.member_kind = 'USER'
      AND m.party_id = ANY(${parameters.add(caller.groups)}::text[])))`;
}
