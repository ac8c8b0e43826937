import { walkAll } from '../model.js';
import type { Rule } from './rule.js';

/** BPMN 2.0.2 §10.3.5: an event subprocess has exactly one start event. Of several, each begins it. */
export const eventSubProcessStarts: Rule = (model, report) => {
  for (const { id, line, triggeredByEvent, children } of walkAll(model)) {
    const starts = children.filter(({ type }) => type === 'startEvent');
    if (!triggeredByEvent || starts.length < 2) continue;
    const message = `Expected event subprocess '${id}' to have one start event, but it has ${starts.length}: each of them begins it.`;
    report({ code: 'EVENT_SUB_PROCESS_STARTS', line, id, message });
  }
};
