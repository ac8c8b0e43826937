/** Schema `crm`: what the data source loads. */
import { Assignment } from './assignment.entity.js';
import { ChannelSettings } from './channel-settings.entity.js';
import { ChatChannel } from './chat-channel.entity.js';
import { Change } from './change.entity.js';
import { Conflict } from './conflict.entity.js';
import { ConflictRule } from './conflict-rule.entity.js';
import { Connector } from './connector.entity.js';
import { Consent } from './consent.entity.js';
import { ConsentRequest } from './consent-request.entity.js';
import { Contact } from './contact.entity.js';
import { Credit } from './credit.entity.js';
import { Customer } from './customer.entity.js';
import { Department } from './department.entity.js';
import { Dispute } from './dispute.entity.js';
import { ExternalId } from './external-id.entity.js';
import { FieldPermission } from './field-permission.entity.js';
import { FilterRuleRow } from './filter-rule.entity.js';
import { FieldSource } from './field-source.entity.js';
import { Feedback } from './feedback.entity.js';
import { IdempotencyKey } from './idempotency-key.entity.js';
import { InboundMessage } from './inbound-message.entity.js';
import { Interaction } from './interaction.entity.js';
import { Lead } from './lead.entity.js';
import { Mailbox } from './mailbox.entity.js';
import { CreateCrm1795219200000 } from './migrations/1795219200000-create-crm.js';
import { MessageTemplate } from './message-template.entity.js';
import { OutboundChannels1795600000030 } from './migrations/1795600000030-outbound-channels.js';
import { InboundChannels1795600000040 } from './migrations/1795600000040-inbound-channels.js';
import { CreatePurchasing1795600000080 } from './migrations/1795600000080-purchasing.js';
import { DataQuality1795600000050 } from './migrations/1795600000050-data-quality.js';
import { Synchronisation1795600000060 } from './migrations/1795600000060-synchronisation.js';
import { Assignments1795600000090 } from './migrations/1795600000090-assignments.js';
import { CreateRecords1795600000010 } from './migrations/1795600000010-records.js';
import { RecordComment } from './comment.entity.js';
import { DocumentLink } from './document-link.entity.js';
import { DocumentShare } from './document-share.entity.js';
import { DocumentVersion } from './document-version.entity.js';
import { SharedDocument } from './document.entity.js';
import { MeasureSetting } from './measure-setting.entity.js';
import { Comments1795600000091 } from './migrations/1795600000091-comments.js';
import { Documents1795600000092 } from './migrations/1795600000092-documents.js';
import { MeasureSettings1795600000094 } from './migrations/1795600000094-measure-settings.js';
import { Replies1795600000100 } from './migrations/1795600000100-replies.js';
import { NotificationsAndValues1795600000110 } from './migrations/1795600000110-notifications-and-values.js';
import { NotificationSetting } from './notification-setting.entity.js';
import { Notification } from './notification.entity.js';
import { CommunicationProtocol } from './communication-protocol.entity.js';
import { InstancesOfRecords1795600000127 } from './migrations/1795600000127-instances-of-records.js';
import { ChangesOfInstances1795600000173 } from './migrations/1795600000173-changes-of-instances.js';
import { CommunicationProtocols1795600000093 } from './migrations/1795600000093-communication-protocols.js';
import { NamedEvent } from './named-event.entity.js';
import { ProtocolDelivery } from './protocol-delivery.entity.js';
import { CreateTickets1795600000070 } from './migrations/1795600000070-tickets.js';
import { Opportunity } from './opportunity.entity.js';
import { Organisation } from './organisation.entity.js';
import { OutboxMessage } from './outbox-message.entity.js';
import { Product } from './product.entity.js';
import { PurchaseOrderLine } from './purchase-order-line.entity.js';
import { PurchaseOrder } from './purchase-order.entity.js';
import { QuotationRequest } from './quotation-request.entity.js';
import { Quotation } from './quotation.entity.js';
import { SharingGrant } from './sharing-grant.entity.js';
import { Suppression } from './suppression.entity.js';
import { Supplier } from './supplier.entity.js';
import { Ticket } from './ticket.entity.js';
import { SyncDelivery } from './sync-delivery.entity.js';
import { SyncDifference } from './sync-difference.entity.js';
import { SyncItem } from './sync-item.entity.js';
import { SyncRun } from './sync-run.entity.js';
import { User } from './user.entity.js';
import { WebForm } from './web-form.entity.js';
import { Vote } from './vote.entity.js';

export { seedExampleStaff } from './seed.js';
export {
  Consent,
  Contact,
  Credit,
  Customer,
  Department,
  Feedback,
  FieldPermission,
  IdempotencyKey,
  Interaction,
  Lead,
  Opportunity,
  Organisation,
  OutboxMessage,
  Product,
  SharingGrant,
  Ticket,
  User,
};

export const crmEntities = [
  Organisation,
  Department,
  User,
  Customer,
  Contact,
  Lead,
  Interaction,
  MessageTemplate,
  OutboxMessage,
  Suppression,
  ChannelSettings,
  ChatChannel,
  Feedback,
  IdempotencyKey,
  Assignment,
  RecordComment,
  Notification,
  NotificationSetting,
  SharedDocument,
  DocumentVersion,
  DocumentShare,
  DocumentLink,
  MeasureSetting,
  CommunicationProtocol,
  ProtocolDelivery,
  NamedEvent,
  Product,
  Opportunity,
  Consent,
  SharingGrant,
  FieldPermission,
  InboundMessage,
  FilterRuleRow,
  WebForm,
  Mailbox,
  Supplier,
  QuotationRequest,
  Quotation,
  PurchaseOrder,
  PurchaseOrderLine,
  Dispute,
  Vote,
  ConsentRequest,
  Ticket,
  Credit,
  Change,
  Connector,
  ExternalId,
  FieldSource,
  ConflictRule,
  Conflict,
  SyncDelivery,
  SyncRun,
  SyncItem,
  SyncDifference,
];

export const crmMigrations = [
  CreateCrm1795219200000,
  // One a line, by their numbers.
  CreateRecords1795600000010,
  OutboundChannels1795600000030,
  InboundChannels1795600000040,
  CreatePurchasing1795600000080,
  DataQuality1795600000050,
  CreateTickets1795600000070,
  Synchronisation1795600000060,
  Assignments1795600000090,
  Comments1795600000091,
  Documents1795600000092,
  CommunicationProtocols1795600000093,
  MeasureSettings1795600000094,
  Replies1795600000100,
  NotificationsAndValues1795600000110,
  InstancesOfRecords1795600000127,
  ChangesOfInstances1795600000173,
];
