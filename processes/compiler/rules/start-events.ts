import { definitionOf } from '../definitions.js';
import { walkAll } from '../model.js';
import type { Rule } from './rule.js';

/**
 * BPMN 2.0.2 §10.5.2: a process begins at its start events, at most one of them without a trigger; a subprocess at
 * exactly one, without trigger.
 */
export const startEvents: Rule = (model, report) => {
  for (const source of walkAll(model)) {
    if (source.type !== 'process' && (source.type !== 'subProcess' || definitionOf(source) === undefined)) continue;
    const { id, line, type, children } = source;
    const starts = children.filter((child) => child.type === 'startEvent');
    const withoutTrigger = starts.filter(({ triggers }) => triggers.length === 0);
    if (starts.length === 0) {
      report({
        code: 'START_EVENT_MISSING',
        line,
        id,
        message: `Expected ${type} '${id}' to have a start event, but it has none.`,
      });
    }
    if (withoutTrigger.length > 1 || (type === 'subProcess' && starts.length > 1)) {
      const message = `Expected ${type} '${id}' to have one start event without a trigger, but it has ${starts.length}.`;
      report({ code: 'START_EVENT_MULTIPLE', line, id, message });
    }
  }
};
