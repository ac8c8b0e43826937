import type { Rule } from './rule.js';

/** BPMN 2.0.2 §10.5.2: start events are alternatives; of two with the same message or signal neither is meant. */
export const startTriggers: Rule = (model, report) => {
  for (const { source } of model.processes) {
    const seen = new Map<string, string>();
    for (const { id, line, type, triggers } of source.children) {
      if (type !== 'startEvent') continue;
      for (const { kind, name } of triggers) {
        if ((kind !== 'message' && kind !== 'signal') || name === undefined) continue;
        const what = `${kind} '${name.text}'`;
        const earlier = seen.get(what);
        seen.set(what, id);
        if (earlier === undefined) continue;
        const message = `Expected one start event for ${what} in process '${source.id}', but '${earlier}' and '${id}' both have it.`;
        report({ code: 'START_TRIGGER_DUPLICATE', line, id, message });
      }
    }
  }
};
