/** The flow nodes of one scope as a graph: sequence flows, links, and boundary events as ways out of their activities. */
import { instantiates } from '../../workflows/bpmn/instantiates.js';
import type { Source } from '../../workflows/bpmn/source.js';
import { startsInside } from '../../workflows/bpmn/starts-inside.js';
import type { Model } from './model.js';
import { linkNames } from './rules/links-reached.js';

export interface FlowGraph {
  readonly scope: Source;
  readonly nodes: ReadonlyMap<string, Source>;
  /** Sequence flows and links out of a node, without its boundary events. */
  outgoing(node: Source): readonly Edge[];
  boundary(node: Source): readonly Source[];
  /** Each set of nodes begins together; the sets are alternatives. */
  readonly beginnings: readonly (readonly Source[])[];
}

export interface Edge {
  /** Of the sequence flow; of the throw event, where a link leads on. */
  readonly id: string;
  readonly target: Source;
}

export function flowGraph(scope: Source, model: Model): FlowGraph {
  const nodes = new Map(scope.children.map((node) => [node.id, node]));
  const known = (ids: readonly string[]): readonly Source[] => ids.flatMap((id) => nodes.get(id) ?? []);
  const targets = scope.children.filter(({ type }) => type === 'intermediateCatchEvent');
  const linked = (node: Source): readonly Edge[] => {
    if (node.type !== 'intermediateThrowEvent') return [];
    const names = linkNames(node);
    const target = names.length > 0 && targets.find((event) => linkNames(event).some((name) => names.includes(name)));
    return target ? [{ id: node.id, target }] : [];
  };
  const edges = new Map<Source, readonly Edge[]>();
  return {
    scope,
    nodes,
    outgoing: (node) => {
      const found = edges.get(node) ?? [
        ...node.outgoing.flatMap(({ id, target: to }) => {
          const target = nodes.get(to);
          return target ? [{ id, target }] : [];
        }),
        ...linked(node),
      ];
      edges.set(node, found);
      return found;
    },
    boundary: ({ boundary }) => known(boundary),
    beginnings: beginnings(scope, model).map((together) => known(together)),
  };
}

function beginnings(scope: Source, model: Model): readonly (readonly string[])[] {
  const together = startsInside(scope);
  const context = { element: (id: string) => model.elements.get(id) };
  const alone = scope.children
    .filter(
      (child) =>
        instantiates(child, context) ||
        (child.type === 'startEvent' &&
          !together.includes(child.id) &&
          (scope.type === 'process' || scope.triggeredByEvent)),
    )
    .map(({ id }) => [id]);
  return [...(together.length > 0 ? [together] : []), ...alone];
}
