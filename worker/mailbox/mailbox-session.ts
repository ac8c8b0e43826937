/** One connection to a mailbox: reads what is new, and waits for more (IDLE, RFC 2177, where the server has it). */
import { ImapFlow } from 'imapflow';
import type { DataSource } from 'typeorm';
import { keepMail, openMailbox, type MailboxPlace } from '../../database/crm/inbound/mailbox.js';
import { readMail } from '../../database/crm/inbound/read-mail.js';
import { recordBounce } from '../../database/crm/outbox/record-bounce.js';
import { nameOf, type MailboxSettings } from './settings.js';

/** Of a larger mail the beginning is read, and no attachment is kept. */
const LARGEST_MAIL = 25 * 1024 * 1024;
const POLL_MS = 60_000;
/** The server's clock may be so far behind ours. */
const CLOCKS_MS = 600_000;

export class MailboxSession {
  private readonly client: ImapFlow;
  private wake = (): void => undefined;

  constructor(
    private readonly settings: MailboxSettings,
    private readonly dataSource: DataSource,
  ) {
    const { host, port, secure, user, password } = settings;
    this.client = new ImapFlow({
      host,
      port,
      secure,
      auth: { user, pass: password },
      logger: false,
      disableAutoIdle: true,
      clientInfo: { name: 'Baton' },
    });
    for (const event of ['exists', 'close', 'error']) this.client.on(event, () => this.wake());
  }

  /** Reads until the signal; throws where the connection is lost. */
  async run(signal: AbortSignal): Promise<void> {
    const close = (): void => {
      this.client.close();
      this.wake();
    };
    signal.addEventListener('abort', close);
    try {
      await this.client.connect();
      const { uidValidity } = await this.client.mailboxOpen(this.settings.folder, { readOnly: true });
      const place = { name: nameOf(this.settings), uidValidity };
      const since = this.settings.since ?? new Date(Date.now() - CLOCKS_MS);
      while (!signal.aborted) {
        const more = this.nextMail();
        await this.readNew(place, await openMailbox(this.dataSource, { ...place, since }));
        this.client.idle().catch(() => this.wake());
        await more;
        if (!this.client.usable && !signal.aborted) throw new Error('Expected the connection to last, but it closed.');
      }
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      signal.removeEventListener('abort', close);
      this.client.close();
    }
  }

  private async readNew(place: MailboxPlace, { lastUid, since }: { lastUid: number; since: Date }): Promise<void> {
    // IMAP knows days alone, and those of the server's own zone.
    const day = new Date(since.getTime() - 86_400_000);
    const found = await this.client.search({ uid: `${String(lastUid + 1)}:*`, since: day }, { uid: true });
    // `n:*` has the last mail even where its UID is smaller than n.
    for (const uid of (found || []).filter((one) => one > lastUid).sort((one, other) => one - other)) {
      const mail = await this.client.fetchOne(
        String(uid),
        { source: { start: 0, maxLength: LARGEST_MAIL }, internalDate: true, size: true },
        { uid: true },
      );
      // Deleted meanwhile.
      if (!mail || !mail.source) continue;
      const receivedAt = mail.internalDate ? new Date(mail.internalDate) : new Date();
      const read = receivedAt < since ? undefined : await readMail(mail.source, { receivedAt });
      // A death before the mail is kept notes it again, which changes nothing.
      if (read) await recordBounce(this.dataSource, { rawMessage: mail.source, now: receivedAt });
      const whole = (mail.size ?? 0) <= LARGEST_MAIL;
      await keepMail(this.dataSource, { ...place, uid, mail: read && (whole ? read : { ...read, attachments: [] }) });
    }
  }

  /** Until the server tells of mail, the connection ends, or a minute has passed. */
  private nextMail(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.wake(), POLL_MS);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
