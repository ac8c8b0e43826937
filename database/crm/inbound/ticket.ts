/** Messages and the tickets they belong to. */
import type { EntityManager } from 'typeorm';
import type { Key } from '../../../workflows/bpmn/plan.js';
import { InboundMessage } from '../inbound-message.entity.js';
import { Interaction } from '../interaction.entity.js';
import { sealedForms } from '../sealed.js';
import type { Ticket } from '../ticket.entity.js';

/** The message that asked, and its entry in the timeline: of somebody who was nobody's customer before, too. */
export async function linkToTicket(
  manager: EntityManager,
  { inboundMessageId, ticket }: { readonly inboundMessageId: string; readonly ticket: Ticket },
): Promise<void> {
  const { id: ticketId, customerId } = ticket;
  await manager.update(InboundMessage, { id: inboundMessageId }, { ticketId, customerId });
  await manager.update(Interaction, { inboundId: inboundMessageId }, { ticketId, customerId });
}

export interface TicketWaiting {
  readonly processInstanceKey: Key;
  readonly reply: { readonly messageName: string; readonly correlationKey: string };
}

/** The process of a ticket that is worked on, and how it last asked to be told; undefined where it has come to its end. */
export async function waitingFor(manager: EntityManager, ticketId: string): Promise<TicketWaiting | undefined> {
  const [found]: readonly ({ readonly processInstanceKey: Key } & TicketWaiting['reply'])[] = await manager.query(
    `SELECT p.key::text AS "processInstanceKey", coalesce(asked.name, 'customer-reply') AS "messageName",
       coalesce(asked.key, t.number) AS "correlationKey"
     FROM crm.tickets t
       JOIN engine.process_instances p ON p.key = t.process_instance_key AND p.ended_at IS NULL
       LEFT JOIN LATERAL (SELECT o.reply_message_name AS name, o.reply_correlation_key AS key FROM crm.outbox o
         WHERE o.ticket_id = t.id AND o.reply_message_name IS NOT NULL ORDER BY o.id DESC LIMIT 1) asked ON true
     WHERE t.id = $1 AND t.status NOT IN ('closed', 'withdrawn')`,
    [ticketId],
  );
  if (found === undefined) return undefined;
  const { processInstanceKey, ...reply } = found;
  return { processInstanceKey, reply };
}

/** Whether what came in this thread just before is still on its way to a ticket: what follows it waits a minute at most. */
export async function followsUnsettled(
  manager: EntityManager,
  { id, channel, threadId }: Pick<InboundMessage, 'id' | 'channel' | 'threadId'>,
): Promise<boolean> {
  const rows = await manager.query<unknown[]>(
    `SELECT 1 FROM crm.inbound_messages m
     WHERE m.channel = $1 AND m.thread_id = ANY($2) AND m.id < $3 AND m.created_at > now() - interval '1 minute'
       AND (m.state = 'received' OR m.ticket_id IS NULL AND jsonb_array_length(m.verdict->'starts') > 0 AND EXISTS (
         SELECT FROM engine.process_instances p WHERE p.key = m.process_instance_key AND p.ended_at IS NULL)) LIMIT 1`,
    [channel, sealedForms(threadId), id],
  );
  return rows.length > 0;
}
