import { definitionOf } from '../definitions.js';
import { walkAll } from '../model.js';
import type { Rule } from './rule.js';

/** BPMN 2.0.2 §10.5.4: a boundary event is attached to an activity of the same scope. */
export const boundaryHosts: Rule = (model, report) => {
  for (const { id, type, line, scope, attachedTo } of walkAll(model)) {
    if (type !== 'boundaryEvent') continue;
    const host = model.elements.get(attachedTo ?? '');
    const carries = host === undefined ? false : (definitionOf(host)?.activity ?? definitionOf(host) === undefined);
    if (host === undefined || !carries || host.scope !== scope) {
      const found = host === undefined ? 'nothing' : `${host.type} '${host.id}'`;
      const message = `Expected boundary event '${id}' to be attached to an activity of its scope, but it is attached to ${found}.`;
      report({ code: 'BOUNDARY_HOST_MISSING', line, id, message });
    }
  }
};
