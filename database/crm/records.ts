/** THE list of record types: routes, field permissions, masking, sharing and export follow from it and from the entities. */
import { Consent } from './consent.entity.js';
import { Contact } from './contact.entity.js';
import { Credit } from './credit.entity.js';
import { Customer } from './customer.entity.js';
import { Dispute } from './dispute.entity.js';
import { Feedback } from './feedback.entity.js';
import { InboundMessage } from './inbound-message.entity.js';
import { Interaction } from './interaction.entity.js';
import { Lead } from './lead.entity.js';
import { Opportunity } from './opportunity.entity.js';
import { Product } from './product.entity.js';
import { PurchaseOrder } from './purchase-order.entity.js';
import { QuotationRequest } from './quotation-request.entity.js';
import { Quotation } from './quotation.entity.js';
import { Supplier } from './supplier.entity.js';
import { Ticket } from './ticket.entity.js';

export interface RecordType {
  readonly entity: new () => object;
  /** Plural, as in `/v2/crm/customers`. */
  readonly path: string;
  /** Nobody but the system makes one. */
  readonly madeBySystem?: boolean;
  /** Fields beside the system's own (record-fields.ts) that only the system writes. */
  readonly readOnly?: readonly string[];
  /** What processes call its id; `customerId` of a `customer` where absent. */
  readonly variable?: string;
}

export const recordTypes = {
  customer: { entity: Customer, path: 'customers' },
  contact: { entity: Contact, path: 'contacts' },
  lead: { entity: Lead, path: 'leads' },
  opportunity: { entity: Opportunity, path: 'opportunities' },
  product: { entity: Product, path: 'products' },
  interaction: { entity: Interaction, path: 'interactions', readOnly: ['outboxId', 'inboundId', 'delivery'] },
  inboundMessage: {
    entity: InboundMessage,
    path: 'inbound-messages',
    madeBySystem: true,
    readOnly: [
      'channel',
      'providerId',
      'sender',
      'senderName',
      'recipient',
      'subject',
      'body',
      'fields',
      'inReplyTo',
      'references',
      'threadId',
      'automatic',
      'attachments',
      'webForm',
      'receivedAt',
      'state',
      'verdict',
      'error',
      'attempts',
      'nextAttemptAt',
    ],
  },
  ticket: { entity: Ticket, path: 'tickets', readOnly: ['number', 'openedAt', 'closedAt'] },
  credit: { entity: Credit, path: 'credits' },
  consent: { entity: Consent, path: 'consents' },
  feedback: {
    entity: Feedback,
    path: 'feedback-answers',
    madeBySystem: true,
    readOnly: ['score', 'comment', 'tokenHash', 'expiresAt', 'answeredAt', 'correlationKey'],
  },
  supplier: { entity: Supplier, path: 'suppliers', readOnly: ['ratedOrders'] },
  quotationRequest: {
    entity: QuotationRequest,
    path: 'quotation-requests',
    readOnly: ['number'],
    variable: 'requestId',
  },
  quotation: { entity: Quotation, path: 'quotations', readOnly: ['state', 'receivedAt'] },
  purchaseOrder: { entity: PurchaseOrder, path: 'purchase-orders', readOnly: ['number'], variable: 'orderId' },
  dispute: { entity: Dispute, path: 'disputes', readOnly: ['closedAt'] },
} as const satisfies Readonly<Record<string, RecordType>>;

export type RecordTypeName = keyof typeof recordTypes;

export const recordTypeNames = Object.keys(recordTypes) as readonly RecordTypeName[];

/** By the variable that holds its id in a process: what record a process is about. */
export const typeOfVariable: ReadonlyMap<string, RecordTypeName> = new Map(
  Object.entries(recordTypes as Readonly<Record<string, RecordType>>).map(([type, { variable = `${type}Id` }]) => [
    variable,
    type as RecordTypeName,
  ]),
);

export const isRecordType = (name: string): name is RecordTypeName => Object.hasOwn(recordTypes, name);
