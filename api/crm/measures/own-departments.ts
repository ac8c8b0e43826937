/** Whose numbers one sees: those of the departments one is of or leads; all, for who administers the CRM. */
import { currentCaller } from '../../auth/caller.js';
import type { Parameters } from '../../search/parameters.js';
import type { CrmCaller } from '../crm-caller.js';

/** SQL condition. */
export function ofOwnDepartments(column: string, caller: CrmCaller, parameters: Parameters): string {
  if (caller.unlimited) return 'true';
  const own = [...(currentCaller()?.groups ?? []), ...(caller.department === null ? [] : [caller.department])];
  return `(${column} = ANY(${parameters.add(own)}::text[])
    OR ${column} IN (SELECT d.name FROM crm.departments d WHERE d.manager = ${parameters.add(caller.username)}))`;
}
