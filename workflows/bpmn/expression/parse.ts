/**
 * FEEL text to AST: feelin's grammar (dialect `camunda`: backticks, `get or else`) makes a syntax tree, `lower` makes
 * the AST of it. Runs at deployment only.
 */
import { parseExpression, parseUnaryTests } from 'feelin';
import type { FeelNode } from './ast.js';
import { hintFor } from './hints.js';
import { Lowering } from './lower.js';
import type { ParseOptions, ParseProblem } from './problem.js';
import { simpleExpression } from './simple.js';
import type { SyntaxNode } from './syntax.js';

export type Parsed = { readonly ok: true; readonly ast: FeelNode } | ParseProblem;

const GRAMMARS = { expression: parseExpression, 'unary-tests': parseUnaryTests } as const;

/** Deeper trees than this are refused, so that neither lowering nor evaluation can exhaust the stack. */
const MAXIMUM_DEPTH = 400;
/** The grammar itself gives up on long chains (some 300 operands of `or`, `+`) and then reports a valid token. */
const SUSPICIOUS_DEPTH = 150;

export function parse(grammar: keyof typeof GRAMMARS, text: string, options: ParseOptions): Parsed {
  const simple = grammar === 'expression' && options.names === undefined ? simpleExpression(text) : undefined;
  return simple === undefined ? parseByGrammar(grammar, text, options) : { ok: true, ast: simple };
}

/** The whole language. */
export function parseByGrammar(grammar: keyof typeof GRAMMARS, text: string, options: ParseOptions): Parsed {
  // `get or else` holds two keywords: the grammar reads it as a name only if it knows the name.
  const known = Object.fromEntries(
    [...(options.names ?? []), ...(options.functions ?? []), 'get or else'].map((name) => [name, 0]),
  );
  const root = GRAMMARS[grammar](text, known, 'camunda').topNode;
  const problem = firstProblem(root, text);
  if (problem !== undefined) return problem;
  const lowering = new Lowering(text, options);
  const ast = grammar === 'expression' ? lowering.expression(root) : lowering.unaryTests(root);
  return lowering.problem ?? { ok: true, ast };
}

/** The first place where the grammar had to guess, or where the tree gets too deep. */
function firstProblem(root: SyntaxNode, text: string): ParseProblem | undefined {
  let problem: ParseProblem | undefined;
  let depth = 0;
  root.cursor().iterate(
    (node) => {
      depth += 1;
      if (problem !== undefined) return false;
      if (depth > MAXIMUM_DEPTH || (node.type.isError && depth > SUSPICIOUS_DEPTH)) {
        problem = syntax(
          node.from,
          'Expected at most some 150 nested or chained operations, but the expression has more',
        );
      } else if (node.type.isError) {
        problem = syntax(node.from, describe(node.node, text));
      }
      return problem === undefined;
    },
    () => {
      depth -= 1;
    },
  );
  return problem;
}

function syntax(offset: number, message: string): ParseProblem {
  return { ok: false, code: 'FEEL_SYNTAX', message, offset };
}

function describe(error: SyntaxNode, text: string): string {
  if (text.trim() === '') return 'Expected a FEEL expression, but found nothing';
  const rest = text.slice(error.from).trimStart();
  const found = error.to > error.from ? text.slice(error.from, error.to) : /^(?:\p{L}+|\d+|.)/u.exec(rest)?.[0];
  const before = text.slice(0, error.from).trimEnd();
  const after = before === '' ? '' : ` after '${before.length > 30 ? `…${before.slice(-30)}` : before}'`;
  if (found === undefined) return `Expected valid FEEL${after}, but the expression ends there`;
  const hint = hintFor(found);
  return `Expected valid FEEL${after}, but found '${found}'${hint === undefined ? '' : `; ${hint}`}`;
}
