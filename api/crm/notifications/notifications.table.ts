import { notificationKinds } from '../../../database/crm/notification.entity.js';
import { unseal } from '../../../database/crm/sealed.js';
import { defineTable, type ItemOf } from '../../search/table.js';

/** `title` and `body` are sealed in their columns: who shows them opens them. */
export const notifications = defineTable({
  noun: 'notification',
  from: 'crm.notifications n',
  key: 'notificationId',
  fields: {
    notificationId: { type: 'key', column: 'n.id', sort: true },
    kind: { type: 'text', column: 'n.kind', values: notificationKinds },
    title: { type: 'text', column: 'n.title', filter: false },
    body: { type: 'text', column: 'n.body', nullable: true, filter: false },
    actor: { type: 'text', column: 'n.actor', nullable: true },
    recordType: { type: 'text', column: 'n.record_type', nullable: true },
    recordId: { type: 'key', column: 'n.record_id', nullable: true },
    userTaskKey: { type: 'key', column: 'n.user_task_key', nullable: true },
    processInstanceKey: { type: 'key', column: 'n.process_instance_key', nullable: true },
    creationDate: { type: 'date', column: 'n.created_at', sort: true },
    readDate: { type: 'date', column: 'n.read_at', nullable: true },
    isRead: { type: 'boolean', column: 'n.read_at IS NOT NULL' },
  },
});

export type Notification = ItemOf<typeof notifications>;

export function opened({ title, body, ...notification }: Notification): Notification {
  return { ...notification, title: unseal(title), body: body === null ? null : unseal(body) };
}
