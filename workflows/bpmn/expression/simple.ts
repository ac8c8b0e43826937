/**
 * What most expressions of a model are, read without the grammar, which takes a hundred times as long: a number, a text,
 * a path (`order.items[0].price`), or a comparison of two of these. Everything else is undefined, and the grammar's.
 */
import type { FeelComparison, FeelNode } from './ast.js';

const OPERAND = String.raw`"[^"\\]*"|\d+(?:\.\d+)?|[A-Za-z_]\w*(?:\.[A-Za-z_]\w*|\[\d+\])*`;
const SIMPLE = new RegExp(String.raw`^\s*(${OPERAND})(?:\s*(!=|<=|>=|=|<|>)\s*(${OPERAND}))?\s*$`);
const STEP = /\.(\w+)|\[(\d+)\]/g;

/** They are no names, or only where more of a name follows. */
const KEYWORDS: ReadonlySet<string> = new Set(
  (
    'and between context date day days duration else every external false for function get hours if in instance is list ' +
    'minutes month months not null of or range return satisfies seconds some string then time true week weekday year years'
  ).split(' '),
);

export function simpleExpression(text: string): FeelNode | undefined {
  const [, first, operator, second] = SIMPLE.exec(text) ?? [];
  const left = first === undefined ? undefined : operand(first);
  if (left === undefined || operator === undefined || second === undefined) return left;
  const right = operand(second);
  return right && { kind: 'comparison', operator: operator as FeelComparison, left, right };
}

function operand(text: string): FeelNode | undefined {
  if (text.startsWith('"')) return { kind: 'literal', value: text.slice(1, -1) };
  if (/^\d/.test(text)) return { kind: 'literal', value: Number(text) };
  const [name = ''] = /^\w+/.exec(text) ?? [];
  if (KEYWORDS.has(name)) return undefined;
  let path: FeelNode = { kind: 'name', name };
  for (const [, entry, index] of text.slice(name.length).matchAll(STEP)) {
    if (entry !== undefined && KEYWORDS.has(entry)) return undefined;
    path =
      entry === undefined
        ? { kind: 'filter', target: path, condition: { kind: 'literal', value: Number(index) } }
        : { kind: 'path', target: path, name: entry };
  }
  return path;
}
