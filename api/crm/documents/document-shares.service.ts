import { Inject, Injectable } from '@nestjs/common';
import { notify } from '../../../database/crm/collaboration/notify.js';
import { Department } from '../../../database/crm/department.entity.js';
import { DocumentShare } from '../../../database/crm/document-share.entity.js';
import { Organisation } from '../../../database/crm/organisation.entity.js';
import { User } from '../../../database/crm/user.entity.js';
import { invalid, notFound } from '../../problem/problem.js';
import { get, search, type SearchResult } from '../../search/search.js';
import type { ItemOf } from '../../search/table.js';
import { DocumentSession } from './document-session.service.js';
import type { DocumentShareCreation } from './shared-documents.dto.js';
import { documentShares } from './shared-documents.tables.js';

export type Share = ItemOf<typeof documentShares>;

/** Who else may see a document, or change it. */
@Injectable()
export class DocumentSharesService {
  constructor(@Inject(DocumentSession) private readonly documents: DocumentSession) {}

  share(documentId: string, request: DocumentShareCreation, actor: string | undefined): Promise<Share> {
    const { department = null, username = null, organisationId = null, access, expirationDate } = request;
    if ([department, username, organisationId].filter((receiver) => receiver !== null).length !== 1)
      throw invalid('Expected one of department, username and organisationId, but there is none, or several.');
    return this.documents.run(
      { documentId, access: 'write', action: 'share', fields: ['shares'] },
      async (manager, document) => {
        const known =
          department !== null
            ? await manager.existsBy(Department, { name: department })
            : username !== null
              ? await manager.existsBy(User, { username })
              : await manager.existsBy(Organisation, { id: organisationId ?? '' });
        if (!known)
          throw invalid(
            'Expected the receiver to be known to the CRM, but there is no such department, user or organisation.',
          );
        const { id } = await manager.save(
          manager.create(DocumentShare, {
            documentId,
            department,
            username,
            organisationId,
            access,
            expiresAt: expirationDate ? new Date(expirationDate) : null,
            createdBy: actor ?? null,
          }),
        );
        const title = `${actor ?? 'Somebody'} shared a document with you: ${document.title}`;
        const news = {
          kind: 'share',
          cause: `document share ${id}`,
          title,
          actor,
          recordType: 'document',
          recordId: documentId,
        } as const;
        await notify(manager, { usernames: username === null ? [] : [username], news, now: new Date() });
        return get(manager, documentShares, id);
      },
    );
  }

  search(documentId: string, body: unknown): Promise<SearchResult<Share>> {
    return this.documents.run({ documentId, access: 'read', action: 'read', fields: ['shares'] }, (manager) =>
      search(manager, {
        table: documentShares,
        body,
        within: (parameters) => `s.document_id = ${parameters.add(documentId)}`,
      }),
    );
  }

  /** From now on; one that is revoked stays so. */
  revoke(documentId: string, shareId: string): Promise<void> {
    return this.documents.run({ documentId, access: 'write', action: 'share', fields: ['shares'] }, async (manager) => {
      if (!(await manager.existsBy(DocumentShare, { id: shareId, documentId })))
        throw notFound(documentShares.noun, shareId);
      await manager.query('UPDATE crm.document_shares SET revoked_at = COALESCE(revoked_at, now()) WHERE id = $1', [
        shareId,
      ]);
    });
  }
}
