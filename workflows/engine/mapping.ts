/** Input and output mappings: evaluated in order, each seeing the targets before it; nothing is set when one fails. */
import { evaluateFeel } from '../bpmn/expression/feel.js';
import { isFailure, type Evaluated, type Failure, type Json, type Mapping, type Variables } from '../bpmn/define.js';
import type { IncidentCode } from '../bpmn/codes.js';
import type { Expression, Key } from '../bpmn/plan.js';
import type { Machine } from './machine.js';
import { lookup } from './scope.js';

/** Evaluates in a scope; `overlay` holds values that are not set yet and win over the scope's. */
export function evaluate(
  machine: Machine,
  options: {
    readonly scopeKey: Key;
    readonly expression: Expression;
    readonly onFailure: IncidentCode;
    readonly overlay?: Variables;
  },
): Evaluated {
  const { scopeKey, expression, onFailure, overlay = {} } = options;
  if (expression.language === 'literal') return { value: expression.value, warnings: [] };
  const outcome = evaluateFeel(expression.ast, {
    lookup: (name) => (Object.hasOwn(overlay, name) ? overlay[name] : lookup(machine.state, scopeKey, name)),
    now: machine.now,
    random: machine.random,
  });
  return outcome.ok
    ? { value: outcome.value, warnings: outcome.warnings }
    : { failure: onFailure, message: `${outcome.message} (in '${expression.source}').` };
}

/** Values of the mappings' targets. A nested target (`customer.name`) changes that one property of what is there. */
export function map(
  machine: Machine,
  options: { readonly scopeKey: Key; readonly mappings: readonly Mapping[]; readonly overlay?: Variables },
): Variables | Failure {
  const { scopeKey, mappings } = options;
  const targets: Record<string, Json> = {};
  for (const { source, target } of mappings) {
    const overlay = { ...options.overlay, ...targets };
    const evaluated = evaluate(machine, { scopeKey, expression: source, onFailure: 'IO_MAPPING_ERROR', overlay });
    if (isFailure(evaluated)) return evaluated;
    const [name, ...path] = target.split('.') as [string, ...string[]];
    const present = path.length === 0 ? null : (targets[name] ?? lookup(machine.state, scopeKey, name) ?? null);
    targets[name] = place(present, path, evaluated.value);
  }
  return targets;
}

function place(present: Json, path: readonly string[], value: Json): Json {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  const context =
    typeof present === 'object' && present !== null && !Array.isArray(present) ? (present as Variables) : {};
  return { ...context, [name]: place(context[name] ?? null, rest, value) };
}
