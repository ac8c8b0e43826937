import type { Rule } from './rule.js';

/** BPMN 2.0.2 §8.4.13: a flow connects two flow nodes. */
export const flowEnds: Rule = (model, report) => {
  for (const { id, line, source, target } of model.flows) {
    if (source === undefined) {
      report({
        code: 'FLOW_SOURCE_MISSING',
        line,
        id,
        message: `Expected flow '${id}' to leave a flow node, but its source is not there.`,
      });
    }
    if (target === undefined) {
      report({
        code: 'FLOW_TARGET_MISSING',
        line,
        id,
        message: `Expected flow '${id}' to enter a flow node, but its target is not there.`,
      });
    }
  }
};
