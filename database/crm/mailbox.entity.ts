import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far a mailbox was read (RFC 9051 §2.3.1.1): written together with what was read. */
@Entity({ schema: 'crm', name: 'mailboxes' })
export class Mailbox {
  /** `user@host/INBOX` */
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'mailboxes_pkey' })
  name!: string;

  /** Null before the first reading; where the server has another one, all its UIDs are new. */
  @Column({ name: 'uid_validity', type: 'bigint', nullable: true })
  uidValidity!: string | null;

  /** The last one read. */
  @Column({ name: 'last_uid', type: 'bigint', default: 0 })
  lastUid!: string;

  /** What came to the server before is left alone. */
  @Column({ type: 'timestamptz', precision: 3 })
  since!: Date;
}
