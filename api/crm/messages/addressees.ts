/** Whom a record leads to, and whose timeline gets what is written to them. */
import type { EntityManager } from 'typeorm';
import type { RecordTypeName } from '../../../database/crm/records.js';
import { one, type Shown } from '../records/records.service.js';

export const addressees = ['customer', 'contact', 'lead', 'ticket', 'supplier'] as const satisfies RecordTypeName[];

export interface Addressee {
  /** E-mail address or number; null where there is none, or none that the caller may read. */
  readonly address: string | null;
  readonly customerId?: string;
  readonly leadId?: string;
  readonly ticketId?: string;
}

const keyOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Of a ticket: its contact, or else its customer. Within `CrmSession.run`. */
export async function addresseeOf(
  manager: EntityManager,
  { recordType, recordId, channel }: { recordType: (typeof addressees)[number]; recordId: string; channel: string },
): Promise<Addressee> {
  const record = await one(manager, recordType, recordId);
  const person = recordType === 'ticket' ? await personOf(manager, record, channel) : record;
  const customerId = recordType === 'customer' ? recordId : keyOf(record['customerId']);
  return {
    address: keyOf(person[channel === 'email' ? 'email' : 'phone']) ?? null,
    ...(customerId === undefined ? {} : { customerId }),
    ...(recordType === 'lead' ? { leadId: recordId } : {}),
    ...(recordType === 'ticket' ? { ticketId: recordId } : {}),
  };
}

async function personOf(manager: EntityManager, ticket: Shown, channel: string): Promise<Shown> {
  const contactId = keyOf(ticket['contactId']);
  if (contactId !== undefined) {
    const contact = await one(manager, 'contact', contactId);
    if (contact[channel === 'email' ? 'email' : 'phone'] !== null) return contact;
  }
  const customerId = keyOf(ticket['customerId']);
  return customerId === undefined ? {} : one(manager, 'customer', customerId);
}
