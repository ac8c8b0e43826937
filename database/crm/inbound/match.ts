/** Whom a message is from, and what it answers: by its thread, then by its sender's address. */
import { Not, type EntityManager } from 'typeorm';
import type { Key } from '../../../workflows/bpmn/plan.js';
import { InboundMessage } from '../inbound-message.entity.js';
import { sealedAs, sealedForms } from '../sealed.js';
import { waitingFor } from './ticket.js';

/** So long after our message an SMS from the same number answers it, days. */
const SMS_DAYS = 30;

export interface Party {
  readonly customerId: string | null;
  readonly contactId: string | null;
  readonly leadId: string | null;
  readonly supplierId: string | null;
}

export interface Match extends Party {
  readonly ticketId: string | null;
  /** The thread that earlier messages of it have. */
  readonly threadId: string;
  /** The running instance whose message it answers, and how that wants to be told. */
  readonly answers?: {
    readonly processInstanceKey: Key;
    /** Null where it did not say that it wants to be told. */
    readonly reply: { readonly messageName: string; readonly correlationKey: string } | null;
  };
}

type Matched = Pick<
  InboundMessage,
  'id' | 'channel' | 'sender' | 'subject' | 'threadId' | 'inReplyTo' | 'references' | 'receivedAt'
>;

export async function match(manager: EntityManager, message: Matched): Promise<Match> {
  const sent = await sentBefore(manager, message);
  const earlier = await earlierInThread(manager, message);
  const party =
    [sent, earlier].find((one) => one?.customerId ?? one?.leadId ?? one?.supplierId) ??
    (await byAddress(manager, message.sender));
  const ticketId = sent?.ticketId ?? earlier?.ticketId ?? null;
  const ticket = sent?.running === true || ticketId === null ? undefined : await waitingFor(manager, ticketId);
  return {
    ticketId,
    customerId: party?.customerId ?? null,
    contactId: party?.contactId ?? null,
    leadId: party?.leadId ?? null,
    supplierId: party?.supplierId ?? null,
    threadId: earlier?.threadId ?? message.threadId,
    ...(ticket && { answers: ticket }),
    ...(sent?.running && {
      answers: {
        processInstanceKey: sent.processInstanceKey,
        reply:
          sent.messageName === null || sent.correlationKey === null
            ? null
            : { messageName: sent.messageName, correlationKey: sent.correlationKey },
      },
    }),
  };
}

/** What customers and suppliers name in subjects: tickets, requests for quotation and orders. */
const NUMBER = /\b(?:T|RFQ|PO)-\d+\b/g;

interface Sent extends Party {
  readonly ticketId: string | null;
  readonly processInstanceKey: Key;
  readonly running: boolean;
  readonly messageName: string | null;
  readonly correlationKey: string | null;
}

/**
 * What we sent and this answers: our Message-ID is in its references, or its subject names what we wrote to this very address
 * about, or we wrote to its number lately.
 */
async function sentBefore(manager: EntityManager, message: Matched): Promise<Sent | undefined> {
  const { channel, references, inReplyTo, sender, subject, receivedAt } = message;
  const ids = [...references, ...(inReplyTo === null ? [] : [inReplyTo])];
  const named = subject?.match(NUMBER) ?? [];
  if (channel === 'email' ? ids.length + named.length === 0 : channel !== 'sms') return undefined;
  const [sent]: readonly Sent[] = await manager.query(
    `SELECT coalesce(c.merged_into, c.id) AS "customerId", NULL AS "contactId", coalesce(l.merged_into, l.id) AS "leadId", NULL AS "supplierId",
       o.ticket_id::text AS "ticketId", o.process_instance_key::text AS "processInstanceKey", r.key IS NOT NULL AND r.ended_at IS NULL AS running,
       o.reply_message_name AS "messageName", o.reply_correlation_key AS "correlationKey"
     FROM crm.outbox o
       LEFT JOIN crm.interactions i ON i.outbox_id = o.id
       LEFT JOIN crm.customers c ON c.id = i.customer_id
       LEFT JOIN crm.leads l ON l.id = i.lead_id
       LEFT JOIN engine.process_instances p ON p.key = o.process_instance_key
       LEFT JOIN engine.process_instances r ON r.key = p.root_process_instance_key
     WHERE o.channel = $1 AND CASE WHEN $1 = 'email' THEN o.message_id = ANY($2) OR o.recipient = ANY($3) AND o.reply_correlation_key IN (
         SELECT unnest($6::text[]) UNION ALL SELECT q.request_id || ':' || q.supplier_id FROM crm.quotations q
         JOIN crm.quotation_requests n ON n.id = q.request_id WHERE n.number = ANY($6))
       ELSE o.recipient = ANY($3) AND o.created_at BETWEEN $4::timestamptz - $5 * interval '1 day' AND $4 END
     ORDER BY running DESC, o.message_id = ANY($2) DESC, o.id DESC LIMIT 1`,
    [channel, ids, sealedForms(sender), receivedAt, SMS_DAYS, named],
  );
  return sent;
}

/** What the sender wrote before: mail programs that send no References at least name what they answer. */
function earlierInThread(
  manager: EntityManager,
  { id, channel, threadId, inReplyTo }: Matched,
): Promise<InboundMessage | null> {
  const other = { channel, id: Not(id) };
  return manager.findOne(InboundMessage, {
    where: [
      { ...other, threadId: sealedAs(threadId) },
      ...(inReplyTo === null ? [] : [{ ...other, providerId: inReplyTo }]),
    ],
    order: { id: 'DESC' },
  });
}

/** Contacts before customers before leads that are still open before suppliers; of several the oldest. */
async function byAddress(manager: EntityManager, address: string): Promise<Party | undefined> {
  if (address === '') return undefined;
  const column = address.includes('@') ? 'email' : 'phone';
  const [party]: readonly Party[] = await manager.query(
    `SELECT "customerId", "contactId", "leadId", "supplierId" FROM (
       SELECT 1 AS rank, id, customer_id AS "customerId", coalesce(merged_into, id) AS "contactId", NULL::bigint AS "leadId",
         NULL::bigint AS "supplierId"
       FROM crm.contacts WHERE ${column} = ANY($1)
       UNION ALL
       SELECT 2, id, coalesce(merged_into, id), NULL, NULL, NULL FROM crm.customers WHERE ${column} = ANY($1)
       UNION ALL
       SELECT 3, id, customer_id, NULL, coalesce(merged_into, id), NULL FROM crm.leads
       WHERE ${column} = ANY($1) AND status NOT IN ('closed', 'duplicate')
       UNION ALL
       SELECT 4, id, NULL, NULL, NULL, id FROM crm.suppliers WHERE ${column} = ANY($1)
     ) AS known ORDER BY rank, id LIMIT 1`,
    [sealedForms(address)],
  );
  return party;
}
