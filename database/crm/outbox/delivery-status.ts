/** What a gateway reports of a message after it took it. */
import type { EntityManager } from 'typeorm';
import { OutboxMessage, type OutboxState } from '../outbox-message.entity.js';
import { settle } from './settle.js';

export interface DeliveryReport {
  readonly messageId: string;
  /** The gateway's name of it. */
  readonly providerId: string;
  /** In Twilio's words: `sent`, `delivered`, `undelivered`, `failed`, … */
  readonly status: string;
  /** The gateway's code of what went wrong. */
  readonly errorCode?: string | undefined;
  readonly now: Date;
}

/** Other statuses, such as `queued` and `sending`, say nothing that we do not know. */
const STATES: Readonly<Record<string, OutboxState>> = {
  sent: 'sent',
  delivered: 'delivered',
  read: 'delivered',
  undelivered: 'undelivered',
  failed: 'failed',
};

/** Reports come in any order and more than once: what is final stays. Undefined where there is no such message. */
export async function recordDeliveryStatus(
  manager: EntityManager,
  { messageId, providerId, status, errorCode, now }: DeliveryReport,
): Promise<OutboxState | undefined> {
  const message = await lockMessage(manager, messageId);
  if (!message) return undefined;
  const state = Object.hasOwn(STATES, status) ? STATES[status] : undefined;
  // A report may come before the gateway's own answer is noted.
  const open = message.state === 'pending' || message.state === 'sent';
  if (!open || state === undefined || state === message.state) return message.state;
  const error = errorCode === undefined ? message.error : `the gateway reports ${errorCode}`;
  const sentAt = message.sentAt ?? now;
  return (await settle(manager, message, { state, error, sentAt, providerId, now })).state;
}

export function lockMessage(manager: EntityManager, messageId: string): Promise<OutboxMessage | null> {
  return manager.findOne(OutboxMessage, { where: { messageId }, lock: { mode: 'pessimistic_write' } });
}
