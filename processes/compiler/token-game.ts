/**
 * Plays the tokens of one scope through all choices (BPMN 2.0.2 §13.2, §13.4), conditions unread: which parallel joins
 * can be left waiting, and which merges let several tokens through. Everything found really happens for some outcome of
 * the choices. Of moves that do not depend on each other one is made and the rest wait (they lead to the same end), so
 * that parallel branches cost their sum and not their product.
 */
import type { Source } from '../../workflows/bpmn/source.js';
import type { Edge, FlowGraph } from './flow-graph.js';

export interface Played {
  /** Parallel gateways left waiting: the flows no token came by, and whether they ever are complete. */
  readonly waiting: ReadonlyMap<string, { readonly missing: readonly string[]; readonly always: boolean }>;
  /** Elements before which two tokens stood at once, that let each pass. */
  readonly repeated: ReadonlySet<string>;
}

const MAXIMUM_MARKINGS = 3000;
const MAXIMUM_TOKENS = 50;
const ENDS_SCOPE: readonly string[] = ['terminate', 'error', 'cancel'];

/** Where tokens are: indices of edges, ascending. */
type Marking = readonly number[];

/** Undefined where more than the places of tokens decides: in ad-hoc subprocesses, and with complex gateways. */
export function play(graph: FlowGraph): Played | undefined {
  const { scope, nodes } = graph;
  if (scope.type === 'adHocSubProcess' || [...nodes.values()].some(({ type }) => type === 'complexGateway'))
    return undefined;
  return new Game(graph).play();
}

class Game {
  private readonly edges: { readonly id: string; readonly node: Source; readonly entry: boolean }[] = [];
  private readonly indexOf = new Map<Edge, number>();
  private readonly rank = new Map<Source, number>();
  private readonly incoming = new Map<Source, number[]>();
  private readonly joined = new Set<string>();
  private readonly missing = new Map<string, readonly string[]>();
  private readonly repeated = new Set<string>();
  private readonly seen = new Set<string>();
  private readonly open: Marking[] = [];
  private finished = 0;

  constructor(private readonly graph: FlowGraph) {
    for (const node of graph.nodes.values()) for (const edge of graph.outgoing(node)) this.edge(edge, false);
  }

  play(): Played {
    for (const together of this.graph.beginnings) {
      for (const node of together) this.explore(node);
      this.reach(together.map((node) => this.edge({ id: '', target: node }, true)));
    }
    for (let left = MAXIMUM_MARKINGS; left > 0; left -= 1) {
      const marking = this.open.pop();
      if (marking === undefined) break;
      this.move(marking);
    }
    const waiting = [...this.missing].map(
      ([id, missing]) => [id, { missing, always: this.open.length === 0 && !this.joined.has(id) }] as const,
    );
    return { waiting: new Map(waiting), repeated: this.repeated };
  }

