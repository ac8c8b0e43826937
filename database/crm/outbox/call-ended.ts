/** How a call ended: the digits first, where any were pressed, then the end. */
import type { EntityManager } from 'typeorm';
import type { Variables } from '../../../workflows/contract.js';
import { OutboxMessage } from '../outbox-message.entity.js';
import { lockMessage } from './delivery-status.js';
import { settle } from './settle.js';

export const CALL_MESSAGE = 'call-ended';

/** Twilio's words for the end of a call, as processes are told them. Other statuses are on the way there. */
const OUTCOMES: Readonly<Record<string, 'answered' | 'busy' | 'no-answer' | 'failed'>> = {
  completed: 'answered',
  busy: 'busy',
  'no-answer': 'no-answer',
  canceled: 'failed',
  failed: 'failed',
};

/** Publish this with the transaction; `messageId` makes a repeated publication harmless. */
export interface CallEnded {
  readonly correlationKey: string;
  readonly messageId: string;
  readonly variables: Variables;
}

export async function recordDigits(
  manager: EntityManager,
  { messageId, digits }: { readonly messageId: string; readonly digits: string },
): Promise<void> {
  await manager.update(OutboxMessage, { messageId, channel: 'voice' }, { digits });
}

/** Undefined where it has not ended, ended before, or is no call of ours. */
export async function recordCallStatus(
  manager: EntityManager,
  call: { readonly messageId: string; readonly providerId: string; readonly status: string; readonly now: Date },
): Promise<CallEnded | undefined> {
  const { messageId, providerId, status, now } = call;
  const callOutcome = Object.hasOwn(OUTCOMES, status) ? OUTCOMES[status] : undefined;
  const message = await lockMessage(manager, messageId);
  if (message?.channel !== 'voice' || callOutcome === undefined) return undefined;
  if (message.state !== 'pending' && message.state !== 'sent') return undefined;
  const state = callOutcome === 'answered' ? 'delivered' : 'undelivered';
  const error = callOutcome === 'answered' ? null : callOutcome;
  await settle(manager, message, { state, error, providerId, sentAt: message.sentAt ?? now, now });
  const { id, correlationKey, digits } = message;
  if (correlationKey === null) return undefined;
  const variables = { callOutcome, callDigits: digits, callEndedAt: now.toISOString() };
  return { correlationKey, messageId: `call:${id}`, variables };
}
