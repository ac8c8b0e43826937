/** How far a mailbox was read, and what was read, in one transaction: nothing twice, and nothing missed. */
import type { DataSource } from 'typeorm';
import type { Incoming } from './incoming.js';
import { receive } from './receive.js';

export interface MailboxPlace {
  readonly name: string;
  /** RFC 9051 §2.3.1.1: UIDs mean something only together with it. */
  readonly uidValidity: bigint;
}

/** Where reading goes on. The first opening says since when mails count; a new UIDVALIDITY begins anew. */
export async function openMailbox(
  dataSource: DataSource,
  { name, uidValidity, since }: MailboxPlace & { readonly since: Date },
): Promise<{ readonly lastUid: number; readonly since: Date }> {
  const [opened]: { readonly lastUid: number; readonly since: Date }[] = await dataSource.query(
    `INSERT INTO crm.mailboxes AS m (name, uid_validity, since) VALUES ($1, $2, $3)
     ON CONFLICT (name) DO UPDATE SET uid_validity = $2,
       last_uid = CASE WHEN m.uid_validity IS DISTINCT FROM $2 THEN 0 ELSE m.last_uid END
     RETURNING last_uid::int8::float8 AS "lastUid", since`,
    [name, String(uidValidity), since],
  );
  if (!opened) throw new Error(`Expected the mailbox ${name} to be there, but it is not.`);
  return opened;
}

/** Stores the mail of a UID, or passes over it where there is none to store. */
export async function keepMail(
  dataSource: DataSource,
  { name, uidValidity, uid, mail }: MailboxPlace & { readonly uid: number; readonly mail: Incoming | undefined },
): Promise<void> {
  await dataSource.transaction(async (manager) => {
    const unread = await manager.query<unknown[]>(
      'SELECT 1 FROM crm.mailboxes WHERE name = $1 AND uid_validity = $2 AND last_uid < $3 FOR UPDATE',
      [name, String(uidValidity), uid],
    );
    if (unread.length === 0) return;
    if (mail) await receive(manager, mail);
    await manager.query('UPDATE crm.mailboxes SET last_uid = $2 WHERE name = $1', [name, uid]);
  });
}
