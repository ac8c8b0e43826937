/** THE lists of rules over whole models. */
import { boundaryFlows } from './boundary-flows.js';
import { boundaryHosts } from './boundary-hosts.js';
import { catchesUnique } from './catches-unique.js';
import { chosenFlows } from './chosen-flows.js';
import { conditions } from './conditions.js';
import { cycles } from './cycles.js';
import { defaultFlows } from './default-flows.js';
import { elementsExecuted } from './elements-executed.js';
import { eventConditions } from './event-conditions.js';
import { eventSubProcessStarts } from './event-sub-process-starts.js';
import { eventsCaught } from './events-caught.js';
import { extensionsExecuted } from './extensions-executed.js';
import { flowEnds } from './flow-ends.js';
import { flowNames } from './flow-names.js';
import { flowPositions } from './flow-positions.js';
import { flowScopes } from './flow-scopes.js';
import { linksReached } from './links-reached.js';
import { processIds } from './process-ids.js';
import { reachable } from './reachable.js';
import type { Rule } from './rule.js';
import { scripts } from './scripts.js';
import { startCycles } from './start-cycles.js';
import { startEvents } from './start-events.js';
import { startTriggers } from './start-triggers.js';
import { timers } from './timers.js';
import { tokens } from './tokens.js';
import { variableNames } from './variable-names.js';

/** What decides whether a model is executed, and how. */
export const rules: readonly Rule[] = [
  processIds,
  elementsExecuted,
  extensionsExecuted,
  startEvents,
  flowEnds,
  flowScopes,
  flowPositions,
  conditions,
  defaultFlows,
  boundaryHosts,
  variableNames,
  scripts,
  reachable,
];

/** What its author should know; `variables` joins them where there are plans. */
export const lintRules: readonly Rule[] = [
  boundaryFlows,
  catchesUnique,
  chosenFlows,
  cycles,
  eventConditions,
  eventSubProcessStarts,
  eventsCaught,
  flowNames,
  linksReached,
  startCycles,
  startTriggers,
  timers,
  tokens,
];
