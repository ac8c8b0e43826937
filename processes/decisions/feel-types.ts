/** The types that FEEL names (`instance of tOrder`, `function(a: tOrder)`), replaced by what a model says they are. */
import type { DecisionType } from '../../workflows/bpmn/decision/plan.js';
import type { FeelNode, FeelType } from '../../workflows/bpmn/expression/ast.js';

export interface TypeLookup {
  /** The item definition that an expression means by a name. */
  readonly named: (name: string) => DecisionType | undefined;
  /** The item definition of a `reference`. */
  readonly referred: (name: string) => DecisionType | undefined;
}

/** Types may contain themselves: in one expression they are looked at this deep, and so many parts in all. */
const MAXIMUM_DEPTH = 8;
const MAXIMUM_PARTS = 1000;
const ANY: FeelType = { kind: 'named', name: 'Any' };
const KINDS: ReadonlySet<unknown> = new Set<FeelType['kind']>(['named', 'list', 'range', 'context', 'function']);

export function resolveTypes(ast: FeelNode, lookup: TypeLookup): FeelNode {
  const resolution = new Resolution(lookup);
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    const walked = Object.entries(value).map(([name, entry]: [string, unknown]): [string, unknown] =>
      name === 'type' && isFeelType(entry) ? [name, resolution.resolve(entry)] : [name, walk(entry)],
    );
    return Object.fromEntries(walked);
  };
  return walk(ast) as FeelNode;
}

class Resolution {
  private parts = 0;

  constructor(private readonly lookup: TypeLookup) {}

  resolve(type: FeelType): FeelType {
    switch (type.kind) {
      case 'named': {
        const definition = this.lookup.named(type.name);
        return definition === undefined ? type : this.structure(definition, 0);
      }
      case 'list':
      case 'range':
        return { kind: type.kind, element: this.resolve(type.element) };
      case 'context':
        return {
          kind: 'context',
          entries: type.entries.map((entry) => ({ name: entry.name, type: this.resolve(entry.type) })),
        };
      case 'function':
        return {
          kind: 'function',
          parameters: type.parameters.map((parameter) => this.resolve(parameter)),
          result: this.resolve(type.result),
        };
    }
  }

  private structure(type: DecisionType | undefined, depth: number): FeelType {
    this.parts += 1;
    if (type === undefined || depth > MAXIMUM_DEPTH || this.parts > MAXIMUM_PARTS) return ANY;
    const inner = (part: DecisionType | undefined): FeelType => this.structure(part, depth + 1);
    switch (type.kind) {
      case 'named':
        return { kind: 'named', name: type.name };
      case 'reference':
        return inner(this.lookup.referred(type.name));
      case 'list':
        return { kind: 'list', element: inner(type.element) };
      case 'context':
        return {
          kind: 'context',
          entries: type.entries.map((entry) => ({ name: entry.name, type: inner(entry.type) })),
        };
      case 'function':
        return { kind: 'function', parameters: type.parameters.map(inner), result: inner(type.result) };
    }
  }
}

function isFeelType(value: unknown): value is FeelType {
  return typeof value === 'object' && value !== null && 'kind' in value && KINDS.has(value.kind);
}
