/** What happens to a ticket stands in its timeline, and in its customer's. */
import { Interaction } from '../../database/crm/interaction.entity.js';
import type { ChangeContext } from './define-change.js';

export async function noteOnTicket(
  { manager, processInstanceKey, now }: Pick<ChangeContext, 'manager' | 'processInstanceKey' | 'now'>,
  {
    ticket,
    subject,
    body = null,
  }: {
    readonly ticket: { readonly id: string | null; readonly customerId: string };
    readonly subject: string;
    readonly body?: string | null | undefined;
  },
): Promise<void> {
  await manager.insert(Interaction, {
    channel: 'note',
    direction: 'internal',
    subject,
    body,
    ticketId: ticket.id,
    customerId: ticket.customerId,
    processInstanceKey,
    occurredAt: now,
  });
}
