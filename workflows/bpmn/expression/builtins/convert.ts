/** Arguments as the parameters of a built-in function want them (implicit conversions of DMN 1.5 §10.3.2.9.4). */
import { FeelDate, FeelDateTime, FeelDuration, FeelRange, FeelTime } from 'feelin';
import { show } from '../display.js';
import { midnight } from '../temporal.js';
import { FeelClosure, isContext, isList, type FeelContext } from '../values.js';

interface Types {
  readonly any: unknown;
  readonly number: number;
  readonly string: string;
  readonly boolean: boolean;
  /** Any value but null; one that is no list becomes a list of it. */
  readonly list: readonly unknown[];
  readonly context: FeelContext;
  readonly date: FeelDate;
  readonly time: FeelTime;
  /** A date becomes its midnight. */
  readonly 'date and time': FeelDateTime;
  readonly 'date or date and time': FeelDate | FeelDateTime;
  readonly duration: FeelDuration;
  readonly range: FeelRange;
  readonly function: FeelClosure;
  /** Last parameter only: all further arguments; a single list stands for its items. */
  readonly 'items...': readonly unknown[];
  /** Last parameter only: all further arguments as they are. */
  readonly 'any...': readonly unknown[];
}

/** With `?` the argument may be absent or null. */
export type TypeName = keyof Types | `${keyof Types}?`;
export type TypeOf<Name> = Name extends keyof Types
  ? Types[Name]
  : Name extends `${infer Base extends keyof Types}?`
    ? Types[Base] | null | undefined
    : never;
export type Parameter = readonly [name: string, type: TypeName];

/** The argument does not fit its parameter. */
const MISFIT = Symbol('misfit');

/** The converted arguments, or the index of the first that does not fit. */
export function convertAll(args: readonly unknown[], parameters: readonly Parameter[]): readonly unknown[] | number {
  const converted: unknown[] = [];
  for (let index = 0; index < parameters.length; index += 1) {
    const type = parameters[index]?.[1] ?? 'any';
    const value = convert(args[index], type);
    if (value === MISFIT) return index;
    converted.push(value);
  }
  return converted;
}

function convert(value: unknown, type: TypeName): unknown {
  if (value === undefined || value === null) {
    if (type.endsWith('?') && type !== 'any...' && type !== 'items...') return value;
    return type === 'any' && value === null ? value : MISFIT;
  }
  const base = (type.endsWith('?') ? type.slice(0, -1) : type) as keyof Types;
  if (base === 'any' || base === 'items...' || base === 'any...') return value;
  if (base === 'list') return isList(value) ? value : [value];
  const direct = fit(value, base);
  return direct === MISFIT && isList(value) && value.length === 1 ? fit(value[0], base) : direct;
}

function fit(value: unknown, type: keyof Types): unknown {
  switch (type) {
    case 'number':
    case 'string':
    case 'boolean':
      return typeof value === type ? value : MISFIT;
    case 'context':
      return isContext(value) ? value : MISFIT;
    case 'date':
      return value instanceof FeelDate ? value : MISFIT;
    case 'time':
      return value instanceof FeelTime ? value : MISFIT;
    case 'date and time':
      return value instanceof FeelDate ? midnight(value, 'UTC') : value instanceof FeelDateTime ? value : MISFIT;
    case 'date or date and time':
      return value instanceof FeelDate || value instanceof FeelDateTime ? value : MISFIT;
    case 'duration':
      return value instanceof FeelDuration ? value : MISFIT;
    case 'range':
      return value instanceof FeelRange ? value : MISFIT;
    case 'function':
      return value instanceof FeelClosure ? value : MISFIT;
    default:
      return MISFIT;
  }
}

export function misfit(name: string, parameters: readonly Parameter[], index: number, value: unknown): string {
  const [parameter = '', type = 'any'] = parameters[index] ?? [];
  const expected = type.startsWith('any')
    ? 'a value'
    : type.startsWith('items')
      ? 'a list'
      : `a ${type.replace('?', '')}`;
  return `Expected ${expected} as parameter '${parameter}' of '${name}', but found ${value === undefined ? 'nothing' : show(value)}`;
}
