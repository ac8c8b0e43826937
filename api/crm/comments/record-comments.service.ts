import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { mentionedIn } from '../../../database/crm/collaboration/mentions.js';
import { notify } from '../../../database/crm/collaboration/notify.js';
import { RecordComment } from '../../../database/crm/comment.entity.js';
import { unseal } from '../../../database/crm/sealed.js';
import { forbidden } from '../../problem/problem.js';
import { get, search, type SearchResult } from '../../search/search.js';
import type { ItemOf } from '../../search/table.js';
import { logAccess } from '../access-log.js';
import type { CrmCaller } from '../crm-caller.js';
import { CrmSession } from '../crm-session.js';
import { assertVisibleRecord, type RecordName } from '../visible-record.js';
import type { RecordCommentCreation, RecordCommentUpdate } from './record-comments.dto.js';
import { recordComments } from './record-comments.table.js';

export type Comment = ItemOf<typeof recordComments>;

/** What people say about records. Who may see the record, and is of the same organisation, sees it; its author changes it. */
@Injectable()
export class RecordCommentsService {
  constructor(@Inject(CrmSession) private readonly session: CrmSession) {}

  searchOf(record: RecordName, body: unknown): Promise<SearchResult<Comment>> {
    return this.session.run(async (manager, caller) => {
      await assertVisibleRecord(manager, record);
      const { items, page } = await search(manager, {
        table: recordComments,
        body,
        within: (parameters) =>
          `c.record_type = ${parameters.add(record.recordType)} AND c.record_id = ${parameters.add(record.recordId)}`,
      });
      if (items.length > 0) await logged(manager, caller, { ...record, action: 'read' });
      return { items: items.map(opened), page };
    });
  }

  get(commentId: string): Promise<Comment> {
    return this.session.run(async (manager, caller) => {
      const comment = await visible(manager, commentId);
      await logged(manager, caller, { ...comment, action: 'read' });
      return comment;
    });
  }

  add({ body, ...record }: RecordCommentCreation, actor: string | undefined): Promise<Comment> {
    return this.session.run(async (manager, caller) => {
      await assertVisibleRecord(manager, record);
      const { organisationId: ownedBy } = caller;
      const { id } = await manager.save(
        manager.create(RecordComment, {
          ...record,
          body,
          author: actor ?? null,
          mentions: [...mentionedIn(body)],
          ...(ownedBy !== null && { ownedBy }),
        }),
      );
      await logged(manager, caller, { ...record, action: 'create' });
      return tell(manager, await visible(manager, id), actor);
    });
  }

  edit(commentId: string, { body }: RecordCommentUpdate, actor: string | undefined): Promise<Comment> {
    return this.session.run(async (manager, caller) => {
      const { recordType, recordId } = own(await visible(manager, commentId), actor);
      await manager.update(RecordComment, { id: commentId }, { body, mentions: [...mentionedIn(body)] });
      await logged(manager, caller, { recordType, recordId, action: 'update' });
      return tell(manager, await visible(manager, commentId), actor);
    });
  }

  delete(commentId: string, actor: string | undefined): Promise<void> {
    return this.session.run(async (manager, caller) => {
      const { recordType, recordId } = own(await visible(manager, commentId), actor);
      await manager.delete(RecordComment, { id: commentId });
      await logged(manager, caller, { recordType, recordId, action: 'update' });
    });
  }
}

/**
 * Each who is mentioned is told once of a comment, however often it is changed; its text is read where the record is.
 * The last of a session: what people are to know is the system's to write.
 */
async function tell(manager: EntityManager, comment: Comment, actor: string | undefined): Promise<Comment> {
  const { commentId, recordType, recordId, mentions } = comment;
  const title = `${actor ?? 'Somebody'} mentioned you on ${recordType} ${recordId}`;
  await manager.query('RESET ROLE');
  await notify(manager, {
    usernames: mentions,
    news: { kind: 'mention', cause: `comment ${commentId}`, title, actor, recordType, recordId },
    now: new Date(),
  });
  return comment;
}

/** Where both the comment and its record are to be seen. */
async function visible(manager: EntityManager, commentId: string): Promise<Comment> {
  const comment = await get(manager, recordComments, commentId);
  await assertVisibleRecord(manager, comment);
  return opened(comment);
}

function own(comment: Comment, actor: string | undefined): Comment {
  if (comment.author === (actor ?? null)) return comment;
  throw forbidden(
    `Expected ${actor ?? 'nobody'} to change comments of their own, but ${comment.author ?? 'nobody'} wrote comment ${comment.commentId}.`,
  );
}

function opened(comment: Comment): Comment {
  return { ...comment, body: unseal(comment.body) };
}

function logged(
  manager: EntityManager,
  caller: CrmCaller,
  { recordType, recordId, action }: RecordName & { readonly action: 'read' | 'create' | 'update' },
): Promise<void> {
  return logAccess(manager, caller, {
    action,
    recordType,
    recordIds: [recordId],
    fields: ['comments'],
    via: 'comment',
  });
}
