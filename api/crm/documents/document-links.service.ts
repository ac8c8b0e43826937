import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DocumentLink } from '../../../database/crm/document-link.entity.js';
import type { DocumentContent } from '../../documents/documents.service.js';
import { notFound, Problem } from '../../problem/problem.js';
import { get, search, type SearchResult } from '../../search/search.js';
import type { ItemOf } from '../../search/table.js';
import { logAccess } from '../access-log.js';
import { DocumentSession } from './document-session.service.js';
import type { DocumentLinkCreation } from './shared-documents.dto.js';
import { SharedDocumentsService } from './shared-documents.service.js';
import { documentLinks } from './shared-documents.tables.js';

export type Link = ItemOf<typeof documentLinks>;

const WEEK_MS = 7 * 86_400_000;

/** Links by which anybody who has one downloads a document. */
@Injectable()
export class DocumentLinksService {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(DocumentSession) private readonly documents: DocumentSession,
    @Inject(SharedDocumentsService) private readonly content: SharedDocumentsService,
  ) {}

  /** `base`: `http://host:port` of the API, as its clients see it. The address is shown this once. */
  create(
    documentId: string,
    { purpose, timeToLive, maximumDownloads = null, versionNumber = null }: DocumentLinkCreation,
    { actor, base }: { readonly actor: string | undefined; readonly base: string },
  ): Promise<Link & { readonly url: string }> {
    const token = randomBytes(32).toString('base64url');
    return this.documents.run({ documentId, access: 'write', action: 'share', fields: ['links'] }, async (manager) => {
      if (versionNumber !== null) await this.content.stored(manager, documentId, versionNumber);
      const { id } = await manager.save(
        manager.create(DocumentLink, {
          documentId,
          versionNumber,
          purpose,
          maximumDownloads,
          tokenHash: hashOf(token),
          expiresAt: new Date(Date.now() + (timeToLive ?? WEEK_MS)),
          createdBy: actor ?? null,
        }),
      );
      return { ...(await get(manager, documentLinks, id)), url: `${base}/shared/${token}` };
    });
  }

  search(documentId: string, body: unknown): Promise<SearchResult<Link>> {
    return this.documents.run({ documentId, access: 'read', action: 'read', fields: ['links'] }, (manager) =>
      search(manager, {
        table: documentLinks,
        body,
        within: (parameters) => `l.document_id = ${parameters.add(documentId)}`,
      }),
    );
  }

  /** From now on; one that is revoked stays so. */
  revoke(documentId: string, linkId: string): Promise<void> {
    return this.documents.run({ documentId, access: 'write', action: 'share', fields: ['links'] }, async (manager) => {
      if (!(await manager.existsBy(DocumentLink, { id: linkId, documentId })))
        throw notFound(documentLinks.noun, linkId);
      await manager.query('UPDATE crm.document_links SET revoked_at = COALESCE(revoked_at, now()) WHERE id = $1', [
        linkId,
      ]);
    });
  }

  /** One statement counts and asks: of many at once no more than the limit get through. */
  follow(token: string): Promise<DocumentContent> {
    return this.database.transaction(async (manager) => {
      const [link] = await manager.query<
        {
          readonly documentId: string;
          readonly versionNumber: number | null;
          readonly purpose: string;
          readonly organisationId: string;
        }[]
      >(
        `WITH used AS (
           UPDATE crm.document_links SET downloads = downloads + 1
           WHERE token_hash = $1 AND revoked_at IS NULL AND expires_at > now()
             AND (maximum_downloads IS NULL OR downloads < maximum_downloads)
           RETURNING document_id, version_number, purpose
         ) SELECT u.document_id AS "documentId", u.version_number AS "versionNumber", u.purpose, d.owned_by AS "organisationId"
           FROM used u JOIN crm.documents d ON d.id = u.document_id`,
        [hashOf(token)],
      );
      if (!link) throw await this.refusal(token);
      const { documentId, versionNumber, purpose, organisationId } = link;
      const content = await this.content.stored(manager, documentId, versionNumber);
      const nobody = { username: null, department: null, organisationId, unlimited: false };
      await logAccess(manager, nobody, {
        action: 'read',
        recordType: 'document',
        recordIds: [documentId],
        fields: ['content'],
        via: 'link',
        purpose,
      });
      return content;
    });
  }

  private async refusal(token: string): Promise<Problem> {
    const known = await this.database.manager.existsBy(DocumentLink, { tokenHash: hashOf(token) });
    return known
      ? new Problem({
          status: 410,
          code: 'GONE',
          detail:
            'Expected a link that still works, but it has expired, was revoked, or was used as often as it may be.',
        })
      : new Problem({ status: 404, code: 'NOT_FOUND', detail: 'Expected a link to a document, but it is none.' });
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
