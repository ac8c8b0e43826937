import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { SharedDocument } from './document.entity.js';
import { Organisation } from './organisation.entity.js';

/** Who else may see a document, or change it: a department, a person or an organisation. */
@Entity({ schema: 'crm', name: 'document_shares' })
@Index('document_shares_document_idx', ['documentId'])
@Check('document_shares_receiver_check', 'num_nonnulls(department, username, organisation_id) = 1')
@Check('document_shares_access_check', `access IN ('read', 'write')`)
export class DocumentShare {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', primaryKeyConstraintName: 'document_shares_pkey' })
  id!: string;

  @Column({ name: 'document_id', type: 'bigint' })
  @ForeignKey(() => SharedDocument, { name: 'document_shares_document_fkey', onDelete: 'CASCADE' })
  documentId!: string;

  @Column({ type: 'text', nullable: true })
  department!: string | null;

  @Column({ type: 'text', nullable: true })
  username!: string | null;

  @Column({ name: 'organisation_id', type: 'bigint', nullable: true })
  @ForeignKey(() => Organisation, { name: 'document_shares_organisation_fkey' })
  organisationId!: string | null;

  @Column({ type: 'text' })
  access!: 'read' | 'write';

  /** Null: until it is revoked. */
  @Column({ name: 'expires_at', type: 'timestamptz', precision: 3, nullable: true })
  expiresAt!: Date | null;

  @Column({ name: 'created_by', type: 'text', nullable: true })
  createdBy!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;

  @Column({ name: 'revoked_at', type: 'timestamptz', precision: 3, nullable: true })
  revokedAt!: Date | null;
}
