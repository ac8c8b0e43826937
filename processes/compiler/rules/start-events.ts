import { startsInside } from '../../../workflows/bpmn/starts-inside.js';
import { instantiates } from '../../../workflows/bpmn/instantiates.js';
import type { Source } from '../../../workflows/bpmn/source.js';
import { walkAll, type Model } from '../model.js';
import type { Rule } from './rule.js';

const CONTAINERS = ['process', 'subProcess', 'transaction'];

/**
 * BPMN 2.0.2 §10.5.2, §13.3.4: a process begins at one of its start events, at what instantiates it, or without either
 * at all that no flow enters. A subprocess begins without a trigger, at one start event at most.
 */
export const startEvents: Rule = (model, report) => {
  for (const source of walkAll(model)) {
    const { id, line, type, children } = source;
    if (!CONTAINERS.includes(type) || source.triggeredByEvent) continue;
    const starts = children.filter((child) => child.type === 'startEvent');
    if (!begins(source, model)) {
      report({
        code: 'START_EVENT_MISSING',
        line,
        id,
        message: `Expected ${type} '${id}' to have a start event, but it has none, and nothing else begins it.`,
      });
    }
    if (type !== 'process' && starts.filter(({ triggers }) => triggers.length === 0).length > 1) {
      const message = `Expected ${type} '${id}' to have one start event without a trigger, but it has ${starts.length}.`;
      report({ code: 'START_EVENT_MULTIPLE', line, id, message });
    }
  }
};

/** A subprocess that is drawn without content is like an undefined task. */
function begins(source: Source, model: Model): boolean {
  const { type, children } = source;
  if (type !== 'process' && children.length === 0) return true;
  const context = { element: (id: string) => model.elements.get(id) };
  const triggered = (child: Source): boolean => child.type === 'startEvent' || instantiates(child, context);
  return startsInside(source).length > 0 || (type === 'process' && children.some(triggered));
}
