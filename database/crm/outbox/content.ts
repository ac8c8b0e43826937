/** What an outbox message says. */
import { z } from 'zod';
import type { OutboxMessage } from '../outbox-message.entity.js';

const MessageContent = z.object({
  subject: z.string(),
  body: z.string(),
  html: z.string().nullable(),
  /** What outbox and timeline keep instead of `body` where it holds a secret, such as a one-time link. */
  bodyToKeep: z.string().optional(),
  /** Files of a mail; they are not kept. */
  attachments: z.array(z.object({ filename: z.string(), content: z.string(), contentType: z.string() })).optional(),
  /** Of a call. */
  call: z
    .object({
      /** BCP 47, of the voice. */
      locale: z.string(),
      /** Digits to ask for, at most; 0: none. */
      digits: z.number(),
    })
    .optional(),
});
export type MessageContent = z.infer<typeof MessageContent>;

export function readContent({ content, payload }: Pick<OutboxMessage, 'content' | 'payload'>): MessageContent {
  return MessageContent.parse(content === null ? { html: null, ...payload } : JSON.parse(content));
}

/** What is kept of it once it is sent, for outbox and timeline. */
export function contentToKeep({ bodyToKeep, attachments: _, ...content }: MessageContent): MessageContent {
  return bodyToKeep === undefined ? content : { ...content, body: bodyToKeep, html: null };
}
