import { walkAll } from '../model.js';
import type { Rule } from './rule.js';

/** BPMN 2.0.2 §10.5.4: a boundary event is the source of a sequence flow, unless a compensation handler follows it. */
export const boundaryFlows: Rule = (model, report) => {
  for (const { id, line, type, outgoing, triggers, interrupting } of walkAll(model)) {
    if (type !== 'boundaryEvent' || outgoing.length > 0) continue;
    if (triggers.length === 0 || triggers.some(({ kind }) => kind === 'compensation')) continue;
    const effect = interrupting ? 'it only ends its activity' : 'it has no effect';
    const message = `Expected boundary event '${id}' to have an outgoing flow, but it has none: ${effect}.`;
    report({ code: 'BOUNDARY_FLOW_MISSING', line, id, message });
  }
};
