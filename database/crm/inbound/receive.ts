/** Storing what came in: once, however often it is delivered. */
import { createHash, randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { DELIVERIES_CHANNEL } from '../../engine/messages.js';
import { InboundMessage } from '../inbound-message.entity.js';
import type { Incoming, IncomingAttachment } from './incoming.js';

/** Larger attachments are left at the provider. */
const LARGEST_ATTACHMENT = 5 * 1024 * 1024;
const MOST_ATTACHMENTS = 20;
const MOST_REFERENCES = 50;
const LONGEST_TEXT = 1_000_000;
const LONGEST_LINE = 2_000;
/** What is longer would fit no index. */
const LONGEST_ID = 500;

/**
 * Answers the id of the message, or undefined where it is there already. Run it in a transaction with whatever says that
 * it need not come again. Who processes messages is told.
 */
export async function receive(manager: EntityManager, incoming: Incoming): Promise<string | undefined> {
  const kept = (incoming.attachments ?? [])
    .filter(({ content }) => content.byteLength <= LARGEST_ATTACHMENT)
    .slice(0, MOST_ATTACHMENTS)
    .map((attachment) => ({ ...attachment, documentId: randomUUID() }));
  const { problem, fields } = incoming;
  const { raw } = await manager
    .createQueryBuilder()
    .insert()
    .into(InboundMessage)
    .values({
      channel: incoming.channel,
      providerId: short(incoming.providerId),
      sender: line(incoming.from),
      senderName: incoming.fromName ? line(incoming.fromName) : null,
      recipient: incoming.to ? line(incoming.to) : null,
      subject: incoming.subject ? line(incoming.subject) : null,
      body: storable(incoming.body, LONGEST_TEXT),
      fields: fields && Object.keys(fields).length > 0 ? storable(JSON.stringify(fields), LONGEST_TEXT) : null,
      inReplyTo: incoming.inReplyTo ? short(incoming.inReplyTo) : null,
      references: (incoming.references ?? []).slice(-MOST_REFERENCES).map(short),
      threadId: short(incoming.threadId),
      automatic: incoming.automatic ?? null,
      attachments: kept.map(({ documentId }) => documentId),
      webForm: incoming.webForm ?? null,
      receivedAt: incoming.receivedAt,
      state: problem === undefined ? 'received' : 'failed',
      error: problem ?? null,
    })
    .orIgnore()
    .returning('id')
    .execute();
  const [stored] = raw as readonly { readonly id: string }[];
  if (stored === undefined) return undefined;
  for (const attachment of kept) await keep(manager, attachment, stored.id);
  await manager.query(`SELECT pg_notify($1, '')`, [DELIVERIES_CHANNEL]);
  return stored.id;
}

async function keep(
  manager: EntityManager,
  { documentId, fileName, contentType, content }: IncomingAttachment & { readonly documentId: string },
  inboundMessageId: string,
): Promise<void> {
  await manager.query(
    `INSERT INTO engine.documents (id, content, sha256, content_type, file_name, custom_properties)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [
      documentId,
      Buffer.from(content),
      createHash('sha256').update(content).digest('hex'),
      line(contentType),
      line(fileName),
      JSON.stringify({ inboundMessageId }),
    ],
  );
}

/** NFC, without what PostgreSQL cannot store. */
function storable(text: string, longest: number): string {
  return text
    .slice(0, longest)
    .normalize('NFC')
    .replace(/\0|\p{Surrogate}/gu, '\ufffd');
}

const line = (text: string): string => storable(text.replace(/\s+/g, ' ').trim(), LONGEST_LINE);

function short(id: string): string {
  if (id.length <= LONGEST_ID) return storable(id, LONGEST_ID);
  return `sha256:${createHash('sha256').update(id).digest('hex')}`;
}
