import { definitionOf } from '../definitions.js';
import { chooses } from './conditions.js';
import { walkAll } from '../model.js';
import type { Rule } from './rule.js';

/** BPMN 2.0.2 §10.6.2: the default flow is one of the element's own, and only counts where there are conditions. */
export const defaultFlows: Rule = (model, report) => {
  for (const source of walkAll(model)) {
    const { id, line, type, defaultFlow, outgoing } = source;
    if (defaultFlow === undefined) continue;
    if (!outgoing.some((flow) => flow.id === defaultFlow)) {
      report({
        code: 'DEFAULT_FLOW_FOREIGN',
        line,
        id,
        message: `Expected the default flow of '${id}' to leave it, but '${defaultFlow}' does not.`,
      });
    } else if (!chooses(source) && outgoing.length > 1 && definitionOf(source) !== undefined) {
      const message = `Expected default flows on activities, events and exclusive, inclusive or complex gateways, but '${id}' is a ${type}.`;
      report({ code: 'CONDITION_UNSUPPORTED', line, id, message });
    }
  }
};
