/** A mailbox that is read: `imaps://user:password@host:993/INBOX`; without TLS `imap://`. */
export interface MailboxSettings {
  readonly host: string;
  readonly port: number;
  readonly secure: boolean;
  readonly user: string;
  readonly password: string;
  readonly folder: string;
  /** What came before is left alone; the first reading where absent. */
  readonly since?: Date;
}

/** `urls`: several by commas. Throws where one is none. */
export function readMailboxes(urls: string, since: string | undefined): readonly MailboxSettings[] {
  const from = since ? new Date(since) : undefined;
  if (from && Number.isNaN(from.getTime()))
    throw new Error(`Expected IMAP_SINCE to be a date such as 2026-01-31, but it is ${since ?? ''}.`);
  return urls
    .split(',')
    .map((url) => url.trim())
    .filter((url) => url !== '')
    .map((url) => ({ ...readMailbox(url), ...(from && { since: from }) }));
}

function readMailbox(text: string): MailboxSettings {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const secure = url?.protocol === 'imaps:';
  if (!url || !(secure || url.protocol === 'imap:') || url.hostname === '' || url.username === '')
    throw new Error('Expected IMAP_URL to be imaps://user:password@host/INBOX, but it is not.');
  return {
    host: url.hostname,
    port: Number(url.port) || (secure ? 993 : 143),
    secure,
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    folder: decodeURIComponent(url.pathname.slice(1)) || 'INBOX',
  };
}

/** What the mailbox is known by: no secret. */
export const nameOf = ({ user, host, folder }: MailboxSettings): string => `${user}@${host}/${folder}`;
