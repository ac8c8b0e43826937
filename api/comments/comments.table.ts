import { defineTable } from '../search/table.js';
import { isMine } from '../user-tasks/is-mine.js';

/** Whoever may see a task sees what is said about it. */
export const comments = defineTable({
  noun: 'comment',
  from: 'engine.comments c JOIN engine.user_tasks t ON t.key = c.user_task_key',
  key: 'commentKey',
  fields: {
    commentKey: { type: 'key', column: 'c.key', sort: true },
    userTaskKey: { type: 'key', column: 'c.user_task_key' },
    processInstanceKey: { type: 'key', column: 'c.process_instance_key' },
    author: { type: 'text', column: 'c.author', nullable: true, sort: true },
    text: { type: 'text', column: 'c.text' },
    mentions: { type: 'texts', column: 'c.mentions', filter: false },
    mention: { type: 'texts', column: 'c.mentions', hidden: true },
    creationDate: { type: 'date', column: 'c.created_at', sort: true },
    editDate: { type: 'date', column: 'c.edited_at', nullable: true, sort: true },
    tenantId: { type: 'text', column: 'c.tenant_id' },
  },
  processId: 't.process_id',
  mine: isMine,
});
