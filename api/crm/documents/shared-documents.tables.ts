import { defineTable } from '../../search/table.js';

export const sharedDocuments = defineTable({
  noun: 'document',
  from: 'crm.documents d',
  key: 'documentId',
  fields: {
    documentId: { type: 'key', column: 'd.id', sort: true },
    title: { type: 'text', column: 'd.title', sort: true },
    recordType: { type: 'text', column: 'd.record_type', nullable: true },
    recordId: { type: 'key', column: 'd.record_id', nullable: true },
    owner: { type: 'text', column: 'd.owner', nullable: true, sort: true },
    department: { type: 'text', column: 'd.department', nullable: true },
    ownedBy: { type: 'key', column: 'd.owned_by' },
    creationDate: { type: 'date', column: 'd.created_at', sort: true },
    updateDate: { type: 'date', column: 'd.updated_at', sort: true },
  },
});

export const documentVersions = defineTable({
  noun: 'version of the document',
  from: 'crm.document_versions v',
  key: 'number',
  fields: {
    number: { type: 'integer', column: 'v.number', sort: true },
    documentId: { type: 'key', column: 'v.document_id' },
    fileName: { type: 'text', column: 'v.file_name' },
    mediaType: { type: 'text', column: 'v.media_type' },
    size: { type: 'integer', column: 'v.size::int', sort: true },
    sha256: { type: 'text', column: 'v.sha256' },
    createdBy: { type: 'text', column: 'v.created_by', nullable: true },
    creationDate: { type: 'date', column: 'v.created_at', sort: true },
  },
});

export const documentShares = defineTable({
  noun: 'share of the document',
  from: 'crm.document_shares s',
  key: 'shareId',
  fields: {
    shareId: { type: 'key', column: 's.id', sort: true },
    documentId: { type: 'key', column: 's.document_id' },
    department: { type: 'text', column: 's.department', nullable: true },
    username: { type: 'text', column: 's.username', nullable: true },
    organisationId: { type: 'key', column: 's.organisation_id', nullable: true },
    access: { type: 'text', column: 's.access', values: ['read', 'write'] },
    expirationDate: { type: 'date', column: 's.expires_at', nullable: true, sort: true },
    createdBy: { type: 'text', column: 's.created_by', nullable: true },
    creationDate: { type: 'date', column: 's.created_at', sort: true },
    revocationDate: { type: 'date', column: 's.revoked_at', nullable: true },
  },
});

/** The token is not among the fields: it is shown when it is made. */
export const documentLinks = defineTable({
  noun: 'link to the document',
  from: 'crm.document_links l',
  key: 'linkId',
  fields: {
    linkId: { type: 'key', column: 'l.id', sort: true },
    documentId: { type: 'key', column: 'l.document_id' },
    versionNumber: { type: 'integer', column: 'l.version_number', nullable: true },
    purpose: { type: 'text', column: 'l.purpose' },
    expirationDate: { type: 'date', column: 'l.expires_at', sort: true },
    maximumDownloads: { type: 'integer', column: 'l.maximum_downloads', nullable: true },
    downloads: { type: 'integer', column: 'l.downloads', sort: true },
    revocationDate: { type: 'date', column: 'l.revoked_at', nullable: true },
    createdBy: { type: 'text', column: 'l.created_by', nullable: true },
    creationDate: { type: 'date', column: 'l.created_at', sort: true },
  },
});
