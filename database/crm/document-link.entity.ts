import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { SharedDocument } from './document.entity.js';

/** A link by which anybody who has it downloads a document, until it expires, is revoked, or was used often enough. */
@Entity({ schema: 'crm', name: 'document_links' })
@Index('document_links_token_hash_key', ['tokenHash'], { unique: true })
@Index('document_links_document_idx', ['documentId'])
export class DocumentLink {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', primaryKeyConstraintName: 'document_links_pkey' })
  id!: string;

  @Column({ name: 'document_id', type: 'bigint' })
  @ForeignKey(() => SharedDocument, { name: 'document_links_document_fkey', onDelete: 'CASCADE' })
  documentId!: string;

  /** Null: the latest at the time of the download. */
  @Column({ name: 'version_number', type: 'integer', nullable: true })
  versionNumber!: number | null;

  /** SHA-256 of the token, hexadecimal. The token itself is kept nowhere. */
  @Column({ name: 'token_hash', type: 'text' })
  tokenHash!: string;

  /** What the link is for: it is in the access log. */
  @Column({ type: 'text' })
  purpose!: string;

  @Column({ name: 'expires_at', type: 'timestamptz', precision: 3 })
  expiresAt!: Date;

  /** Null: as many as there are. */
  @Column({ name: 'maximum_downloads', type: 'integer', nullable: true })
  maximumDownloads!: number | null;

  @Column({ type: 'integer', default: 0 })
  downloads!: number;

  @Column({ name: 'revoked_at', type: 'timestamptz', precision: 3, nullable: true })
  revokedAt!: Date | null;

  @Column({ name: 'created_by', type: 'text', nullable: true })
  createdBy!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;
}
