import { createHash } from 'node:crypto';

/** `<hash@baton>`: says nothing about the instance to the receiver, and is the same for every attempt. */
export function messageIdOf(idempotencyKey: string, channel: string): string {
  return fromDigits(createHash('sha256').update(`${channel}:${idempotencyKey}`).digest('hex').slice(0, 32));
}

/** The 32 hexadecimal digits of a message id, for addresses of pages and callbacks. */
export const digitsOf = (messageId: string): string => messageId.slice(1, 33);

export const fromDigits = (digits: string): string => `<${digits}@baton>`;
