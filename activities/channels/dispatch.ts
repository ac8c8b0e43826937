/** One send: noted in the outbox before, sent, and noted in outbox and timeline after. */
import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { Interaction } from '../../database/crm/interaction.entity.js';
import { OutboxMessage } from '../../database/crm/outbox-message.entity.js';
import type { Variables } from '../../workflows/contract.js';
import { bpmnError, type ActivityContext } from '../define.js';
import type { SendResult } from './mail-transport.js';

/** Up to about ten minutes of a mail server or gateway that is not there. */
export const sendTimes = { startToCloseMs: 60_000, retry: { maximumAttempts: 10, initialIntervalMs: 1_000 } } as const;

export interface Outgoing {
  readonly channel: 'email' | 'sms';
  readonly recipient: string;
  readonly subject: string;
  /** What is sent. */
  readonly body: string;
  /** What outbox and timeline keep instead of `body` where it holds a secret, such as a one-time link. */
  readonly bodyToKeep?: string;
  readonly leadId?: string;
  readonly customerId?: string;
  readonly reply?: Reply;
  /** Error code the model can catch when the other side refuses for good. */
  readonly rejectedCode: string;
  send(messageId: string): Promise<SendResult>;
}

/** The BPMN message that an answer becomes, while the instance that sent this runs. */
export interface Reply {
  readonly messageName: string;
  readonly correlationKey: string;
}

export interface Dispatched {
  readonly messageId: string;
  readonly sentAt: Date;
}

/**
 * Sends at least once, and once wherever the other side tells repeated message ids apart: between the other side's
 * yes and our note of it a crash may come, and the next attempt then sends the same message id again.
 */
export async function dispatch(outgoing: Outgoing, context: ActivityContext): Promise<Dispatched> {
  const { dataSource, now } = { ...context.dependencies, now: context.now };
  const messageId = messageIdOf(context.idempotencyKey, outgoing.channel);
  const noted = await note(dataSource.manager, { outgoing, messageId, context });
  if (noted.state === 'sent') return { messageId, sentAt: noted.sentAt ?? now };

  const outbox = dataSource.getRepository(OutboxMessage);
  let result: SendResult;
  try {
    result = await outgoing.send(messageId);
  } catch (error) {
    await outbox.update({ id: noted.id }, { error: error instanceof Error ? error.message : String(error) });
    throw error;
  }
  if (result.kind === 'rejected') {
    const errorMessage = `Expected ${outgoing.recipient} to be reachable, but: ${result.reason}`;
    await outbox.update({ id: noted.id }, { state: 'rejected', error: result.reason });
    throw bpmnError({ errorCode: outgoing.rejectedCode, errorMessage });
  }
  const { providerId } = result;
  await dataSource.transaction(async (manager) => {
    await manager.update(OutboxMessage, { id: noted.id }, { state: 'sent', providerId, error: null, sentAt: now });
    await manager
      .createQueryBuilder()
      .insert()
      .into(Interaction)
      .values(timelineEntry({ outgoing, outboxId: noted.id, context }))
      .orIgnore()
      .execute();
  });
  return { messageId, sentAt: now };
}

/** `<hash@baton>`: says nothing about the instance to the receiver, and is the same for every attempt. */
export function messageIdOf(idempotencyKey: string, channel: string): string {
  const digest = createHash('sha256').update(`${channel}:${idempotencyKey}`).digest('hex').slice(0, 32);
  return `<${digest}@baton>`;
}

async function note(
  manager: EntityManager,
  { outgoing, messageId, context }: { outgoing: Outgoing; messageId: string; context: ActivityContext },
): Promise<OutboxMessage> {
  const { channel, recipient, subject, body, bodyToKeep = body, reply } = outgoing;
  const payload: Variables = { subject, body: bodyToKeep };
  await manager.query(
    `INSERT INTO crm.outbox (channel, recipient, message_id, payload, process_instance_key, created_at, attempts,
       reply_message_name, reply_correlation_key)
     VALUES ($1, $2, $3, $4, $5, $6, 1, $7, $8)
     ON CONFLICT (message_id) DO UPDATE SET attempts = crm.outbox.attempts + 1 WHERE crm.outbox.state <> 'sent'`,
    [
      channel,
      recipient,
      messageId,
      payload,
      context.processInstanceKey,
      context.now,
      reply?.messageName ?? null,
      reply?.correlationKey ?? null,
    ],
  );
  return manager.findOneByOrFail(OutboxMessage, { messageId });
}

function timelineEntry(sent: { outgoing: Outgoing; outboxId: string; context: ActivityContext }) {
  const { outgoing, outboxId, context } = sent;
  const { channel, subject, body, bodyToKeep = body, leadId = null, customerId = null } = outgoing;
  return {
    channel,
    direction: 'outbound' as const,
    subject,
    body: bodyToKeep,
    leadId,
    customerId,
    outboxId,
    processInstanceKey: context.processInstanceKey,
    occurredAt: context.now,
  };
}
