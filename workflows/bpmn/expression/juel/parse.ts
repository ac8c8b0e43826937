/**
 * JUEL text to AST. A text is literal text with any number of `${…}` and `#{…}` in it (Camunda 7 treats both alike); a
 * backslash before one makes it text. Runs at deployment only.
 */
import type { JuelNode } from './ast.js';
import { Parser, type ParseOptions } from './parser.js';
import { JuelProblemFound, syntaxProblem, type JuelProblem } from './problem.js';

const MAXIMUM_LENGTH = 10_000;
/** Deeper trees than this are refused, so that evaluation cannot exhaust the stack. */
const MAXIMUM_DEPTH = 300;

export function parse(
  text: string,
  options: ParseOptions,
): { readonly ok: true; readonly ast: JuelNode } | JuelProblem {
  try {
    if (text.length > MAXIMUM_LENGTH)
      throw syntaxProblem(
        MAXIMUM_LENGTH,
        `Expected at most ${MAXIMUM_LENGTH} characters, but the expression has ${text.length}`,
      );
    const parts = partsOf(text, options);
    const [first] = parts;
    if (first === undefined) return { ok: true, ast: { kind: 'literal', value: '' } };
    const ast: JuelNode = parts.length === 1 ? first : { kind: 'template', parts };
    if (depthOf(ast) > MAXIMUM_DEPTH)
      throw syntaxProblem(
        0,
        `Expected at most ${MAXIMUM_DEPTH} nested or chained operations, but the expression has more`,
      );
    return { ok: true, ast };
  } catch (error) {
    if (error instanceof JuelProblemFound) return error.problem;
    throw error;
  }
}

function partsOf(text: string, options: ParseOptions): readonly JuelNode[] {
  const parts: JuelNode[] = [];
  let literal = '';
  let offset = 0;
  while (offset < text.length) {
    const marked = text.startsWith('${', offset) || text.startsWith('#{', offset);
    if (!marked) {
      const escaped = text.startsWith('\\${', offset) || text.startsWith('\\#{', offset);
      literal += escaped ? text.slice(offset + 1, offset + 3) : text.slice(offset, offset + 1);
      offset += escaped ? 3 : 1;
      continue;
    }
    if (literal !== '') parts.push({ kind: 'literal', value: literal });
    literal = '';
    const part = new Parser(text, offset + 2, options).part();
    parts.push(part.node);
    offset = part.end;
  }
  if (literal !== '') parts.push({ kind: 'literal', value: literal });
  return parts;
}

function depthOf(node: JuelNode): number {
  let deepest = 0;
  for (const child of childrenOf(node)) deepest = Math.max(deepest, depthOf(child));
  return deepest + 1;
}

/** The nodes directly below one. */
export function childrenOf(node: JuelNode): readonly JuelNode[] {
  switch (node.kind) {
    case 'literal':
    case 'name':
      return [];
    case 'property':
      return [node.target, node.name];
    case 'function':
      return node.arguments;
    case 'method':
      return [node.target, ...node.arguments];
    case 'negation':
    case 'not':
    case 'empty':
      return [node.operand];
    case 'arithmetic':
    case 'comparison':
    case 'and':
    case 'or':
      return [node.left, node.right];
    case 'if':
      return [node.condition, node.then, node.else];
    case 'template':
      return node.parts;
  }
}
