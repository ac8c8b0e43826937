/** A type as the grammar reads it (DMN 1.5 §10.3.1.2, rules 52 to 55), to the AST. */
import type { FeelType } from './ast.js';
import { nameText, operands, type SyntaxNode } from './syntax.js';

export function lowerType(text: string, node: SyntaxNode | undefined): FeelType {
  const [inner, ...rest] = node === undefined ? [] : operands(node);
  switch (node?.name) {
    case 'Type':
      return lowerType(text, inner);
    case 'ListType':
      return { kind: 'list', element: lowerType(text, inner) };
    case 'ContextType':
      return {
        kind: 'context',
        entries: (inner === undefined ? [] : operands(inner)).map((entry) => {
          const [name, type] = operands(entry);
          return { name: nameText(text, name), type: lowerType(text, type) };
        }),
      };
    case 'FunctionType':
      return {
        kind: 'function',
        parameters: (inner?.name === 'ArgumentTypes' ? operands(inner) : []).map((argument) =>
          lowerType(text, operands(argument)[0]),
        ),
        result: lowerType(text, inner?.name === 'ArgumentTypes' ? rest[0] : inner),
      };
    default:
      return { kind: 'named', name: nameText(text, node) || 'Any' };
  }
}
