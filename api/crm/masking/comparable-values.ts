import { typeOfVariable } from '../../../database/crm/records.js';
import { callerMay, currentCaller } from '../../auth/caller.js';
import type { Parameters } from '../../search/parameters.js';

/**
 * SQL condition: the caller may filter and sort by the values of an instance's variables, as there is none of a record
 * that he may not read whole. Else a filter would tell him, guess by guess, what is hidden where it is shown.
 *
 * @param instance - SQL of the key of the process instance
 */
export function comparable(instance: string, parameters: Parameters): string {
  if (callerMay('crm:administer')) return 'true';
  const username = `${parameters.add(currentCaller()?.name ?? null)}::text`;
  const names = `${parameters.add([...typeOfVariable.keys()])}::text[]`;
  const types = `${parameters.add([...typeOfVariable.values()])}::text[]`;
  return `crm.may_compare(${username}, ${instance}, ${names}, ${types})`;
}
