/** The operators and literals of JUEL; precedences of EL 2.2 §1.13. */
import type { JuelNode } from './ast.js';

type Build = (left: JuelNode, right: JuelNode) => JuelNode;

const arithmetic =
  (operator: '+' | '-' | '*' | '/' | '%'): Build =>
  (left, right) => ({ kind: 'arithmetic', operator, left, right });
const comparison =
  (operator: '==' | '!=' | '<' | '<=' | '>' | '>='): Build =>
  (left, right) => ({ kind: 'comparison', operator, left, right });
const and: Build = (left, right) => ({ kind: 'and', left, right });
const or: Build = (left, right) => ({ kind: 'or', left, right });

/** Operators between two operands, by how strongly they bind; all associate to the left. */
export const BINARY: ReadonlyMap<string, { readonly power: number; readonly build: Build }> = new Map(
  (
    [
      [1, or, ['||', 'or']],
      [2, and, ['&&', 'and']],
      [3, comparison('=='), ['==', 'eq']],
      [3, comparison('!='), ['!=', 'ne']],
      [4, comparison('<'), ['<', 'lt']],
      [4, comparison('>'), ['>', 'gt']],
      [4, comparison('<='), ['<=', 'le']],
      [4, comparison('>='), ['>=', 'ge']],
      [5, arithmetic('+'), ['+']],
      [5, arithmetic('-'), ['-']],
      [6, arithmetic('*'), ['*']],
      [6, arithmetic('/'), ['/', 'div']],
      [6, arithmetic('%'), ['%', 'mod']],
    ] as const
  ).flatMap(([power, build, texts]) => texts.map((text) => [text, { power, build }] as const)),
);

export const PREFIX: ReadonlyMap<string, 'negation' | 'not' | 'empty'> = new Map([
  ['-', 'negation'],
  ['!', 'not'],
  ['not', 'not'],
  ['empty', 'empty'],
]);

export const LITERALS: ReadonlyMap<string, boolean | null> = new Map<string, boolean | null>([
  ['true', true],
  ['false', false],
  ['null', null],
]);
