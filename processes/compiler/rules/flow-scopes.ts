import type { Rule } from './rule.js';

/** BPMN 2.0.2 §8.4.13: a flow stays inside its process or subprocess. */
export const flowScopes: Rule = (model, report) => {
  for (const { id, line, source, target } of model.flows) {
    const [from, to] = [model.elements.get(source ?? ''), model.elements.get(target ?? '')];
    if (from && to && from.scope !== to.scope) {
      const message = `Expected flow '${id}' to stay in one scope, but it goes from '${from.scope ?? ''}' to '${to.scope ?? ''}'.`;
      report({ code: 'FLOW_CROSSES_SCOPE', line, id, message });
    }
  }
};
