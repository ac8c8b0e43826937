import type { LinkProps } from '@tanstack/react-router';
import type { Notification } from './notification-queries.js';

/** Where one reads more; undefined where there is no page for it. */
export function linkOf({
  recordType,
  recordId,
  userTaskKey,
}: Pick<Notification, 'recordType' | 'recordId' | 'userTaskKey'>): LinkProps | undefined {
  if (userTaskKey !== null) return { to: '/inbox/$userTaskKey', params: { userTaskKey } };
  if (recordId === null) return undefined;
  switch (recordType) {
    case 'customer':
      return { to: '/customers/$customerId', params: { customerId: recordId } };
    case 'lead':
      return { to: '/leads/$leadId', params: { leadId: recordId } };
    case 'ticket':
      return { to: '/tickets/$ticketId', params: { ticketId: recordId } };
    case 'supplier':
      return { to: '/suppliers/$supplierId', params: { supplierId: recordId } };
    default:
      return undefined;
  }
}
