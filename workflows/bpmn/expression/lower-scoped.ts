/** Lowering of the constructs that declare names: contexts, iterations and function definitions. */
import type { FeelEntry, FeelIterator, FeelNode, FeelParameter } from './ast.js';
import { lowerType } from './lower-type.js';
import type { Names } from './names.js';
import { childNamed, nameText, operands, stringText, type SyntaxNode } from './syntax.js';

/** What these need of the lowering as a whole. */
export interface Lower {
  readonly text: string;
  readonly names: Names;
  expression(node: SyntaxNode | undefined): FeelNode;
}

/** An entry is visible to those after it; a function entry to itself as well. */
export function lowerContext(lower: Lower, entries: readonly SyntaxNode[]): FeelNode {
  return lower.names.within(() => ({
    kind: 'context',
    entries: entries.map((entry): FeelEntry => {
      const [key, value] = operands(entry);
      const literal = childNamed(key, 'StringLiteral');
      const name = literal === undefined ? nameText(lower.text, key) : stringText(lower.text, literal);
      const recursive = value?.name === 'FunctionDefinition';
      if (recursive) lower.names.declare(name);
      const lowered = lower.expression(value);
      if (!recursive) lower.names.declare(name);
      return { name, value: lowered };
    }),
  }));
}

/** `expressions` holds the `name in domain` parts; `build` runs with their names, and `extra`, in scope. */
export function lowerIteration(
  lower: Lower,
  expressions: SyntaxNode | undefined,
  extra: readonly string[],
  build: (iterators: readonly FeelIterator[]) => FeelNode,
): FeelNode {
  return lower.names.within(() => {
    const iterators = (expressions === undefined ? [] : operands(expressions)).map((expression): FeelIterator => {
      const [name, domain] = operands(expression);
      const [source, to] = domain === undefined ? [] : operands(domain);
      const lowered = { source: lower.expression(source), ...(to !== undefined && { to: lower.expression(to) }) };
      return { name: lower.names.declare(nameText(lower.text, name)), ...lowered };
    });
    for (const name of extra) lower.names.declare(name);
    return build(iterators);
  });
}

export function lowerDefinition(lower: Lower, node: SyntaxNode): FeelNode {
  const formal = childNamed(node, 'FormalParameters');
  return lower.names.within(() => {
    const parameters = (formal === undefined ? [] : operands(formal)).map((parameter): FeelParameter => {
      const [name, type] = operands(parameter);
      return {
        name: lower.names.declare(nameText(lower.text, name)),
        ...(type !== undefined && { type: lowerType(lower.text, type) }),
      };
    });
    return { kind: 'function', parameters, body: lower.expression(childNamed(node, 'FunctionBody')) };
  });
}
