/** A message from outside, whatever channel it came on, before it is stored. */
import type { InboundChannel } from './channels.js';

export interface IncomingAttachment {
  readonly fileName: string;
  readonly contentType: string;
  readonly content: Uint8Array;
}

/** No person wrote it to us: an out-of-office note, a failed delivery, a newsletter. */
export type Automatic = 'auto-reply' | 'bounce' | 'bulk';

export interface Incoming {
  readonly channel: InboundChannel;
  /** What its provider calls it, unique on its channel: RFC 5322 `Message-ID`, Twilio's `MessageSid`. */
  readonly providerId: string;
  /** E-mail address in lower case, or number in E.164; empty where the sender gave neither. */
  readonly from: string;
  readonly fromName?: string | null;
  /** Our address that it came to. */
  readonly to?: string | null;
  readonly subject?: string | null;
  readonly body: string;
  readonly inReplyTo?: string | null;
  /** Provider ids of the thread, the oldest first. */
  readonly references?: readonly string[];
  /** What all messages of a conversation have in common. */
  readonly threadId: string;
  readonly receivedAt: Date;
  readonly automatic?: Automatic | null;
  readonly attachments?: readonly IncomingAttachment[];
  /** What a form or chat asked beside the text. */
  readonly fields?: Readonly<Record<string, string>>;
  /** Name of the form it was written in. */
  readonly webForm?: string | null;
  /** Why it cannot be handled as it is. */
  readonly problem?: string;
}
