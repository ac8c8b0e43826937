/** Messages into the outbox: who queues one leaves sending it, and when, to the sender of the worker. */
import type { EntityManager } from 'typeorm';
import type { TemplateChannel } from '../message-template.entity.js';
import { OutboxMessage, type OutboxState, type Purpose } from '../outbox-message.entity.js';
import type { MessageContent } from './content.js';
import { messageIdOf } from './message-id.js';

/** The BPMN message that an answer becomes, while the instance that sent this runs. */
export interface Reply {
  readonly messageName: string;
  readonly correlationKey: string;
}

export interface NewMessage {
  /** The same key is the same message, queued once. */
  readonly key: string;
  readonly channel: TemplateChannel;
  /** E-mail address, number in E.164, or name of the chat channel. */
  readonly recipient: string;
  readonly content: MessageContent;
  readonly purpose?: Purpose | undefined;
  /** Whose timeline gets it. */
  readonly customerId?: string | undefined;
  readonly leadId?: string | undefined;
  readonly ticketId?: string | undefined;
  readonly processInstanceKey?: string | undefined;
  /** Of a call: correlation key of message `call-ended`. */
  readonly correlationKey?: string | undefined;
  readonly reply?: Reply | undefined;
  readonly now: Date;
}

/** Sent within about a second after the transaction of `manager`, unless the rules let it wait or suppress it. */
export async function queueMessage(
  manager: EntityManager,
  message: NewMessage,
): Promise<{ readonly messageId: string }> {
  return { messageId: await insert(manager, message, 'queued') };
}

/** Adds it for the caller to send, unless it is there, and locks it until the transaction ends. */
export async function addMessage(manager: EntityManager, message: NewMessage): Promise<OutboxMessage> {
  const messageId = await insert(manager, message, 'pending');
  return manager.findOneOrFail(OutboxMessage, { where: { messageId }, lock: { mode: 'pessimistic_write' } });
}

async function insert(
  manager: EntityManager,
  { key, now, content, reply, ...message }: NewMessage,
  state: Extract<OutboxState, 'queued' | 'pending'>,
): Promise<string> {
  const messageId = messageIdOf(key, message.channel);
  await manager
    .createQueryBuilder()
    .insert()
    .into(OutboxMessage)
    .values({
      ...{ ...message, state, messageId, notBefore: now, createdAt: now },
      content: JSON.stringify(content),
      replyMessageName: reply?.messageName ?? null,
      replyCorrelationKey: reply?.correlationKey ?? null,
    })
    .orIgnore()
    .execute();
  return messageId;
}
