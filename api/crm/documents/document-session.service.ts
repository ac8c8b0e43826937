import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { SharedDocument } from '../../../database/crm/document.entity.js';
import { forbidden, notFound } from '../../problem/problem.js';
import { logAccess, type Access } from '../access-log.js';
import type { CrmCaller } from '../crm-caller.js';
import { CrmSession } from '../crm-session.js';
import { isVisibleRecord } from '../visible-record.js';

export type DocumentAccess = 'read' | 'write';

export interface DocumentUse {
  readonly documentId: string;
  readonly access: DocumentAccess;
  readonly action: Access['action'];
  /** Of the access log: what of the document was seen or changed. */
  readonly fields: readonly string[];
}

/** What a caller does with one document: allowed, then done by the system, then logged; all in one transaction. */
@Injectable()
export class DocumentSession {
  constructor(@Inject(CrmSession) private readonly session: CrmSession) {}

  /** Throws a `Problem` of status 404 where the caller may not see the document, of 403 where he may not change it. */
  run<Result>(
    { documentId, access, action, fields }: DocumentUse,
    work: (manager: EntityManager, document: SharedDocument) => Promise<Result>,
  ): Promise<Result> {
    return this.session.run(async (manager, caller) => {
      const document = await manager.findOneBy(SharedDocument, { id: documentId });
      const given = document && (await accessOf(manager, document, caller));
      if (!given) throw notFound('document', documentId);
      if (access === 'write' && given !== 'write')
        throw forbidden(
          `Expected ${caller.username ?? 'nobody'} to have the right to change document ${documentId}, but it is only shared for reading.`,
        );
      await manager.query('RESET ROLE');
      const result = await work(manager, document);
      await logAccess(manager, caller, {
        action,
        recordType: 'document',
        recordIds: [documentId],
        fields,
        via: 'document',
      });
      return result;
    });
  }
}

/** Its owner changes it, and who may change its record or, where it is of none, is of its department; or as it is shared. */
async function accessOf(
  manager: EntityManager,
  document: SharedDocument,
  caller: CrmCaller,
): Promise<DocumentAccess | undefined> {
  const { id, ownedBy, owner, department, recordType, recordId } = document;
  const [{ shared, writes }] = await manager.query<
    [{ readonly shared: DocumentAccess | null; readonly writes: boolean }]
  >('SELECT crm.shared_access($1) AS shared, crm.may($2, true) AS writes', [id, recordType]);
  if (shared === 'write') return shared;
  if (ownedBy === caller.organisationId) {
    if (caller.unlimited || (owner !== null && owner === caller.username)) return 'write';
    if (recordType === null && department !== null && department === caller.department) return 'write';
    if (recordType !== null && recordId !== null && (await isVisibleRecord(manager, { recordType, recordId })))
      return writes ? 'write' : 'read';
  }
  return shared ?? undefined;
}
