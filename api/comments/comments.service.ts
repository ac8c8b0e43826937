import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { mentionedIn } from '../../database/crm/collaboration/mentions.js';
import { notify } from '../../database/crm/collaboration/notify.js';
import { nextKeys } from '../../database/keys.js';
import type { Key } from '../../workflows/bpmn/plan.js';
import type { Json } from '../../workflows/engine/record.js';
import { auditInsert } from '../audit-logs/audit.js';
import { forbidden, notFound } from '../problem/problem.js';
import { Parameters } from '../search/parameters.js';
import { get, search, type SearchResult } from '../search/search.js';
import type { ItemOf } from '../search/table.js';
import { userTasks } from '../user-tasks/user-tasks.table.js';
import type { CommentRequest } from './comments.dto.js';
import { comments } from './comments.table.js';

export type Comment = ItemOf<typeof comments>;

interface CommentName {
  readonly userTaskKey: Key;
  readonly commentKey: Key;
}

/** What people say about user tasks, as long as the task is there. Its author alone changes a comment. */
@Injectable()
export class CommentsService {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  search(body: unknown): Promise<SearchResult<Comment>> {
    return search(this.database, { table: comments, body });
  }

  async searchOf(userTaskKey: Key, body: unknown): Promise<SearchResult<Comment>> {
    await get(this.database, userTasks, userTaskKey);
    return search(this.database, {
      table: comments,
      body,
      within: (parameters) => `c.user_task_key = ${parameters.add(userTaskKey)}`,
    });
  }

  async get({ userTaskKey, commentKey }: CommentName): Promise<Comment> {
    const comment = await get(this.database, comments, commentKey);
    if (comment.userTaskKey !== userTaskKey) throw notFound('comment', commentKey);
    return comment;
  }

  async add(userTaskKey: Key, { text, mentions }: CommentRequest, actor: string | undefined): Promise<Comment> {
    const { processInstanceKey, tenantId } = await get(this.database, userTasks, userTaskKey);
    const [commentKey = ''] = await nextKeys(this.database.manager, 1);
    const stored = { text, mentions: named(text, mentions) };
    const parameters = new Parameters();
    const values = [commentKey, userTaskKey, processInstanceKey, actor ?? null, stored.text, stored.mentions, tenantId];
    await this.write(
      `INSERT INTO engine.comments (key, user_task_key, process_instance_key, author, text, mentions, tenant_id)
       VALUES (${values.map((value) => parameters.add(value)).join(', ')})`,
      { actor, details: { action: 'comment', commentKey, after: stored } },
      parameters,
      { commentKey, userTaskKey, processInstanceKey, mentions: stored.mentions },
    );
    return this.get({ userTaskKey, commentKey });
  }

  async edit(name: CommentName, { text, mentions }: CommentRequest, actor: string | undefined): Promise<Comment> {
    const before = await this.own(name, actor);
    const after = { text, mentions: named(text, mentions ?? before.mentions) };
    const parameters = new Parameters();
    await this.write(
      `UPDATE engine.comments SET text = ${parameters.add(after.text)}, mentions = ${parameters.add(after.mentions)},
         edited_at = now() WHERE key = ${parameters.add(name.commentKey)}`,
      { actor, details: { action: 'edit-comment', commentKey: name.commentKey, before: told(before), after } },
      parameters,
      { ...before, mentions: after.mentions },
    );
    return this.get(name);
  }

  async delete(name: CommentName, actor: string | undefined): Promise<void> {
    const before = await this.own(name, actor);
    const parameters = new Parameters();
    await this.write(
      `DELETE FROM engine.comments WHERE key = ${parameters.add(name.commentKey)}`,
      { actor, details: { action: 'delete-comment', commentKey: name.commentKey, before: told(before) } },
      parameters,
    );
  }

  private async own(name: CommentName, actor: string | undefined): Promise<Comment> {
    const comment = await this.get(name);
    if (comment.author === (actor ?? null)) return comment;
    throw forbidden(
      `Expected ${actor ?? 'nobody'} to change comments of their own, but ${comment.author ?? 'nobody'} wrote comment ${name.commentKey}.`,
    );
  }

  /**
   * `change`: a statement on one comment, which the audit log tells of as one on its task. Whom the comment concerns is
   * told once, however often it is changed.
   */
  private async write(
    change: string,
    audit: { readonly actor: string | undefined; readonly details: Readonly<Record<string, Json>> },
    parameters: Parameters,
    comment?: Pick<Comment, 'commentKey' | 'userTaskKey' | 'processInstanceKey' | 'mentions'>,
  ): Promise<void> {
    const { actor } = audit;
    await this.database.transaction(async (manager) => {
      await manager.query(
        `WITH written AS (${change} RETURNING user_task_key AS key, process_instance_key)
         ${auditInsert('written', { ...audit, operation: 'UPDATE', entityType: 'USER_TASK' }, parameters)}`,
        parameters.values,
      );
      if (!comment) return;
      const { commentKey, userTaskKey, processInstanceKey, mentions } = comment;
      const title = `${actor ?? 'Somebody'} mentioned you in a comment on user task ${userTaskKey}`;
      const cause = `task comment ${commentKey}`;
      const news = { kind: 'mention', cause, title, actor, userTaskKey, processInstanceKey } as const;
      await notify(manager, { usernames: mentions, news, now: new Date() });
    });
  }
}

function told({ text, mentions }: Comment): { readonly text: string; readonly mentions: readonly string[] } {
  return { text, mentions };
}

function named(text: string, mentions: readonly string[] | null | undefined): readonly string[] {
  return [...new Set([...(mentions ?? []), ...mentionedIn(text)])];
}
