/** THE list of the catalogue's activities. Importing it opens nothing: what they need comes with `createActivities`. */
import type { Catalogue } from '../workflows/bpmn/catalogue.js';
import type { Variables } from '../workflows/contract.js';
import { catalogueOf } from './catalogue.js';
import { filterMessage } from './channels/filter.js';
import { call } from './channels/call.js';
import { postChat } from './channels/post-chat.js';
import { sendEmail } from './channels/send-email.js';
import { sendSms } from './channels/send-sms.js';
import { assign } from './collaboration/assign.js';
import { notify } from './collaboration/notify.js';
import { assignOwner } from './crm/assign-owner.js';
import { cleanLead } from './crm/clean-lead.js';
import { closeTicket } from './crm/close-ticket.js';
import { convertLead } from './crm/convert-lead.js';
import { createCustomer } from './crm/create-customer.js';
import { createLead } from './crm/create-lead.js';
import { createTicket } from './crm/create-ticket.js';
import { escalateTicket } from './crm/escalate-ticket.js';
import { findDuplicates } from './crm/find-duplicates.js';
import { grantCredit } from './crm/grant-credit.js';
import { identifyCustomer } from './crm/identify-customer.js';
import { informCustomer } from './crm/inform-customer.js';
import { logInteraction } from './crm/log-interaction.js';
import { tallyVotes } from './collaboration/tally-votes.js';
import { askSupplier } from './crm/purchasing/ask-supplier.js';
import { cancelOrder } from './crm/purchasing/cancel-order.js';
import { closeDispute } from './crm/purchasing/close-dispute.js';
import { closeRequest } from './crm/purchasing/close-request.js';
import { collectQuotations } from './crm/purchasing/collect-quotations.js';
import { createOrder } from './crm/purchasing/create-order.js';
import { createQuotationRequest } from './crm/purchasing/create-request.js';
import { decideQuotation } from './crm/purchasing/decide-quotation.js';
import { extendRequest } from './crm/purchasing/extend-request.js';
import { openDispute } from './crm/purchasing/open-dispute.js';
import { rateSupplier } from './crm/purchasing/rate-supplier.js';
import { recordQuotation } from './crm/purchasing/record-quotation.js';
import { selectSuppliers } from './crm/purchasing/select-suppliers.js';
import { updateOrder } from './crm/purchasing/update-order.js';
import { askConsent } from './crm/sharing/ask-consent.js';
import { grantSharing } from './crm/sharing/grant.js';
import { requestSharing } from './crm/sharing/request.js';
import { revokeSharing } from './crm/sharing/revoke.js';
import { promiseCredit } from './crm/promise-credit.js';
import { readConsent } from './crm/read-consent.js';
import { recordConsent } from './crm/record-consent.js';
import { resolveConflict } from './crm/resolve-conflict.js';
import { updateCustomer } from './crm/update-customer.js';
import { updateLead } from './crm/update-lead.js';
import { updateTicket } from './crm/update-ticket.js';
import { withdrawCredit } from './crm/withdraw-credit.js';
import type { Activity, ActivityInvocation } from './define.js';
import type { ActivityDependencies, LocalDependencies } from './dependencies.js';
import { runScriptTask } from './engine/script-activity.js';
import { recordAnswer } from './feedback/record-answer.js';
import { requestFeedback } from './feedback/request-feedback.js';

export type { ActivityInvocation } from './define.js';
export type { ActivityDependencies } from './dependencies.js';

export const activities: readonly Activity[] = [
  cleanLead,
  findDuplicates,
  createLead,
  updateLead,
  assignOwner,
  convertLead,
  createCustomer,
  updateCustomer,
  logInteraction,
  identifyCustomer,
  createTicket,
  updateTicket,
  escalateTicket,
  closeTicket,
  promiseCredit,
  withdrawCredit,
  grantCredit,
  informCustomer,
  readConsent,
  recordConsent,
  resolveConflict,
  sendEmail,
  sendSms,
  filterMessage,
  call,
  postChat,
  requestFeedback,
  recordAnswer,
  assign,
  notify,
  selectSuppliers,
  createQuotationRequest,
  askSupplier,
  recordQuotation,
  collectQuotations,
  extendRequest,
  closeRequest,
  decideQuotation,
  createOrder,
  updateOrder,
  cancelOrder,
  openDispute,
  closeDispute,
  rateSupplier,
  tallyVotes,
  requestSharing,
  askConsent,
  grantSharing,
  revokeSharing,
  runScriptTask,
];

export const catalogue: Catalogue = catalogueOf(activities);

/** Those that do no more than work in the database, but for scripts, which would keep a caller's process busy. */
export function createLocalActivities(
  dependencies: LocalDependencies,
): Record<string, (invocation: ActivityInvocation) => Promise<Variables>> {
  const local = activities.filter((activity) => activity.execution === 'local' && activity !== runScriptTask);
  // A definition that is local was given no more than this.
  const given = dependencies as ActivityDependencies;
  return Object.fromEntries(local.map((activity) => [activity.type, (invocation) => activity.run(invocation, given)]));
}

/** By Temporal activity type, for `Worker.create({ activities })`. */
export function createActivities(
  dependencies: ActivityDependencies,
): Record<string, (invocation: ActivityInvocation) => Promise<Variables>> {
  return Object.fromEntries(
    activities.map((activity) => [activity.type, (invocation) => activity.run(invocation, dependencies)]),
  );
}
