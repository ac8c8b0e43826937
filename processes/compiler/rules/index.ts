/** THE list of rules over whole models. */
import { boundaryHosts } from './boundary-hosts.js';
import { conditions } from './conditions.js';
import { defaultFlows } from './default-flows.js';
import { elementsExecuted } from './elements-executed.js';
import { extensionsExecuted } from './extensions-executed.js';
import { flowEnds } from './flow-ends.js';
import { flowPositions } from './flow-positions.js';
import { flowScopes } from './flow-scopes.js';
import { processIds } from './process-ids.js';
import { reachable } from './reachable.js';
import type { Rule } from './rule.js';
import { scripts } from './scripts.js';
import { startEvents } from './start-events.js';
import { variableNames } from './variable-names.js';

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
