import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { nextKeys } from '../../database/keys.js';
import type { Key } from '../../workflows/bpmn/plan.js';
import type { Json } from '../../workflows/engine/record.js';
import { auditInsert } from '../audit-logs/audit.js';
import { currentCaller } from '../auth/caller.js';
import { DocumentsService, type DocumentContent } from '../documents/documents.service.js';
import { forbidden, notFound } from '../problem/problem.js';
import { processInstances } from '../process-instances/process-instances.table.js';
import { Parameters } from '../search/parameters.js';
import { get, search, type SearchResult } from '../search/search.js';
import type { ItemOf } from '../search/table.js';
import { userTasks } from '../user-tasks/user-tasks.table.js';
import type { AttachmentRequest } from './attachments.dto.js';
import { attachments } from './attachments.table.js';

export type Attachment = ItemOf<typeof attachments>;

/** What documents are attached to. Those of an instance show those of its tasks too. */
export interface Bearer {
  readonly kind: 'USER_TASK' | 'PROCESS_INSTANCE';
  readonly key: Key;
}

/** Documents of user tasks and process instances. */
@Injectable()
export class AttachmentsService {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(DocumentsService) private readonly documents: DocumentsService,
  ) {}

  async search(bearer: Bearer, body: unknown): Promise<SearchResult<Attachment>> {
    await this.read(bearer);
    const column = bearer.kind === 'USER_TASK' ? 'a.user_task_key' : 'a.process_instance_key';
    return search(this.database, {
      table: attachments,
      body,
      within: (parameters) => `${column} = ${parameters.add(bearer.key)}`,
    });
  }

  async get(bearer: Bearer, attachmentKey: Key): Promise<Attachment> {
    const attachment = await get(this.database, attachments, attachmentKey);
    const { userTaskKey, processInstanceKey } = attachment;
    if ((bearer.kind === 'USER_TASK' ? userTaskKey : processInstanceKey) === bearer.key) return attachment;
    throw notFound('attachment', attachmentKey);
  }

  async content(bearer: Bearer, attachmentKey: Key): Promise<DocumentContent> {
    const { documentId } = await this.get(bearer, attachmentKey);
    return this.documents.content(documentId);
  }

  async add(bearer: Bearer, request: AttachmentRequest, actor: string | undefined): Promise<Attachment> {
    const { processInstanceKey, tenantId } = await this.read(bearer);
    const { documentId, name, description } = request;
    await this.documents.content(documentId);
    const [key = ''] = await nextKeys(this.database.manager, 1);
    const parameters = new Parameters();
    const values = [
      key,
      bearer.kind === 'USER_TASK' ? bearer.key : null,
      processInstanceKey,
      documentId,
      name ?? null,
      description ?? null,
      actor ?? null,
      tenantId,
    ];
    await this.write(
      bearer,
      `INSERT INTO engine.attachments (key, user_task_key, process_instance_key, document_id, name, description,
         created_by, tenant_id)
       VALUES (${values.map((value) => parameters.add(value)).join(', ')})`,
      {
        actor,
        details: {
          action: 'attach',
          attachmentKey: key,
          after: { documentId, name: name ?? null, description: description ?? null },
        },
      },
      parameters,
    );
    return this.get(bearer, key);
  }

  /** The document itself stays: whoever uploaded it may have attached it elsewhere. */
  async remove(bearer: Bearer, attachmentKey: Key, actor: string | undefined): Promise<void> {
    const { author, documentId, name } = await this.get(bearer, attachmentKey);
    const caller = currentCaller();
    if (caller && caller.name !== author && !caller.permissions.has('tasks:assign'))
      throw forbidden(
        `Expected ${caller.name} to remove attachments of their own, but ${author ?? 'nobody'} added attachment ${attachmentKey}.`,
      );
    const parameters = new Parameters();
    await this.write(
      bearer,
      `DELETE FROM engine.attachments WHERE key = ${parameters.add(attachmentKey)}`,
      { actor, details: { action: 'detach', attachmentKey, before: { documentId, name } } },
      parameters,
    );
  }

  private read({ kind, key }: Bearer): Promise<{ readonly processInstanceKey: Key; readonly tenantId: string }> {
    return kind === 'USER_TASK' ? get(this.database, userTasks, key) : get(this.database, processInstances, key);
  }

  private async write(
    { kind, key }: Bearer,
    change: string,
    audit: { readonly actor: string | undefined; readonly details: Readonly<Record<string, Json>> },
    parameters: Parameters,
  ): Promise<void> {
    await this.database.query(
      `WITH written AS (${change} RETURNING process_instance_key),
       borne AS (SELECT ${parameters.add(key)}::bigint AS key, process_instance_key FROM written)
       ${auditInsert('borne', { ...audit, operation: 'UPDATE', entityType: kind }, parameters)}`,
      parameters.values,
    );
  }
}
