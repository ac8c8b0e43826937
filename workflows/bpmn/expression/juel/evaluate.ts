/** The tree walker: one case per kind of node, synchronous. */
import type { JuelFunction, JuelNode } from './ast.js';
import { checkLength, toBoolean, toText } from './coerce.js';
import { callMethod } from './methods/index.js';
import { dateOf } from './methods/date.js';
import { compare, compute, isEmpty, negate } from './operators.js';
import { property } from './property.js';
import { fail, show } from './values.js';

/** What one evaluation carries along. */
export interface Evaluation {
  /** Undefined: there is no such variable. */
  readonly lookup: (name: string) => unknown;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Answers null. */
  readonly warn: (message: string) => null;
}

export function evaluate(node: JuelNode, evaluation: Evaluation): unknown {
  switch (node.kind) {
    case 'literal':
      return node.value;
    case 'name': {
      const value = evaluation.lookup(node.name);
      return value === undefined ? fail(`Expected a variable '${node.name}', but there is none`) : value;
    }
    case 'property':
      return property(evaluate(node.target, evaluation), evaluate(node.name, evaluation), evaluation.warn);
    case 'method': {
      const target = evaluate(node.target, evaluation);
      return callMethod(
        target,
        node.name,
        node.arguments.map((argument) => evaluate(argument, evaluation)),
      );
    }
    case 'function':
      return callFunction(
        node.name,
        node.arguments.map((argument) => evaluate(argument, evaluation)),
        evaluation,
      );
    case 'negation':
      return negate(evaluate(node.operand, evaluation));
    case 'not':
      return !toBoolean(evaluate(node.operand, evaluation));
    case 'empty':
      return isEmpty(evaluate(node.operand, evaluation));
    case 'arithmetic':
      return compute(node.operator, evaluate(node.left, evaluation), evaluate(node.right, evaluation));
    case 'comparison':
      return compare(node.operator, evaluate(node.left, evaluation), evaluate(node.right, evaluation));
    case 'and':
      return toBoolean(evaluate(node.left, evaluation)) && toBoolean(evaluate(node.right, evaluation));
    case 'or':
      return toBoolean(evaluate(node.left, evaluation)) || toBoolean(evaluate(node.right, evaluation));
    case 'if':
      return evaluate(toBoolean(evaluate(node.condition, evaluation)) ? node.then : node.else, evaluation);
    case 'template':
      return template(node.parts, evaluation);
  }
}

function template(parts: readonly JuelNode[], evaluation: Evaluation): string {
  let text = '';
  for (const part of parts) {
    const piece = toText(evaluate(part, evaluation));
    checkLength(text.length + piece.length);
    text += piece;
  }
  return text;
}

/** `S` and `JSON` of Camunda Spin read JSON text; a value that is none already stays as it is. */
function callFunction(name: JuelFunction, values: readonly unknown[], { now }: Evaluation): unknown {
  const expected = name === 'now' || name === 'dateTime' ? 0 : 1;
  if (values.length !== expected)
    return fail(`Expected ${expected} arguments for '${name}', but found ${values.length}`);
  if (expected === 0) return dateOf(now);
  const [value] = values;
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return fail(`Expected JSON text, but found ${show(value)}`);
  }
}
