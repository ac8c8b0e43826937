/** Records of the CRM: read and changed the same way, whatever their type. */
import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, type ItemOf } from '../../api/client.js';

export interface Records {
  readonly customer: ItemOf<'/v2/crm/customers/search'>;
  readonly contact: ItemOf<'/v2/crm/contacts/search'>;
  readonly lead: ItemOf<'/v2/crm/leads/search'>;
  readonly ticket: ItemOf<'/v2/crm/tickets/search'>;
  readonly supplier: ItemOf<'/v2/crm/suppliers/search'>;
}

export type RecordType = keyof Records;

/** What all of them have. */
export interface AnyRecord {
  readonly id: string;
  readonly version: number;
  readonly hiddenFields: readonly string[];
}

export type Values = Readonly<Record<string, unknown>>;

/** The routes of all types have the shape of those of customers. */
const one = (type: RecordType) => `/v2/crm/${type}s/{recordId}` as '/v2/crm/customers/{recordId}';
const all = (type: RecordType) => `/v2/crm/${type}s` as '/v2/crm/customers';

/** Others change records, too; this is no stream. */
const EVERY_MS = 15_000;

export const recordKey = (type: RecordType, id: string) => ['crm', 'one', type, id] as const;

export const recordOptions = <Type extends RecordType>(type: Type, recordId: string) =>
  queryOptions({
    queryKey: recordKey(type, recordId),
    queryFn: async () =>
      (await answerOf(api.GET(one(type), { params: { path: { recordId } } }))) as unknown as Records[Type],
    refetchInterval: EVERY_MS,
  });

export async function changeRecord<Type extends RecordType>(
  type: Type,
  { id, version }: AnyRecord,
  values: Values,
): Promise<Records[Type]> {
  const body = { ...values, version };
  return (await answerOf(
    api.PATCH(one(type), { params: { path: { recordId: id } }, body }),
  )) as unknown as Records[Type];
}

export async function createRecord<Type extends RecordType>(type: Type, values: Values): Promise<Records[Type]> {
  const body = values as { readonly name: string };
  return (await answerOf(api.POST(all(type), { body }))) as unknown as Records[Type];
}
