import { Column, Entity, Index } from 'typeorm';
import { OwnedRecord } from './owned-record.js';

/** A document that people share, of a record or of a department; its versions have the content. */
@Entity({ schema: 'crm', name: 'documents' })
@Index('documents_record_idx', ['recordType', 'recordId'])
export class SharedDocument extends OwnedRecord {
  @Column({ type: 'text' })
  title!: string;

  /** As in `recordTypes`; null: of no record. */
  @Column({ name: 'record_type', type: 'text', nullable: true })
  recordType!: string | null;

  @Column({ name: 'record_id', type: 'bigint', nullable: true })
  recordId!: string | null;

  /** Username; null where access needs no name. */
  @Column({ type: 'text', nullable: true })
  owner!: string | null;

  @Column({ type: 'text', nullable: true })
  department!: string | null;
}