  /** Ranks the nodes behind `start` so that what comes before has the lower rank, loops apart. */
  private explore(start: Source): void {
    const path: { readonly node: Source; readonly next: Iterator<Source> }[] = [];
    const visit = (node: Source): void => {
      if (this.rank.has(node)) return;
      this.rank.set(node, 0);
      const edges = [node, ...this.graph.boundary(node)].flatMap((source) => this.graph.outgoing(source));
      path.push({ node, next: edges.map(({ target }) => target).values() });
    };
    visit(start);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const { value, done } = top.next.next();
      if (!done) visit(value);
      else {
        this.finished += 1;
        this.rank.set(top.node, -this.finished);
        path.pop();
      }
    }
  }

  private edge(edge: Edge, entry: boolean): number {
    const known = this.indexOf.get(edge);
    if (known !== undefined) return known;
    const index = this.edges.push({ id: edge.id, node: edge.target, entry }) - 1;
    this.indexOf.set(edge, index);
    if (!entry) this.incoming.set(edge.target, [...(this.incoming.get(edge.target) ?? []), index]);
    return index;
  }

  private reach(marking: Marking): void {
    if (marking.length > MAXIMUM_TOKENS) return;
    const sorted = [...marking].sort((one, other) => one - other);
    const key = sorted.join();
    if (this.seen.has(key)) return;
    this.seen.add(key);
    this.open.push(sorted);
  }

  private nodeAt(edge: number): Source {
    return (this.edges[edge] as (typeof this.edges)[number]).node;
  }

  private move(marking: Marking): void {
    const merges = (edge: number): boolean => (this.incoming.get(this.nodeAt(edge))?.length ?? 0) > 1;
    const joins = (edge: number, type: string): boolean => merges(edge) && this.nodeAt(edge).type === type;
    const free = marking.find((edge) => !merges(edge) || this.edges[edge]?.entry);
    if (free !== undefined) return this.fire(marking, [free]);
    for (const edge of marking.filter((candidate) => joins(candidate, 'parallelGateway'))) {
      const needed = this.incoming.get(this.nodeAt(edge)) ?? [];
      if (!needed.every((other) => marking.includes(other))) continue;
      this.joined.add(this.nodeAt(edge).id);
      return this.fire(marking, needed);
    }
    const passing = this.first(
      marking.filter((edge) => !joins(edge, 'parallelGateway') && !joins(edge, 'inclusiveGateway')),
    );
    if (passing !== undefined) return this.pass(marking, passing);
    const inclusive = this.first(marking.filter((edge) => joins(edge, 'inclusiveGateway')));
    if (inclusive !== undefined) {
      const all = marking.filter((edge) => this.nodeAt(edge) === this.nodeAt(inclusive));
      return this.fire(marking, [...new Set(all)]);
    }
    this.stuck(marking);
  }

  /** The one that is furthest behind, so that others cannot come to stand before the same merge later. */
  private first(edges: readonly number[]): number | undefined {
    const rank = (edge: number): number => this.rank.get(this.nodeAt(edge)) ?? 0;
    return [...edges].sort((one, other) => rank(one) - rank(other))[0];
  }

  private pass(marking: Marking, edge: number): void {
    const node = this.nodeAt(edge);
    const tokens = marking.filter((other) => this.nodeAt(other) === node);
    // Tokens that end together repeat nothing.
    if (tokens.length > 1 && this.graph.outgoing(node).length > 0) this.repeated.add(node.id);
    this.fire(marking, tokens);
  }

  private stuck(marking: Marking): void {
    for (const edge of marking) {
      const node = this.nodeAt(edge);
      const needed = this.incoming.get(node) ?? [];
      const missing = needed.filter((other) => !marking.includes(other)).map((other) => this.edges[other]?.id ?? '');
      if (!this.missing.has(node.id)) this.missing.set(node.id, missing);
    }
  }

  /** Takes one token from each of the edges and lets the node they lead to go on, in every way it can. */
  private fire(marking: Marking, edges: readonly number[]): void {
    const rest = [...marking];
    for (const edge of edges) rest.splice(rest.indexOf(edge), 1);
    const node = this.nodeAt(edges[0] as number);
    if (node.type === 'endEvent' && node.triggers.some(({ kind }) => ENDS_SCOPE.includes(kind))) return;
    for (const way of this.ways(node)) this.reach([...rest, ...way]);
  }

  private ways(node: Source): readonly (readonly number[])[] {
    const out = this.edgesOf(node);
    const alternatives = this.graph.boundary(node).flatMap((event): readonly (readonly number[])[] => {
      if (event.triggers.some(({ kind }) => kind === 'compensation')) return [];
      const caught = this.edgesOf(event);
      return event.interrupting ? [caught] : this.left(node, out).map((way) => [...way, ...caught]);
    });
    return [...this.left(node, out), ...alternatives];
  }

  private edgesOf(node: Source): readonly number[] {
    return this.graph.outgoing(node).map((edge) => this.edge(edge, false));
  }

  /** By which flows a node is left (BPMN 2.0.2 §8.4.13, §10.6): one, all, or one of those with a condition (inclusive: or all). */
  private left(node: Source, out: readonly number[]): readonly (readonly number[])[] {
    if (out.length < 2 || node.type === 'parallelGateway') return [out];
    if (node.type === 'exclusiveGateway' || node.type === 'eventBasedGateway') return out.map((edge) => [edge]);
    const isConditional = new Set(
      node.outgoing
        .filter(({ id, condition }) => condition !== undefined && id !== node.defaultFlow)
        .map(({ id }) => id),
    );
    const idOf = (edge: number): string => this.edges[edge]?.id ?? '';
    const chosen = out.filter((edge) => isConditional.has(idOf(edge)));
    const fallback = out.filter((edge) => idOf(edge) === node.defaultFlow);
    const always = out.filter((edge) => !chosen.includes(edge) && !fallback.includes(edge));
    if (chosen.length === 0 && node.type === 'inclusiveGateway') return [out];
    return [
      ...chosen.map((edge) => [...always, edge]),
      ...(node.type === 'inclusiveGateway' && chosen.length > 1 ? [[...always, ...chosen]] : []),
      ...(always.length === 0 ? fallback.map((edge) => [edge]) : [always]),
    ];
  }
}
