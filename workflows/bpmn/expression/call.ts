/** Function calls, positional and named, and the functions that expressions define (DMN 1.5 §10.3.2.13.4-5). */
import { FeelRange } from 'feelin';
import type { FeelNode } from './ast.js';
import { builtin } from './builtins/index.js';
import { includes } from './comparison.js';
import { show } from './display.js';
import type { Evaluation, Scope } from './evaluation.js';
import { conforms } from './instance-of.js';
import { entryOf, FeelClosure, type FeelContext } from './values.js';

/** Name of a function that no context entry names. */
const ANONYMOUS = '(anonymous)';

type Call<Kind> = Extract<FeelNode, { readonly kind: Kind }>;

export function call(node: Call<'call'>, scope: Scope | null, evaluation: Evaluation): unknown {
  const callee = calleeOf(node.callee, scope, evaluation);
  if (callee === null) return null;
  if (callee instanceof FeelClosure)
    return invoke(
      callee,
      node.arguments.map((argument) => evaluation.evaluate(argument, scope)),
      evaluation,
    );
  const complaints = evaluation.warnings.length;
  const args = node.arguments.map((argument) => evaluation.evaluate(argument, scope));
  if (callee.toleratesNull) evaluation.warnings.length = complaints;
  return callee.call(args, evaluation);
}

export function callNamed(node: Call<'call-named'>, scope: Scope | null, evaluation: Evaluation): unknown {
  const callee = calleeOf(node.callee, scope, evaluation);
  if (callee === null) return null;
  const named = new Map<string, unknown>();
  for (const { name, value } of node.arguments) named.set(name, evaluation.evaluate(value, scope));
  if (!(callee instanceof FeelClosure)) return callee.callNamed(named, evaluation);
  const unknown = [...named.keys()].filter((name) => !callee.parameters.includes(name));
  if (unknown.length > 0 || named.size < callee.parameters.length) {
    const expected = callee.parameters.map((name) => `'${name}'`).join(', ') || 'none';
    return evaluation.warn(
      `Expected the parameters ${expected} of '${callee.name}', but found ${[...named.keys()].map((name) => `'${name}'`).join(', ')}`,
    );
  }
  return invoke(
    callee,
    callee.parameters.map((name) => named.get(name)),
    evaluation,
  );
}

function invoke(callee: FeelClosure, args: readonly unknown[], evaluation: Evaluation): unknown {
  evaluation.enter(callee.name);
  const result = callee.apply(args);
  evaluation.leave();
  return result;
}

/** A function in scope hides the built-in one of the same name; a variable that is no function does not. */
function calleeOf(node: FeelNode, scope: Scope | null, evaluation: Evaluation) {
  if (node.kind !== 'name') return asFunction(evaluation.evaluate(node, scope), evaluation);
  const { name } = node;
  for (let frame = scope; frame !== null; frame = frame.parent) {
    const value =
      frame.name === null ? entryOf(frame.value as FeelContext, name) : frame.name === name ? frame.value : undefined;
    if (value !== undefined) return asFunction(value, evaluation);
  }
  const variable = builtin(name) === undefined ? evaluation.environment.lookup(name) : undefined;
  return builtin(name) ?? asFunction(variable ?? null, evaluation);
}

function asFunction(value: unknown, evaluation: Evaluation): FeelClosure | null {
  if (value instanceof FeelClosure) return value;
  if (value instanceof FeelRange) return new FeelClosure('range', ['value'], ([item]) => includes(value, item));
  return evaluation.warn(`Expected a function to call, but found ${show(value)}`);
}

export function closureOf(
  node: Call<'function'>,
  scope: Scope | null,
  evaluation: Evaluation,
  name = ANONYMOUS,
): FeelClosure {
  const { parameters, body } = node;
  const closure: FeelClosure = new FeelClosure(
    name,
    parameters.map((parameter) => parameter.name),
    (args) => {
      evaluation.spend(1);
      if (args.length !== parameters.length) {
        return evaluation.warn(`Expected ${parameters.length} arguments of '${name}', but found ${args.length}`);
      }
      let inner: Scope | null = name === ANONYMOUS ? scope : { name, value: closure, parent: scope };
      for (let index = 0; index < parameters.length; index += 1) {
        const parameter = parameters[index];
        if (parameter === undefined) break;
        const value = args[index] ?? null;
        if (parameter.type !== undefined && !conforms(value, parameter.type)) {
          return evaluation.warn(
            `Expected parameter '${parameter.name}' of '${name}' to conform to its type, but found ${show(value)}`,
          );
        }
        inner = { name: parameter.name, value, parent: inner };
      }
      return evaluation.evaluate(body, inner);
    },
  );
  return closure;
}
