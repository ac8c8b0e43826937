/** A mail as it came (RFC 5322, MIME) to a message. */
import { createHash } from 'node:crypto';
import { htmlToText } from 'html-to-text';
import PostalMime, { addressParser, type Address, type Email } from 'postal-mime';
import type { Automatic, Incoming, IncomingAttachment } from './incoming.js';

/** So much of an HTML mail is turned to text, characters. */
const LONGEST_HTML = 1_000_000;

/** Never throws: what cannot be read is a message with a `problem`. `receivedAt`: when our side took it. */
export async function readMail(raw: Uint8Array, { receivedAt }: { readonly receivedAt: Date }): Promise<Incoming> {
  const digest = `sha256:${createHash('sha256').update(raw).digest('hex')}`;
  try {
    const mail = await PostalMime.parse(raw);
    return { ...messageOf(mail, digest), receivedAt };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const problem = `Expected a mail that can be read, but: ${reason}.`;
    return { channel: 'email', providerId: digest, from: '', body: '', threadId: digest, receivedAt, problem };
  }
}

function messageOf(mail: Email, digest: string): Omit<Incoming, 'receivedAt'> {
  const [sender] = [...mailboxes(mail.from && [mail.from]), ...mailboxes(mail.replyTo)];
  const providerId = messageIds(mail.messageId)[0] ?? digest;
  const references = messageIds(mail.references);
  const inReplyTo = messageIds(mail.inReplyTo)[0] ?? references.at(-1) ?? null;
  return {
    channel: 'email',
    providerId,
    from: sender?.address.toLowerCase() ?? '',
    fromName: sender?.name || null,
    to: mail.deliveredTo ?? mailboxes(mail.to)[0]?.address.toLowerCase() ?? null,
    subject: mail.subject ?? null,
    body: mail.text ?? plain(mail.html ?? ''),
    inReplyTo,
    references,
    threadId: references[0] ?? inReplyTo ?? providerId,
    automatic: automaticOf(mail),
    attachments: mail.attachments.map(attachmentOf),
  };
}

/** `<a@b> <c@d>` to its ids, angle brackets included. */
export function messageIds(header: string | undefined): readonly string[] {
  return header?.match(/<[^<>\s]+>/g) ?? [];
}

/** The first address of a header such as `Ada <ada@example.org>`. */
export function senderOf(header: string): { readonly address: string; readonly name: string } | undefined {
  return mailboxes(addressParser(header))[0];
}

function mailboxes(addresses: readonly Address[] | undefined): { readonly address: string; readonly name: string }[] {
  return (addresses ?? []).flatMap((one) => one.group ?? [one]).filter(({ address }) => address !== '');
}

/** Text of a mail that has HTML alone. */
export function plain(html: string): string {
  return htmlToText(html.slice(0, LONGEST_HTML), {
    wordwrap: false,
    selectors: [
      { selector: 'a', options: { hideLinkHrefIfSameAsText: true } },
      { selector: 'img', format: 'skip' },
    ],
  });
}

/** RFC 3834, RFC 3464, and the headers from before them. */
function automaticOf({ headers, returnPath }: Email): Automatic | null {
  const has = (key: string, pattern: RegExp): boolean =>
    headers.some((header) => header.key === key && pattern.test(header.value));
  if (has('content-type', /multipart\/report/i) || returnPath?.trim() === '<>') return 'bounce';
  if (has('auto-submitted', /^\s*auto-/i) || has('x-autoreply', /./) || has('precedence', /auto_reply/i))
    return 'auto-reply';
  return has('precedence', /bulk|junk|list/i) || has('list-unsubscribe', /./) ? 'bulk' : null;
}

function attachmentOf({ filename, mimeType, content }: Email['attachments'][number]): IncomingAttachment {
  return {
    fileName: filename ?? 'attachment',
    contentType: mimeType,
    content: typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content),
  };
}
