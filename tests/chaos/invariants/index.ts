/** THE list of what has to hold once all is calm. */
import { completionsOnce } from './completions-once.js';
import { crmRows } from './crm-rows.js';
import { incidentsExplained } from './incidents-explained.js';
import { instancesEnd } from './instances-end.js';
import type { Invariant } from './invariant.js';
import { mailsOnce } from './mails-once.js';
import { messageStartsOnce } from './message-starts-once.js';
import { messagesOnce } from './messages-once.js';
import { nothingHeld } from './nothing-held.js';
import { ordersCount } from './orders-count.js';
import { parcelsWhole } from './parcels-whole.js';
import { startsOnce } from './starts-once.js';
import { stepsWhole } from './steps-whole.js';
import { viewEqualsTemporal } from './view-equals-temporal.js';
import { workflowTasks } from './workflow-tasks.js';

export const INVARIANTS: readonly Invariant[] = [
  nothingHeld,
  startsOnce,
  completionsOnce,
  messagesOnce,
  messageStartsOnce,
  ordersCount,
  parcelsWhole,
  instancesEnd,
  mailsOnce,
  crmRows,
  incidentsExplained,
  stepsWhole,
  workflowTasks,
  viewEqualsTemporal,
];
