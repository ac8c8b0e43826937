import { defineTable } from '../search/table.js';

/** An attachment is there as long as its document is. */
export const attachments = defineTable({
  noun: 'attachment',
  from: `engine.attachments a
    JOIN engine.documents o ON o.id = a.document_id AND (o.expires_at IS NULL OR o.expires_at > now())`,
  key: 'attachmentKey',
  processId: '(SELECT i.process_id FROM engine.process_instances i WHERE i.key = a.process_instance_key)',
  fields: {
    attachmentKey: { type: 'key', column: 'a.key', sort: true },
    userTaskKey: { type: 'key', column: 'a.user_task_key', nullable: true },
    processInstanceKey: { type: 'key', column: 'a.process_instance_key' },
    documentId: { type: 'text', column: 'a.document_id' },
    name: { type: 'text', column: 'COALESCE(a.name, o.file_name)', sort: true },
    description: { type: 'text', column: 'a.description', nullable: true },
    contentType: { type: 'text', column: 'o.content_type' },
    size: { type: 'integer', column: 'octet_length(o.content)', sort: true },
    author: { type: 'text', column: 'a.created_by', nullable: true, sort: true },
    creationDate: { type: 'date', column: 'a.created_at', sort: true },
    tenantId: { type: 'text', column: 'a.tenant_id' },
  },
});
