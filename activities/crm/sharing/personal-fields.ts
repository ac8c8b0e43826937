import { recordFields } from '../../../database/crm/record-fields.js';
import { isRecordType } from '../../../database/crm/records.js';

/** Which of these fields are personal data; or what of the type and the fields there is not. */
export function personalFields({
  recordType,
  fields,
}: {
  readonly recordType: string;
  readonly fields: readonly string[];
}):
  { readonly kind: 'known'; readonly fields: readonly string[] } | { readonly kind: 'unknown'; readonly what: string } {
  if (!isRecordType(recordType)) return { kind: 'unknown', what: `a type of record ${recordType}` };
  const known = recordFields(recordType);
  const missing = fields.find((name) => !known.some((field) => field.name === name));
  if (missing !== undefined) return { kind: 'unknown', what: `a field ${missing} of ${recordType}` };
  const personal = known.filter(({ name, sealing }) => sealing !== undefined && fields.includes(name));
  return { kind: 'known', fields: personal.map(({ name }) => name) };
}
