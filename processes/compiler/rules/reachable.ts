import type { Source } from '../../../workflows/bpmn/source.js';
import { startsInside } from '../../../workflows/bpmn/starts-inside.js';
import { walk } from '../model.js';
import type { Rule } from './rule.js';

/** BPMN 2.0.2 §8.4.13: warns of what no token can get to. */
export const reachable: Rule = (model, report) => {
  for (const process of model.processes) {
    const reached = reachedFrom(process.source, model.elements);
    for (const { id, line, type } of walk(process.source)) {
      if (reached.has(id)) continue;
      report({
        code: 'ELEMENT_UNREACHABLE',
        line,
        id,
        message: `Expected a way to ${type} '${id}' from a start event, but there is none.`,
      });
    }
  }
};

function reachedFrom(process: Source, elements: ReadonlyMap<string, Source>): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting: (Source | undefined)[] = [process];
  for (let source = waiting.pop(); source !== undefined || waiting.length > 0; source = waiting.pop()) {
    if (source === undefined || reached.has(source.id)) continue;
    reached.add(source.id);
    waiting.push(
      ...source.outgoing.map(({ target }) => elements.get(target)),
      ...source.boundary.map((id) => elements.get(id)),
      ...source.children.filter(begins),
      ...startsInside(source).map((id) => elements.get(id)),
    );
  }
  return reached;
}

/** Event subprocesses, compensation handlers and link catch events begin without a flow. */
function begins({ type, triggeredByEvent, forCompensation, triggers, instantiate }: Source): boolean {
  const linkedTo = type === 'intermediateCatchEvent' && triggers.some(({ kind }) => kind === 'link');
  return type === 'startEvent' || triggeredByEvent || forCompensation || linkedTo || instantiate === true;
}
