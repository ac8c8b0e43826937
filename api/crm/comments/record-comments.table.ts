import { defineTable } from '../../search/table.js';

/** `body` is sealed in the column: who shows it opens it. */
export const recordComments = defineTable({
  noun: 'comment',
  from: 'crm.comments c',
  key: 'commentId',
  fields: {
    commentId: { type: 'key', column: 'c.id', sort: true },
    recordType: { type: 'text', column: 'c.record_type' },
    recordId: { type: 'key', column: 'c.record_id' },
    author: { type: 'text', column: 'c.author', nullable: true, sort: true },
    body: { type: 'text', column: 'c.body', filter: false },
    mentions: { type: 'texts', column: 'c.mentions' },
    creationDate: { type: 'date', column: 'c.created_at', sort: true },
    editDate: { type: 'date', column: 'CASE WHEN c.version > 1 THEN c.updated_at END', nullable: true },
  },
});
