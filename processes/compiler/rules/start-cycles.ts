import type { Source } from '../../../workflows/bpmn/source.js';
import { flowGraph, type FlowGraph } from '../flow-graph.js';
import type { Rule } from './rule.js';

/** BPMN 2.0.2 §13.1: a process that starts itself again on each of its ways never comes to rest. */
export const startCycles: Rule = (model, report) => {
  for (const { source } of model.processes) {
    const started = startedBy(source);
    const graph = flowGraph(source, model);
    const restarts = source.children.filter((node) => starts(node).some((what) => started.has(what)));
    for (const { id, line } of restarts.filter((node) => isUnavoidable(node, graph))) {
      const message = `Expected process '${source.id}' to end without starting itself, but '${id}' starts it on every way.`;
      report({ code: 'START_CYCLE', line, id, message });
    }
  }
};

/** What starts a process, as texts to compare. */
function startedBy({ id, children }: Source): ReadonlySet<string> {
  const triggers = children.filter(({ type }) => type === 'startEvent').flatMap((event) => event.triggers);
  const named = triggers.flatMap(({ kind, name }) => (name?.language === 'literal' ? [`${kind} ${name.text}`] : []));
  return new Set([`process ${id}`, ...named]);
}

/** What a node starts: a message or signal it throws, the process it calls. Messages that jobs send are theirs. */
function starts({ type, triggers, extensions }: Source): readonly string[] {
  const called = extensions.calledElement?.processId;
  if (type === 'callActivity') return called?.language === 'literal' ? [`process ${called.text}`] : [];
  if (type !== 'endEvent' && type !== 'intermediateThrowEvent') return [];
  return triggers.flatMap(({ kind, name }) =>
    name?.language === 'literal' && (kind === 'signal' || (kind === 'message' && extensions.job === undefined))
      ? [`${kind} ${name.text}`]
      : [],
  );
}

/** Whether no end can be reached without it, from any beginning. */
function isUnavoidable(avoided: Source, graph: FlowGraph): boolean {
  if (graph.scope.children.some(({ triggeredByEvent }) => triggeredByEvent)) return false;
  const seen = new Set<Source>([avoided]);
  const waiting = graph.beginnings.flat();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    const next = [node, ...graph.boundary(node)].flatMap((from) => graph.outgoing(from));
    if (graph.outgoing(node).length === 0) return false;
    if (graph.boundary(node).some((event) => graph.outgoing(event).length === 0)) return false;
    waiting.push(...next.map(({ target }) => target));
  }
  return graph.beginnings.length > 0;
}
