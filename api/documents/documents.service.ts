import { createHash, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { callersTenants } from '../auth/caller.js';
import type { ApiConfig } from '../config.js';
import { storableJson } from '../../database/engine/json.js';
import type { UploadedFile } from '../deployments/compile-resources.js';
import { notFound, Problem } from '../problem/problem.js';
import { CONFIG } from '../tokens.js';
import { readLink, writeLink } from './document-link.js';
import { documentReference, type DocumentReference, type StoredDocument } from './document-reference.js';
import type { DocumentMetadata } from './documents.dto.js';

export interface DocumentCreation {
  readonly file: UploadedFile;
  readonly metadata: DocumentMetadata;
  readonly documentId?: string;
  readonly actor?: string;
}

export interface DocumentContent {
  readonly content: Buffer;
  readonly contentType: string;
  readonly fileName: string;
}

const HOUR_MS = 3_600_000;

const SHOWN = `id, sha256, content_type AS "contentType", file_name AS "fileName", expires_at AS "expiresAt",
  octet_length(content) AS size, process_id AS "processId", process_instance_key AS "processInstanceKey",
  custom_properties AS "customProperties"`;

/** Files that processes refer to. One whose time has passed is not there; the next upload clears it away. */
@Injectable()
export class DocumentsService {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(CONFIG) private readonly config: ApiConfig,
  ) {}

  async create({ file, metadata, documentId = randomUUID(), actor }: DocumentCreation): Promise<DocumentReference> {
    const [stored] = await this.database.query<StoredDocument[]>(
      `WITH expired AS (DELETE FROM engine.documents WHERE expires_at <= now() AND id <> $1 RETURNING id),
       detached AS (DELETE FROM engine.attachments a USING expired WHERE a.document_id = expired.id),
       stored AS (
         INSERT INTO engine.documents (id, content, sha256, content_type, file_name, custom_properties, process_id,
           process_instance_key, expires_at, created_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (id) DO NOTHING RETURNING *
       ) SELECT ${SHOWN} FROM stored`,
      [
        documentId,
        file.content,
        createHash('sha256').update(file.content).digest('hex'),
        metadata.contentType ?? file.contentType ?? 'application/octet-stream',
        metadata.fileName ?? file.name,
        storableJson({ ...metadata.customProperties }),
        metadata.processDefinitionId ?? null,
        metadata.processInstanceKey ?? null,
        metadata.expiresAt ?? null,
        actor ?? null,
      ],
    );
    if (stored) return documentReference(stored);
    throw new Problem({
      status: 409,
      code: 'ALREADY_EXISTS',
      detail: `Expected document ${documentId} to be new, but it is there.`,
    });
  }

  /** `contentHash`: what the document has to have, where it is given. */
  async content(documentId: string, contentHash?: string): Promise<DocumentContent> {
    const [found] = await this.database.query<DocumentContent[]>(
      `SELECT content, content_type AS "contentType", file_name AS "fileName" FROM engine.documents
       WHERE id = $1 AND ($2::text IS NULL OR sha256 = $2) AND (expires_at IS NULL OR expires_at > now())
         AND ($3::text[] IS NULL OR tenant_id = ANY($3))`,
      [documentId, contentHash ?? null, callersTenants()],
    );
    if (!found) throw notFound('document', documentId);
    return found;
  }

  async delete(documentId: string): Promise<void> {
    const deleted = await this.database.query<unknown[]>(
      `WITH deleted AS (DELETE FROM engine.documents
         WHERE id = $1 AND ($2::text[] IS NULL OR tenant_id = ANY($2)) RETURNING id),
       detached AS (DELETE FROM engine.attachments WHERE document_id IN (SELECT id FROM deleted))
       SELECT 1 FROM deleted`,
      [documentId, callersTenants()],
    );
    if (deleted.length === 0) throw notFound('document', documentId);
  }

  /** `base`: `http://host:port` of the API, as its clients see it. */
  async link(
    documentId: string,
    options: {
      readonly timeToLive?: number | undefined;
      readonly contentHash?: string | undefined;
      readonly base: string;
    },
  ): Promise<{ readonly url: string; readonly expiresAt: Date }> {
    await this.content(documentId, options.contentHash);
    const expiresAt = Date.now() + (options.timeToLive ?? HOUR_MS);
    const token = writeLink({ documentId, expiresAt }, this.config.linkSecret);
    return { url: `${options.base}/v2/documents/links/${token}`, expiresAt: new Date(expiresAt) };
  }

  async linked(token: string): Promise<DocumentContent> {
    const link = readLink(token, this.config.linkSecret, Date.now());
    if (!link) {
      throw new Problem({
        status: 404,
        code: 'NOT_FOUND',
        detail: 'Expected a link to a document that still works, but it is none, or its time has passed.',
      });
    }
    return this.content(link.documentId);
  }
}
