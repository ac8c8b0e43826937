import type { Source } from '../../../workflows/bpmn/source.js';
import { flowGraph, type FlowGraph } from '../flow-graph.js';
import { walkAll, type Model } from '../model.js';
import type { Rule } from './rule.js';

/** BPMN 2.0.2 §13.3.1: loops come to an end, and to one that is drawn. */
export const cycles: Rule = (model, report) => {
  for (const scope of walkAll(model)) {
    if (scope.type === 'adHocSubProcess' || scope.children.length === 0) continue;
    const graph = flowGraph(scope, model);
    for (const cycle of cyclesOf(graph)) {
      const members = new Set(cycle);
      const ways = cycle.flatMap((node) => [node, ...graph.boundary(node)]).flatMap((node) => graph.outgoing(node));
      const exits = ways.filter(({ target }) => !members.has(target)).map(({ target }) => target);
      if (exits.length === 0 && !endsOtherwise(scope, model)) {
        const { id, line } = earliest(cycle);
        const names = cycle.map((node) => `'${node.id}'`).sort();
        const message = `Expected a way out of the cycle of ${names.join(', ')}, but there is none.`;
        report({ code: 'CYCLE_ENDLESS', line, id, message });
      }
      for (const { id, line } of exits.filter((node) => endsUndrawn(node, graph))) {
        const message = `Expected a flow out of '${id}', or an end event, but the way out of a loop ends there.`;
        report({ code: 'IMPLICIT_END_IN_LOOP', line, id, message });
      }
    }
  }
};

function earliest(nodes: readonly Source[]): Source {
  return nodes.reduce((first, node) => (node.line < first.line ? node : first));
}

function endsUndrawn(node: Source, graph: FlowGraph): boolean {
  return node.type !== 'endEvent' && graph.outgoing(node).length === 0;
}

/** From outside the cycle: by a boundary event of the scope, or what happens beside the cycle in it. */
function endsOtherwise(scope: Source, model: Model): boolean {
  const interrupts = ({ triggeredByEvent, children }: Source): boolean =>
    triggeredByEvent && children.some(({ type, interrupting }) => type === 'startEvent' && interrupting);
  const beside = scope.children.some(
    ({ type, triggers }) => type === 'endEvent' && triggers.some(({ kind }) => kind !== 'message'),
  );
  for (let at: Source | undefined = scope; at; at = model.elements.get(at.scope ?? '')) {
    if (at.children.some(interrupts) || at.triggeredByEvent) return true;
    if (at.boundary.some((id) => model.elements.get(id)?.interrupting)) return true;
  }
  return beside;
}

/** Strongly connected components with more than one node, or a flow from a node to itself (Tarjan). */
function cyclesOf(graph: FlowGraph): readonly (readonly Source[])[] {
  const found: Source[][] = [];
  const index = new Map<Source, number>();
  const low = new Map<Source, number>();
  const stack: Source[] = [];
  const onStack = new Set<Source>();
  const targets = (node: Source): readonly Source[] => [
    ...graph.outgoing(node).map(({ target }) => target),
    ...graph.boundary(node),
  ];
  const lower = (node: Source, value: number): void => void low.set(node, Math.min(low.get(node) ?? value, value));
  for (const root of graph.nodes.values()) {
    const path: { readonly node: Source; readonly next: Iterator<Source> }[] = [];
    const visit = (node: Source): void => {
      if (index.has(node)) return;
      index.set(node, index.size);
      lower(node, index.size - 1);
      stack.push(node);
      onStack.add(node);
      path.push({ node, next: targets(node).values() });
    };
    visit(root);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const { node, next } = top;
      const { value, done } = next.next();
      if (!done) {
        if (onStack.has(value)) lower(node, index.get(value) ?? 0);
        else visit(value);
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent) lower(parent.node, low.get(node) ?? 0);
      if (low.get(node) !== index.get(node)) continue;
      const component = stack.splice(stack.indexOf(node));
      for (const member of component) onStack.delete(member);
      if (component.length > 1 || targets(node).includes(node)) found.push(component);
    }
  }
  return found;
}
