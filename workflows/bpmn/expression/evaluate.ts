/** The tree walker: one case per kind of node. Synchronous; what depends on types lives in the files beside it. */
import { add, divide, multiply, negate, power, subtract } from './arithmetic.js';
import type { FeelEntry, FeelNode } from './ast.js';
import { builtin } from './builtins/index.js';
import { call, callNamed, closureOf } from './call.js';
import { between, compare, includes } from './comparison.js';
import { show } from './display.js';
import type { Evaluation, Scope } from './evaluation.js';
import { filter } from './filter.js';
import { isInstance } from './instance-of.js';
import { forEach, quantify } from './iteration.js';
import { and, or } from './logic.js';
import { property } from './property.js';
import { parseAtLiteral } from './temporal.js';
import { passes } from './unary-tests.js';
import { entryOf, isContext, range, typeOf, type FeelContext } from './values.js';

const { fromEntries } = Object;

export function evaluate(node: FeelNode, scope: Scope | null, evaluation: Evaluation): unknown {
  switch (node.kind) {
    case 'literal':
      return node.value;
    case 'name':
      return variable(node.name, scope, evaluation);
    case 'path':
      return property(evaluate(node.target, scope, evaluation), node.name, evaluation);
    case 'comparison':
      return compare(
        node.operator,
        evaluate(node.left, scope, evaluation),
        evaluate(node.right, scope, evaluation),
        evaluation,
      );
    case 'and':
      return and(evaluate(node.left, scope, evaluation), () => evaluate(node.right, scope, evaluation), evaluation);
    case 'or':
      return or(evaluate(node.left, scope, evaluation), () => evaluate(node.right, scope, evaluation), evaluation);
    case 'arithmetic':
      return ARITHMETIC[node.operator](
        evaluate(node.left, scope, evaluation),
        evaluate(node.right, scope, evaluation),
        evaluation,
      );
    case 'negation':
      return negate(evaluate(node.operand, scope, evaluation), evaluation);
    case 'if': {
      const condition = evaluate(node.condition, scope, evaluation);
      if (typeof condition !== 'boolean')
        evaluation.warn(`Expected a boolean as condition of 'if', but found ${show(condition)}`);
      return evaluate(condition === true ? node.then : node.else, scope, evaluation);
    }
    case 'call':
      return call(node, scope, evaluation);
    case 'call-named':
      return callNamed(node, scope, evaluation);
    case 'list':
      return evaluation.weighed(node.items.map((item) => evaluate(item, scope, evaluation)));
    case 'context':
      return context(node.entries, scope, evaluation);
    case 'filter':
      return filter(node, scope, evaluation);
    case 'for':
      return forEach(node, scope, evaluation);
    case 'quantified':
      return quantify(node, scope, evaluation);
    case 'between':
      return between(
        evaluate(node.value, scope, evaluation),
        evaluate(node.low, scope, evaluation),
        evaluate(node.high, scope, evaluation),
        evaluation,
      );
    case 'in':
      return passes(node.tests, evaluate(node.value, scope, evaluation), scope, evaluation);
    case 'unary-tests': {
      if (node.tests.length === 0) return true;
      const passed = passes(node.tests, variable('?', scope, evaluation), scope, evaluation);
      return node.negated && passed !== null ? !passed : passed;
    }
    case 'input':
      return variable('?', scope, evaluation);
    case 'range':
      return rangeOf(node, scope, evaluation);
    case 'at':
      return (
        parseAtLiteral(node.text) ??
        evaluation.warn(`Expected a date, time or duration after '@', but found "${node.text}"`)
      );
    case 'instance-of':
      return isInstance(evaluate(node.value, scope, evaluation), node.type);
    case 'function':
      return closureOf(node, scope, evaluation);
  }
}

const ARITHMETIC = { '+': add, '-': subtract, '*': multiply, '/': divide, '**': power } as const;

/** Value of a name: of the innermost scope that has it, else of the variable, else of the built-in function. */
function variable(name: string, scope: Scope | null, evaluation: Evaluation): unknown {
  for (let frame = scope; frame !== null; frame = frame.parent) {
    if (frame.name === name) return frame.value;
    if (frame.name === null) {
      const entry = entryOf(frame.value as FeelContext, name);
      if (entry !== undefined) return entry;
    }
  }
  const value = evaluation.environment.lookup(name);
  if (value !== undefined) return value;
  return builtin(name)?.closure(evaluation) ?? evaluation.warn(`No variable found with name '${name}'`);
}

/** Later entries see earlier ones; a function entry sees itself. */
function context(entries: readonly FeelEntry[], scope: Scope | null, evaluation: Evaluation): FeelContext {
  let inner = scope;
  const values: [string, unknown][] = [];
  for (const { name, value } of entries) {
    const entry =
      value.kind === 'function' ? closureOf(value, inner, evaluation, name) : evaluate(value, inner, evaluation);
    inner = { name, value: entry, parent: inner };
    values.push([name, entry]);
  }
  return evaluation.weighed(fromEntries(values));
}

function rangeOf(
  node: Extract<FeelNode, { readonly kind: 'range' }>,
  scope: Scope | null,
  evaluation: Evaluation,
): unknown {
  const start = node.start === undefined ? undefined : evaluate(node.start, scope, evaluation);
  const end = node.end === undefined ? undefined : evaluate(node.end, scope, evaluation);
  if (
    [start, end].some((bound) => isContext(bound) || ['boolean', 'list', 'function', 'range'].includes(typeOf(bound)))
  ) {
    return evaluation.warn(
      `Expected numbers, strings, dates, times or durations as bounds of a range, but found ${show(start)} and ${show(end)}`,
    );
  }
  if (
    typeOf(start) !== 'null' &&
    typeOf(end) !== 'null' &&
    (typeOf(start) !== typeOf(end) || includes(range(start, end, true, true), start) === null)
  ) {
    return evaluation.warn(`Expected bounds of the same type, but found ${show(start)} and ${show(end)}`);
  }
  return range(start, end, node.startIncluded, node.endIncluded);
}
