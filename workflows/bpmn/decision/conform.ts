/** Values and the types that a model declares: the implicit conversions of DMN 1.5 §10.3.2.9.4. */
import { show } from '../expression/display.js';
import type { Evaluation } from '../expression/evaluation.js';
import { isInstance } from '../expression/instance-of.js';
import { midnight, parseAtLiteral } from '../expression/temporal.js';
import { entryOf, FeelClosure, isContext, isList, typeOf } from '../expression/values.js';
import type { DecisionType } from './plan.js';

export interface Types {
  /** Item definitions of the plan. */
  readonly types: Readonly<Record<string, DecisionType>>;
  /** Where constraints are evaluated and misfits reported. */
  readonly evaluation: Evaluation;
}

const { fromEntries, entries } = Object;
const TEMPORAL: ReadonlySet<string> = new Set([
  'date',
  'time',
  'date and time',
  'days and time duration',
  'years and months duration',
]);

/** `value` as the type wants it; null with a warning that names `what` where it does not conform. */
export function conform(value: unknown, type: DecisionType | undefined, what: string, types: Types): unknown {
  if (type === undefined || value === null || value === undefined) return value ?? null;
  const converted = convert(value, type, types);
  if (converted !== undefined) return converted;
  return types.evaluation.warn(`Expected ${what} to be of its type ${nameOf(type)}, but found ${show(value)}`);
}

/** As `conform` for what comes from outside as JSON: text of a date, time or duration is read as one. */
export function conformJson(value: unknown, type: DecisionType | undefined, what: string, types: Types): unknown {
  return conform(type === undefined ? value : readJson(value, type, types), type, what, types);
}

/** `value` with the texts in it read as what the type wants; whatever does not fit stays as it is. */
export function readJson(value: unknown, type: DecisionType, types: Types): unknown {
  switch (type.kind) {
    case 'reference': {
      const definition = types.types[type.name];
      return definition === undefined ? value : readJson(value, definition, types);
    }
    case 'named':
      return typeof value === 'string' && TEMPORAL.has(type.name) ? (parseAtLiteral(value) ?? value) : value;
    case 'list':
      return isList(value)
        ? value.map((item) => readJson(item, type.element, types))
        : readJson(value, type.element, types);
    case 'context': {
      if (!isContext(value)) return value;
      const declared = new Map(type.entries.map((entry) => [entry.name, entry.type]));
      const read = (name: string, entry: unknown): unknown => {
        const entryType = declared.get(name);
        return entryType === undefined ? entry : readJson(entry, entryType, types);
      };
      return fromEntries(entries(value).map(([name, entry]) => [name, read(name, entry)]));
    }
    case 'function':
      return value;
  }
}

/** Undefined where the value does not conform; null conforms to everything. */
function convert(value: unknown, type: DecisionType, types: Types): unknown {
  if (value === null || value === undefined) return null;
  const converted = convertShape(value, type, types);
  return converted === undefined || satisfies(converted, type, types) ? converted : undefined;
}

function convertShape(value: unknown, type: DecisionType, types: Types): unknown {
  if (type.kind === 'reference') {
    const definition = types.types[type.name];
    return definition === undefined ? value : convert(value, definition, types);
  }
  if (type.kind === 'list') {
    const converted = (isList(value) ? value : [value]).map((item) => convert(item, type.element, types));
    return converted.includes(undefined) ? undefined : converted;
  }
  if (isList(value) && value.length === 1 && !(type.kind === 'named' && (type.name === 'Any' || type.name === 'list')))
    return convert(value[0], type, types);
  switch (type.kind) {
    case 'named':
      if (type.name === 'date and time' && typeOf(value) === 'date')
        return midnight(value as Parameters<typeof midnight>[0], 'UTC');
      return isInstance(value, type) ? value : undefined;
    case 'context':
      return convertContext(value, type, types);
    case 'function':
      return value instanceof FeelClosure && value.parameters.length === type.parameters.length ? value : undefined;
  }
}

/** Entries beyond those of the type stay; each of the type's entries must be there. */
function convertContext(
  value: unknown,
  type: Extract<DecisionType, { readonly kind: 'context' }>,
  types: Types,
): unknown {
  if (!isContext(value)) return undefined;
  const converted = new Map<string, unknown>(entries(value));
  for (const { name, type: entryType } of type.entries) {
    const found = entryOf(value, name);
    const entry = found === undefined ? undefined : convert(found, entryType, types);
    if (entry === undefined) return undefined;
    converted.set(name, entry);
  }
  return fromEntries(converted);
}

function satisfies(value: unknown, { constraint }: DecisionType, { evaluation }: Types): boolean {
  return constraint === undefined || evaluation.evaluate(constraint, { name: '?', value, parent: null }) === true;
}

function nameOf(type: DecisionType): string {
  switch (type.kind) {
    case 'named':
    case 'reference':
      return `'${type.name}'`;
    case 'list':
      return `list of ${nameOf(type.element)}`;
    default:
      return type.kind;
  }
}
