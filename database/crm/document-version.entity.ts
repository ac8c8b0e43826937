import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { SharedDocument } from './document.entity.js';

/** A file, as it was given; `engine.documents` has its content. */
@Entity({ schema: 'crm', name: 'document_versions' })
export class DocumentVersion {
  @PrimaryColumn({ name: 'document_id', type: 'bigint', primaryKeyConstraintName: 'document_versions_pkey' })
  @ForeignKey(() => SharedDocument, { name: 'document_versions_document_fkey', onDelete: 'CASCADE' })
  documentId!: string;

  /** From 1. */
  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'document_versions_pkey' })
  number!: number;

  /** Id of the content, shown to nobody. */
  @Column({ name: 'stored_id', type: 'text' })
  storedId!: string;

  @Column({ name: 'file_name', type: 'text' })
  fileName!: string;

  @Column({ name: 'media_type', type: 'text' })
  mediaType!: string;

  /** Bytes. */
  @Column({ type: 'bigint' })
  size!: string;

  /** Hexadecimal. */
  @Column({ type: 'text' })
  sha256!: string;

  @Column({ name: 'created_by', type: 'text', nullable: true })
  createdBy!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;
}
