/** Mails that tell what became of ours: delivery status notifications (RFC 3464) and abuse reports (RFC 5965). */
import PostalMime, { type Attachment } from 'postal-mime';

export interface Bounce {
  /** `hard`: the address is dead. `soft`: it may work another time. `complaint`: the recipient calls it spam. */
  readonly kind: 'hard' | 'soft' | 'complaint';
  /** Of our mail; several where the report only names what it belongs to. */
  readonly messageIds: readonly string[];
  /** E.g. `5.1.1 smtp; 550 No such user`. */
  readonly detail: string;
}

const ORIGINALS = new Set(['message/rfc822', 'text/rfc822-headers', 'message/global', 'message/global-headers']);
/** Of 5.x.x: a full mailbox, the other system's own troubles, its network, its policy. RFC 3463 §3. */
const PASSING = /^5\.(2\.2|[347]\.\d+)$/;

/** Undefined for every other mail, what cannot be read, and reports that nothing went wrong, or not yet. */
export async function readBounce(rawMessage: Uint8Array | string): Promise<Bounce | undefined> {
  const mail = await PostalMime.parse(rawMessage).catch(() => undefined);
  if (!mail) return undefined;
  const part = (type: string) => mail.attachments.find(({ mimeType }) => mimeType === type);
  const complaint = part('message/feedback-report');
  const status = part('message/delivery-status') ?? part('message/global-delivery-status');
  const verdict = complaint ? complaintIn(textOf(complaint)) : status && failureIn(textOf(status));
  if (!verdict) return undefined;
  const original = mail.attachments.find(({ mimeType }) => ORIGINALS.has(mimeType));
  const named = original ? (await PostalMime.parse(original.content)).messageId : undefined;
  const threads = `${mail.inReplyTo ?? ''} ${mail.references ?? ''}`.match(/<[^<>\s]+>/g) ?? [];
  return { ...verdict, messageIds: named === undefined ? threads : [named] };
}

function complaintIn(text: string): Omit<Bounce, 'messageIds'> | undefined {
  const [fields = {}] = fieldGroups(text);
  return fields['feedback-type']?.toLowerCase() === 'abuse' ? { kind: 'complaint', detail: 'abuse' } : undefined;
}

/** The first group is of the mail, each other of a recipient: ours have one. */
function failureIn(text: string): Omit<Bounce, 'messageIds'> | undefined {
  const failed = fieldGroups(text).find((fields) => fields['action']?.toLowerCase() === 'failed');
  if (!failed) return undefined;
  const [status = ''] = /\d\.\d+\.\d+/.exec(failed['status'] ?? '') ?? [];
  const detail = [status, failed['diagnostic-code'] ?? ''].join(' ').trim();
  return { kind: status.startsWith('5') && !PASSING.test(status) ? 'hard' : 'soft', detail };
}

/** Groups of header fields, by names in lower case; groups are parted by empty lines. */
function fieldGroups(text: string): readonly Readonly<Record<string, string>>[] {
  const unfolded = text.replace(/\r\n/g, '\n').replace(/\n[ \t]+/g, ' ');
  return unfolded
    .split(/\n{2,}/)
    .map((group) =>
      Object.fromEntries(
        [...group.matchAll(/^([\w-]+):\s*(.*)$/gm)].map(([, name = '', value = '']) => [
          name.toLowerCase(),
          value.trim(),
        ]),
      ),
    );
}

function textOf({ content }: Attachment): string {
  return typeof content === 'string' ? content : Buffer.from(content as ArrayBuffer).toString('utf8');
}
