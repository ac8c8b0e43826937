/** A promised credit is settled once: granted or withdrawn. */
import { Credit } from '../../database/crm/credit.entity.js';
import type { ChangeContext } from './define-change.js';
import { noteOnTicket } from './ticket-note.js';

export async function settleCredits(
  context: ChangeContext,
  {
    which,
    status,
  }: {
    readonly which: { readonly id: string } | { readonly ticketId: string };
    readonly status: 'granted' | 'withdrawn';
  },
): Promise<readonly Credit[]> {
  const { manager, now } = context;
  const promised = await manager.find(Credit, {
    where: { ...which, status: 'promised' },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  for (const credit of promised) {
    await manager.save(Credit, { ...credit, status, updatedAt: now });
    await noteOnTicket(context, {
      ticket: { id: credit.ticketId, customerId: credit.customerId },
      subject: `Credit ${status}: ${credit.amount} ${credit.currency}`,
      body: credit.reason,
    });
  }
  return promised;
}
