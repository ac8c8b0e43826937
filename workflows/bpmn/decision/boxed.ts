/** Boxed expressions (DMN 1.5 §10.2): one case per kind. FEEL inside them is walked by the expression evaluator. */
import { show } from '../expression/display.js';
import type { Scope } from '../expression/evaluation.js';
import { entryOf, FeelClosure, isContext, isList } from '../expression/values.js';
import { conform, type Types } from './conform.js';
import { DecisionFailure } from './failure.js';
import type { BoxedEntry, BoxedExpression, BoxedFunction } from './plan.js';
import { evaluateTable } from './table.js';

const { fromEntries } = Object;
/** Name of a function that nothing names. */
const ANONYMOUS = '(anonymous)';

type Boxed<Kind> = Extract<BoxedExpression, { readonly kind: Kind }>;

export function evaluateBoxed(boxed: BoxedExpression, scope: Scope | null, types: Types): unknown {
  return conform(compute(boxed, scope, types), boxed.type, 'the result', types);
}

function compute(boxed: BoxedExpression, scope: Scope | null, types: Types): unknown {
  const { evaluation } = types;
  switch (boxed.kind) {
    case 'feel':
      return evaluation.evaluate(boxed.ast, scope);
    case 'table':
      return evaluateTable(boxed, scope, types).value;
    case 'context':
      return context(boxed, scope, types);
    case 'list':
      return boxed.items.map((item) => evaluateBoxed(item, scope, types));
    case 'invocation':
      return invoke(boxed, scope, types);
    case 'function':
      return closureOf(boxed, { scope, types });
    case 'conditional': {
      const condition = evaluateBoxed(boxed.if, scope, types);
      if (typeof condition !== 'boolean' && condition !== null)
        return evaluation.warn(`Expected a boolean as condition of a conditional, but found ${show(condition)}`);
      return evaluateBoxed(condition === true ? boxed.then : boxed.else, scope, types);
    }
    case 'filter':
      return filter(boxed, scope, types);
    case 'iteration':
      return iterate(boxed, scope, types);
    case 'invalid':
      throw new DecisionFailure('DECISION_FAILED', boxed.message);
  }
}

/** Later entries see earlier ones; a function entry sees itself. */
function context({ entries, result }: Boxed<'context'>, scope: Scope | null, types: Types): unknown {
  let inner = scope;
  const values = entries.map(({ name, value }): [string, unknown] => {
    const entry = named(name, value, inner, types);
    inner = { name, value: entry, parent: inner };
    return [name, entry];
  });
  return result === undefined ? fromEntries(values) : evaluateBoxed(result, inner, types);
}

function named(name: string, value: BoxedExpression, scope: Scope | null, types: Types): unknown {
  return value.kind === 'function' ? closureOf(value, { scope, types, name }) : evaluateBoxed(value, scope, types);
}

function invoke({ callee, bindings }: Boxed<'invocation'>, scope: Scope | null, types: Types): unknown {
  const { evaluation } = types;
  const args = bindings.map(({ name, value }): BoxedEntry & { readonly computed: unknown } => ({
    name,
    value,
    computed: named(name, value, scope, types),
  }));
  // The call is the expression evaluator's: built-in functions, closures and ranges, each by parameter names.
  const inner: Scope = {
    name: null,
    value: fromEntries(args.map(({ computed }, index) => [argumentName(index), computed])),
    parent: scope,
  };
  const names = args.map(({ name }, index) => ({
    name,
    value: { kind: 'name', name: argumentName(index) } as const,
  }));
  return names.length === 0
    ? evaluation.evaluate({ kind: 'call', callee, arguments: [] }, inner)
    : evaluation.evaluate({ kind: 'call-named', callee, arguments: names }, inner);
}

/** No FEEL name begins with a digit, so that it hides nothing. */
function argumentName(index: number): string {
  return `${index}`;
}

export function closureOf(
  boxed: BoxedFunction,
  { scope, types, name = ANONYMOUS }: { readonly scope: Scope | null; readonly types: Types; readonly name?: string },
): FeelClosure {
  const { parameters, body } = boxed;
  const closure: FeelClosure = new FeelClosure(
    name,
    parameters.map((parameter) => parameter.name),
    (args) => {
      if (args.length !== parameters.length)
        return types.evaluation.warn(`Expected ${parameters.length} arguments of '${name}', but found ${args.length}`);
      let inner: Scope | null = name === ANONYMOUS ? scope : { name, value: closure, parent: scope };
      for (const [index, parameter] of parameters.entries()) {
        const given = args[index] ?? null;
        const value = conform(given, parameter.type, `parameter '${parameter.name}' of '${name}'`, types);
        if (value === null && given !== null) return null;
        inner = { name: parameter.name, value, parent: inner };
      }
      return evaluateBoxed(body, inner, types);
    },
  );
  return closure;
}

function filter({ in: source, match }: Boxed<'filter'>, scope: Scope | null, types: Types): unknown {
  const list = evaluateBoxed(source, scope, types);
  const items = isList(list) ? list : list === null ? [] : [list];
  types.evaluation.spend(items.length);
  return items.filter((item) => {
    const bound: Scope = { name: 'item', value: item, parent: scope };
    // Entries of the item are names of their own, except one called `item`.
    const inner: Scope =
      isContext(item) && entryOf(item, 'item') === undefined ? { name: null, value: item, parent: bound } : bound;
    return evaluateBoxed(match, inner, types) === true;
  });
}

function iterate(boxed: Boxed<'iteration'>, scope: Scope | null, types: Types): unknown {
  const { evaluation } = types;
  const list = evaluateBoxed(boxed.in, scope, types);
  if (list === null) return evaluation.warn(`Expected a list to iterate over, but found null`);
  // A range is iterated as FEEL iterates it.
  const items = evaluation.evaluate(
    {
      kind: 'for',
      iterators: [{ name: boxed.variable, source: { kind: 'name', name: argumentName(0) } }],
      result: { kind: 'name', name: boxed.variable },
      usesPartial: false,
    },
    { name: argumentName(0), value: list, parent: scope },
  );
  if (!isList(items)) return null;
  const partial: unknown[] = [];
  const bodyOf = (item: unknown): unknown =>
    evaluateBoxed(
      boxed.body,
      { name: boxed.variable, value: item, parent: { name: 'partial', value: [...partial], parent: scope } },
      types,
    );
  if (boxed.iterator === 'for') {
    for (const item of items) partial.push(bodyOf(item));
    return partial;
  }
  const decisive = boxed.iterator === 'some';
  let undecided = false;
  for (const item of items) {
    const holds = bodyOf(item);
    if (holds === decisive) return decisive;
    undecided ||= typeof holds !== 'boolean';
  }
  return undecided ? evaluation.warn(`Expected booleans of '${boxed.iterator}', but found others`) : !decisive;
}
