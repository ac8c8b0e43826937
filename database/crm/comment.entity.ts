import { Column, Entity, Index } from 'typeorm';
import { OwnedRecord } from './owned-record.js';
import { sealed } from './sealed.js';

/** What somebody said about a record, to people of the same organisation. */
@Entity({ schema: 'crm', name: 'comments' })
@Index('comments_record_idx', ['recordType', 'recordId'])
export class RecordComment extends OwnedRecord {
  /** As in `recordTypes`. */
  @Column({ name: 'record_type', type: 'text' })
  recordType!: string;

  @Column({ name: 'record_id', type: 'bigint' })
  recordId!: string;

  /** Username; null where access needs no name. */
  @Column({ type: 'text', nullable: true })
  author!: string | null;

  @Column(sealed())
  body!: string;

  /** Usernames of whom it concerns. */
  @Column({ type: 'text', array: true, default: () => "'{}'" })
  mentions!: string[];
}
