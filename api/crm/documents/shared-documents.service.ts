import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DocumentVersion } from '../../../database/crm/document-version.entity.js';
import { SharedDocument } from '../../../database/crm/document.entity.js';
import type { UploadedFile } from '../../deployments/compile-resources.js';
import { DocumentsService, type DocumentContent } from '../../documents/documents.service.js';
import { invalid, notFound } from '../../problem/problem.js';
import { get, search, type SearchResult } from '../../search/search.js';
import type { ItemOf } from '../../search/table.js';
import { logAccess } from '../access-log.js';
import { CrmSession } from '../crm-session.js';
import { assertVisibleRecord } from '../visible-record.js';
import { DocumentSession } from './document-session.service.js';
import type { SharedDocumentCreation } from './shared-documents.dto.js';
import { documentVersions, sharedDocuments } from './shared-documents.tables.js';

export type Document = ItemOf<typeof sharedDocuments>;
export type Version = ItemOf<typeof documentVersions>;

/** What is uploaded and not yet a version is forgotten after this long. */
const UPLOAD_MS = 3_600_000;
/** PostgreSQL's largest integer. */
const MOST_VERSIONS = 2_147_483_647;

/** Documents of records and departments, in versions. */
@Injectable()
export class SharedDocumentsService {
  constructor(
    @Inject(CrmSession) private readonly session: CrmSession,
    @Inject(DocumentSession) private readonly documents: DocumentSession,
    @Inject(DocumentsService) private readonly storage: DocumentsService,
  ) {}

  /** Those of a record, where the filter names one; else one's own, those of the department, and those shared with one. */
  search(body: unknown): Promise<SearchResult<Document>> {
    const filter = Object((Object(body) as { filter?: unknown }).filter) as Record<string, unknown>;
    const { recordType, recordId } = filter;
    return this.session.run(async (manager, caller) => {
      const ofRecord = typeof recordType === 'string' && typeof recordId === 'string';
      if (ofRecord) await assertVisibleRecord(manager, { recordType, recordId });
      const found = await search(manager, {
        table: sharedDocuments,
        body,
        within: (parameters) =>
          ofRecord || caller.unlimited
            ? 'true'
            : `(d.owner = ${parameters.add(caller.username)} OR crm.shared_access(d.id) IS NOT NULL
                OR (d.record_type IS NULL AND d.department = ${parameters.add(caller.department)}))`,
      });
      const recordIds = found.items.map(({ documentId }) => documentId);
      await logAccess(manager, caller, {
        action: 'read',
        recordType: 'document',
        recordIds,
        fields: ['title'],
        via: 'search',
      });
      return found;
    });
  }

  get(documentId: string): Promise<Document> {
    return this.documents.run({ documentId, access: 'read', action: 'read', fields: ['title'] }, (manager) =>
      get(manager, sharedDocuments, documentId),
    );
  }

  async create(file: UploadedFile, request: SharedDocumentCreation, actor: string | undefined): Promise<Document> {
    const { title, recordType = null, recordId = null } = request;
    if ((recordType === null) !== (recordId === null))
      throw invalid('Expected both recordType and recordId, or neither, but there is one of them.');
    const store = await this.upload(file, actor);
    return this.session.run(async (manager, caller) => {
      if (recordType !== null && recordId !== null) await assertVisibleRecord(manager, { recordType, recordId });
      const { organisationId, department } = caller;
      const { id } = await manager.save(
        manager.create(SharedDocument, {
          title: title ?? file.name,
          recordType,
          recordId,
          owner: actor ?? null,
          department,
          ...(organisationId !== null && { ownedBy: organisationId }),
        }),
      );
      await manager.query('RESET ROLE');
      await store(manager, id, 1);
      await logAccess(manager, caller, {
        action: 'create',
        recordType: 'document',
        recordIds: [id],
        fields: ['content'],
        via: 'document',
      });
      return get(manager, sharedDocuments, id);
    });
  }

  async addVersion(documentId: string, file: UploadedFile, actor: string | undefined): Promise<Version> {
    const store = await this.upload(file, actor);
    return this.documents.run(
      { documentId, access: 'write', action: 'update', fields: ['content'] },
      async (manager) => {
        await manager.query('UPDATE crm.documents SET updated_at = now() WHERE id = $1', [documentId]);
        const number = ((await manager.maximum(DocumentVersion, 'number', { documentId })) ?? 0) + 1;
        await store(manager, documentId, number);
        const { items } = await versionsOf(manager, documentId, { filter: { number } });
        return items[0] ?? missing(number);
      },
    );
  }

  versions(documentId: string, body: unknown): Promise<SearchResult<Version>> {
    return this.documents.run({ documentId, access: 'read', action: 'read', fields: ['versions'] }, (manager) =>
      versionsOf(manager, documentId, body),
    );
  }

  /** `number`: the latest where absent. */
  content(documentId: string, number?: number): Promise<DocumentContent> {
    return this.documents.run({ documentId, access: 'read', action: 'read', fields: ['content'] }, (manager) =>
      this.stored(manager, documentId, number ?? null),
    );
  }

  async stored(manager: EntityManager, documentId: string, number: number | null): Promise<DocumentContent> {
    if (number !== null && number > MOST_VERSIONS) missing(number);
    const [version] = await manager.find(DocumentVersion, {
      where: { documentId, ...(number !== null && { number }) },
      order: { number: 'DESC' },
      take: 1,
    });
    return this.storage.content((version ?? missing(number)).storedId);
  }

  /** With its versions, shares and links. */
  delete(documentId: string): Promise<void> {
    return this.documents.run(
      { documentId, access: 'write', action: 'erase', fields: ['content'] },
      async (manager) => {
        await manager.query(
          'DELETE FROM engine.documents WHERE id IN (SELECT stored_id FROM crm.document_versions WHERE document_id = $1)',
          [documentId],
        );
        await manager.delete(SharedDocument, { id: documentId });
      },
    );
  }

  /** Stores the content; what it answers makes it a version, in a transaction. Until then its time is counted. */
  private async upload(file: UploadedFile, actor: string | undefined) {
    const expiresAt = new Date(Date.now() + UPLOAD_MS).toISOString();
    const stored = await this.storage.create({ file, metadata: { expiresAt }, ...(actor !== undefined && { actor }) });
    const { documentId: storedId, contentHash: sha256, metadata } = stored;
    return async (manager: EntityManager, documentId: string, number: number): Promise<void> => {
      await manager.query('UPDATE engine.documents SET expires_at = NULL WHERE id = $1', [storedId]);
      await manager.insert(DocumentVersion, {
        documentId,
        number,
        storedId,
        fileName: metadata.fileName,
        mediaType: metadata.contentType,
        size: String(metadata.size),
        sha256,
        createdBy: actor ?? null,
      });
    };
  }
}

function versionsOf(manager: EntityManager, documentId: string, body: unknown): Promise<SearchResult<Version>> {
  return search(manager, {
    table: documentVersions,
    body,
    within: (parameters) => `v.document_id = ${parameters.add(documentId)}`,
  });
}

function missing(number: number | null): never {
  throw notFound(documentVersions.noun, String(number ?? 1));
}
