/** One send: noted in the outbox before, ruled on, sent, and noted in outbox and timeline after. */
import { admit } from '../../database/crm/outbox/admit.js';
import { addMessage, type NewMessage } from '../../database/crm/outbox/queue-message.js';
import { bpmnError, type ActivityContext } from '../define.js';
import { attempt } from './attempt.js';

/** Up to about ten minutes of a mail server or gateway that is not there. */
export const sendTimes = { startToCloseMs: 60_000, retry: { maximumAttempts: 10, initialIntervalMs: 1_000 } } as const;

export interface Outgoing extends Omit<NewMessage, 'key' | 'processInstanceKey' | 'now'> {
  /** Error code the model can catch when the other side refuses for good. */
  readonly rejectedCode: string;
}

export interface Dispatched {
  readonly messageId: string;
  /** `queued`: the sender of the worker sends it, not before `notBefore`. `suppressed`: not at all, for `reason`. */
  readonly outcome: 'sent' | 'queued' | 'suppressed';
  readonly sentAt: Date | null;
  readonly notBefore: Date | null;
  readonly reason: string | null;
}

/** Sends at least once, and once wherever the other side tells repeated message ids apart. */
export async function dispatch({ rejectedCode, ...message }: Outgoing, context: ActivityContext): Promise<Dispatched> {
  const { dependencies, idempotencyKey: key, processInstanceKey, now } = context;
  const admitted = await dependencies.dataSource.transaction(async (manager) => {
    const added = await addMessage(manager, { ...message, key, processInstanceKey, now });
    return added.state === 'queued' ? added : admit(manager, added, { now, leased: false });
  });
  const { messageId, state, notBefore, sentAt, error, recipient } =
    admitted.state === 'pending' ? await attempt(admitted, dependencies) : admitted;
  if (state === 'rejected') {
    throw bpmnError({
      errorCode: rejectedCode,
      errorMessage: `Expected ${recipient} to be reachable, but: ${error ?? ''}`,
    });
  }
  if (state === 'queued') return { messageId, outcome: 'queued', sentAt: null, notBefore, reason: null };
  if (state === 'suppressed') return { messageId, outcome: 'suppressed', sentAt: null, notBefore: null, reason: error };
  return { messageId, outcome: 'sent', sentAt, notBefore: null, reason: null };
}

/** What to throw where a message must not be sent, and the process is to go another way. */
export function suppressed(errorCode: string, recipient: string, reason: string | null): Error {
  const errorMessage = `Expected ${recipient} to be open to messages, but it is not: ${reason ?? ''}.`;
  return bpmnError({ errorCode, errorMessage });
}
