/** Reading the grammar's syntax tree: which children of a node mean something, and what they say. */
import type { parseExpression } from 'feelin';
import { unquote } from './string-literal.js';

export type SyntaxNode = ReturnType<typeof parseExpression>['topNode'];

export function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (!child.type.isSkipped) children.push(child);
  }
  return children;
}

/** Children that mean something by themselves: neither punctuation and keywords (lower case) nor operators. */
export function operands(node: SyntaxNode): readonly SyntaxNode[] {
  return childrenOf(node).filter(
    ({ name }) =>
      name === 'null' || name === '?' || (/^[A-Z]/.test(name) && name !== 'ArithOp' && name !== 'CompareOp'),
  );
}

export function childNamed(node: SyntaxNode | undefined, name: string): SyntaxNode | undefined {
  return node === undefined ? undefined : childrenOf(node).find((child) => child.name === name);
}

/** A name as written: backticks dropped, white space collapsed. */
export function nameText(text: string, node: SyntaxNode | undefined): string {
  return node === undefined ? '' : text.slice(node.from, node.to).replace(/`/g, '').replace(/\s+/g, ' ').trim();
}

/** What a string literal says. */
export function stringText(text: string, node: SyntaxNode | undefined): string {
  return node === undefined ? '""' : unquote(text.slice(node.from, node.to));
}
