import type { Rule } from './rule.js';

/** BPMN 2.0.2 §8.4.13: flows out of events have no condition; other engines do not look at it. */
export const eventConditions: Rule = (model, report) => {
  for (const { id, line, source, condition } of model.flows) {
    const from = model.elements.get(source ?? '');
    if (condition === undefined || from === undefined || !from.type.endsWith('Event')) continue;
    const message = `Expected flow '${id}' out of event '${from.id}' to have no condition, but it has one: without another flow to take, the event is an incident where it does not hold.`;
    report({ code: 'EVENT_FLOW_CONDITION', line, id, message });
  }
};
