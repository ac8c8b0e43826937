/** What an AST reads: its free variables, and whether it mentions the tested value `?`. */
import type { FeelIterator, FeelNode } from './ast.js';

/**
 * Names that evaluation looks up outside the expression, in order of first use, without duplicates. A name in the
 * condition of a filter counts although it may turn out to be an entry of the filtered elements.
 */
export function variablesRead(ast: FeelNode): readonly string[] {
  const found = new Set<string>();
  collect(ast, [], found);
  return [...found];
}

/** Whether `?` occurs in the expression. */
export function usesInput(ast: FeelNode): boolean {
  let used = false;
  visit(ast, (node) => {
    used ||= node.kind === 'input';
  });
  return used;
}

function collect(node: FeelNode, bound: readonly string[], found: Set<string>): void {
  switch (node.kind) {
    case 'name':
      if (!bound.includes(node.name)) found.add(node.name);
      return;
    case 'call':
    case 'call-named':
      if (node.callee.kind !== 'name') collect(node.callee, bound, found);
      for (const argument of node.arguments) collect('kind' in argument ? argument : argument.value, bound, found);
      return;
    case 'for':
      collect(node.result, [...iterate(node.iterators, bound, found), 'partial'], found);
      return;
    case 'quantified':
      collect(node.condition, iterate(node.iterators, bound, found), found);
      return;
    case 'function':
      collect(node.body, [...bound, ...node.parameters.map(({ name }) => name)], found);
      return;
    case 'filter':
      collect(node.target, bound, found);
      collect(node.condition, [...bound, 'item'], found);
      return;
    case 'context': {
      const inner = [...bound];
      for (const { name, value } of node.entries) {
        collect(value, value.kind === 'function' ? [...inner, name] : inner, found);
        inner.push(name);
      }
      return;
    }
    default:
      for (const child of childrenOf(node)) collect(child, bound, found);
  }
}

function iterate(iterators: readonly FeelIterator[], bound: readonly string[], found: Set<string>): readonly string[] {
  const inner = [...bound];
  for (const { name, source, to } of iterators) {
    collect(source, inner, found);
    if (to !== undefined) collect(to, inner, found);
    inner.push(name);
  }
  return inner;
}

function visit(node: FeelNode, see: (node: FeelNode) => void): void {
  see(node);
  for (const child of childrenOf(node)) visit(child, see);
}

/** The AST is plain JSON, so its inner expressions are the values, at any depth, that have a `kind` of an expression. */
function childrenOf(node: FeelNode): readonly FeelNode[] {
  switch (node.kind) {
    case 'instance-of':
      return [node.value];
    case 'function':
      return [node.body];
    default:
      return nodesIn(Object.values(node));
  }
}

function nodesIn(values: readonly unknown[]): readonly FeelNode[] {
  return values.flatMap((value): readonly FeelNode[] => {
    if (typeof value !== 'object' || value === null) return [];
    if (Array.isArray(value)) return nodesIn(value);
    return 'kind' in value ? [value as FeelNode] : nodesIn(Object.values(value));
  });
}
