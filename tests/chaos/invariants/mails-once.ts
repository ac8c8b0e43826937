import { messageIdOf } from '../../../database/crm/outbox/message-id.js';
import type { Findings, Invariant, Violation } from './invariant.js';

/** Elements of the shipped processes that write to somebody who is reached, and on which channel. */
const SENDERS: Readonly<Record<string, 'email' | 'sms'>> = {
  ...{ 'send-welcome-email': 'email', 'send-welcome-sms': 'sms', 'request-feedback': 'email', acknowledge: 'email' },
  ...{ 'tell-level-2': 'email', 'tell-engineering': 'email', 'send-resolution': 'email', 'ask-supplier': 'email' },
  ...{ 'send-order': 'email', 'inform-partner': 'email', 'inform-end': 'email', 'ask-customer': 'email' },
};

export const mailsOnce: Invariant = {
  name: 'mails once',
  sentence:
    'Who was to be written to has one mail or SMS in the outbox, it was handed over, and nothing was handed over besides; a repetition has the same Message-ID.',
  async violations({ sql, mails, messages }: Findings) {
    const rows = await sql<{
      readonly messageId: string;
      readonly channel: string;
      readonly state: string;
      readonly key: string | null;
    }>(`SELECT message_id AS "messageId", channel, state, process_instance_key::text AS key FROM crm.outbox`);
    const sends = await sql<{ readonly key: string; readonly elementId: string; readonly processInstanceKey: string }>(
      `SELECT key::text, element_id AS "elementId", process_instance_key::text AS "processInstanceKey"
       FROM engine.element_instances WHERE state = 'COMPLETED' AND element_id = ANY ($1)
         AND element_type NOT LIKE '%MULTI_INSTANCE%'`,
      [Object.keys(SENDERS)],
    );
    const written = new Map(rows.map((row) => [row.messageId, row]));
    const caught = new Set([
      ...mails.map(({ messageId }) => messageId),
      ...messages.map(({ idempotencyKey }) => idempotencyKey),
    ]);
    const violations: Violation[] = [];
    for (const { key, elementId, processInstanceKey } of sends)
      if (!written.has(messageIdOf(key, SENDERS[elementId] ?? 'email')))
        violations.push({ what: `${elementId} ${key} wrote to nobody`, processInstanceKey });
    for (const { messageId, channel, state, key } of rows) {
      // The example customers were written to long ago.
      if (key === null || !['email', 'sms'].includes(channel)) continue;
      const handedOver = ['sent', 'delivered'].includes(state);
      if (handedOver !== caught.has(messageId))
        violations.push({
          what: `${channel} ${messageId} is ${state}, and was ${caught.has(messageId) ? '' : 'not '}handed over`,
          processInstanceKey: key,
        });
    }
    for (const messageId of caught)
      if (!written.has(messageId)) violations.push({ what: `${messageId} was handed over, and nobody wrote it` });
    return violations;
  },
};

/** How often something was handed over again under its Message-ID, since the answer was lost: at least once is all that SMTP can. */
export function repetitions({ mails, messages }: Pick<Findings, 'mails' | 'messages'>): number {
  const ids = [...mails.map(({ messageId }) => messageId), ...messages.map(({ idempotencyKey }) => idempotencyKey)];
  return ids.length - new Set(ids).size;
}
