/** Which record types are compared: those with a name, an address, and a place to say what they were merged into. */
import { recordFields } from '../record-fields.js';
import { recordTypeNames, type RecordTypeName } from '../records.js';

export function isMatched(type: RecordTypeName): boolean {
  const names = recordFields(type).map(({ name }) => name);
  return ['name', 'email', 'mergedInto'].every((name) => names.includes(name));
}

export const matchedTypes = (): readonly RecordTypeName[] => recordTypeNames.filter(isMatched);
