import type { EntityManager } from 'typeorm';
import type { InboundMessage } from '../inbound-message.entity.js';

/** Who wrote a message that was matched: staff by their address, whatever else they are. */
export async function partyOf(
  manager: EntityManager,
  { sender, customerId, contactId, leadId, supplierId }: InboundMessage,
): Promise<'staff' | 'customer' | 'lead' | 'supplier' | null> {
  const ours = await manager.query<unknown[]>(
    `SELECT 1 FROM crm.users WHERE $1 <> '' AND (lower(email) = $1 OR phone = $1) LIMIT 1`,
    [sender],
  );
  if (ours.length > 0) return 'staff';
  if (customerId !== null || contactId !== null) return 'customer';
  if (leadId !== null) return 'lead';
  return supplierId === null ? null : 'supplier';
}
