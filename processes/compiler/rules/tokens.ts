import { flowGraph } from '../flow-graph.js';
import { walkAll } from '../model.js';
import { play } from '../token-game.js';
import type { Rule } from './rule.js';

/** BPMN 2.0.2 §10.6, §13.4: joins get all their tokens, and what was split by several tokens is joined before it goes on. */
export const tokens: Rule = (model, report) => {
  for (const scope of walkAll(model)) {
    if (!scope.children.some(({ incoming }) => incoming.length > 1)) continue;
    const played = play(flowGraph(scope, model));
    for (const [id, { missing, always }] of played?.waiting ?? []) {
      const when = always ? 'none ever does by' : 'in some cases none does by';
      const message = `Expected a token to enter parallel gateway '${id}' by each flow, but ${when} ${quoted(missing)}.`;
      report({ code: 'JOIN_DEADLOCK', line: lineOf(id), id, message });
    }
    for (const id of played?.repeated ?? []) {
      const what = model.elements.get(id)?.type ?? '';
      const message = `Expected one token to enter ${what} '${id}', but several do, and each goes on alone: they were not joined.`;
      report({ code: 'MERGE_REPEATED', line: lineOf(id), id, message });
    }
  }
  function lineOf(id: string): number {
    return model.elements.get(id)?.line ?? 1;
  }
};

function quoted(ids: readonly string[]): string {
  return ids.map((id) => `'${id}'`).join(', ');
}
