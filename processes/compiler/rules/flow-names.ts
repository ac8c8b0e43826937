import { walkAll } from '../model.js';
import { chooses } from './conditions.js';
import type { Rule } from './rule.js';

/** Flows out of a gateway are told apart by their names. */
export const flowNames: Rule = (model, report) => {
  for (const source of walkAll(model)) {
    if (source.outgoing.length < 2 || !chooses(source)) continue;
    const seen = new Map<string, string>();
    for (const { id, line, name } of source.outgoing) {
      if (name === undefined) continue;
      const earlier = seen.get(name);
      seen.set(name, id);
      if (earlier === undefined) continue;
      const message = `Expected the flows out of '${source.id}' to have names of their own, but '${earlier}' and '${id}' are both named '${name}'.`;
      report({ code: 'FLOW_NAME_DUPLICATE', line, id, message });
    }
  }
};
