/** An inbound message as processes and expressions see it. */
import type { EntityManager } from 'typeorm';
import type { FilteredMessage } from '../../../database/crm/filter/rule.js';
import type { InboundMessage } from '../../../database/crm/inbound-message.entity.js';
import { replyText } from '../../../database/crm/inbound/reply-text.js';
import type { Json } from '../../../workflows/engine/record.js';

/** A longer text is in the message itself. */
const LONGEST_TEXT = 20_000;

export interface AttachedDocument {
  readonly documentId: string;
  readonly fileName: string;
  readonly contentType: string;
}

export async function attachedTo(
  manager: EntityManager,
  { attachments }: InboundMessage,
): Promise<readonly AttachedDocument[]> {
  if (attachments.length === 0) return [];
  return manager.query(
    `SELECT id AS "documentId", file_name AS "fileName", content_type AS "contentType" FROM engine.documents
     WHERE id = ANY($1) ORDER BY array_position($1, id)`,
    [attachments],
  );
}

export const fieldsOf = ({ fields }: InboundMessage): Readonly<Record<string, string>> =>
  fields === null ? {} : (JSON.parse(fields) as Record<string, string>);

export function filtered(
  message: InboundMessage,
  { attachments, party }: { readonly attachments: readonly AttachedDocument[]; readonly party: string | null },
): FilteredMessage {
  const { channel, sender, senderName, recipient, subject, body, automatic } = message;
  return {
    channel,
    from: sender,
    fromName: senderName,
    to: recipient,
    subject,
    body: replyText(body),
    automatic,
    party,
    fields: fieldsOf(message),
    attachments: attachments.map(({ fileName, contentType }) => ({ fileName, contentType })),
  };
}

/** `message` of expressions, and of processes that a rule starts. */
export function messageVariable(message: InboundMessage, attachments: readonly AttachedDocument[]): Json {
  const { id, channel, sender, senderName, recipient, subject, body, threadId, receivedAt } = message;
  const { customerId, contactId, leadId, supplierId, ticketId } = message;
  return {
    id,
    channel,
    from: sender,
    fromName: senderName,
    to: recipient,
    subject,
    body: body.slice(0, LONGEST_TEXT),
    reply: replyText(body).slice(0, LONGEST_TEXT),
    fields: fieldsOf(message),
    attachments: attachments.map((attachment) => ({ ...attachment })),
    threadId,
    receivedAt: receivedAt.toISOString(),
    customerId,
    contactId,
    leadId,
    supplierId,
    ticketId,
  };
}

/** Variables of the BPMN message that an answer becomes. */
export function replyVariables(
  message: InboundMessage,
  attachments: readonly AttachedDocument[],
): Readonly<Record<string, Json>> {
  return {
    inboundMessageId: message.id,
    reply: replyText(message.body).slice(0, LONGEST_TEXT),
    replySubject: message.subject,
    replyFrom: message.sender,
    replyChannel: message.channel,
    replyReceivedAt: message.receivedAt.toISOString(),
    replyAttachments: attachments.map((attachment) => ({ ...attachment })),
  };
}
