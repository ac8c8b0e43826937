/** How a built-in function is declared, and how a call finds the signature that fits its arguments. */
import { FeelDate, FeelDateTime, FeelDuration, FeelRange, FeelTime } from 'feelin';
import { show } from '../display.js';
import type { Evaluation } from '../evaluation.js';
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
type TypeName = keyof Types | `${keyof Types}?`;
type TypeOf<Name> = Name extends keyof Types ? Types[Name] : Name extends `${infer Base extends keyof Types}?` ? Types[Base] | null | undefined : never;
type Parameters = readonly (readonly [name: string, type: TypeName])[];
type Arguments<P extends Parameters> = { readonly [Index in keyof P]: TypeOf<P[Index][1]> };

export interface Signature {
  readonly name: string;
  readonly parameters: Parameters;
  readonly evaluate: (args: readonly unknown[], evaluation: Evaluation) => unknown;
}

/** One signature; several of the same name are tried in order. `evaluate` gets converted arguments, in order. */
export function define<const P extends Parameters>(
  name: string,
  parameters: P,
  evaluate: (args: Arguments<P>, evaluation: Evaluation) => unknown,
): Signature {
  return { name, parameters, evaluate: evaluate as unknown as Signature['evaluate'] };
}

/** The argument does not fit its parameter. */
const MISFIT = Symbol('misfit');

export class Builtin {
  /** A missing variable as argument is what the function is about, so it is no reason to warn. */
  readonly toleratesNull: boolean;

  constructor(
    readonly name: string,
    private readonly signatures: readonly Signature[],
  ) {
    this.toleratesNull = name === 'is defined' || name === 'get or else';
  }

  call(args: readonly unknown[], evaluation: Evaluation): unknown {
    let complaint: string | undefined;
    for (const signature of this.signatures) {
      const { parameters } = signature;
      const rest = isRest(parameters);
      if (args.length > parameters.length && !rest) continue;
      const bound = rest ? gather(args, parameters) : args;
      const converted = convertAll(bound, parameters);
      if (typeof converted !== 'number') return signature.evaluate(converted, evaluation);
      complaint = misfit(this.name, parameters, converted, bound[converted]);
    }
    return evaluation.warn(complaint ?? `Expected ${this.counts()} of '${this.name}', but found ${args.length}`);
  }

  callNamed(named: ReadonlyMap<string, unknown>, evaluation: Evaluation): unknown {
    let complaint: string | undefined;
    for (const signature of this.signatures) {
      const { parameters } = signature;
      if (![...named.keys()].every((name) => parameters.some(([parameter]) => parameter === name))) continue;
      const args = parameters.map(([name, type]) => (type === 'items...' || type === 'any...' ? listOf(named.get(name)) : named.get(name)));
      const converted = convertAll(args, parameters);
      if (typeof converted !== 'number') return signature.evaluate(converted, evaluation);
      complaint = misfit(this.name, parameters, converted, args[converted]);
    }
    const names = [...new Set(this.signatures.flatMap(({ parameters }) => parameters.map(([name]) => `'${name}'`)))].join(', ');
    return evaluation.warn(complaint ?? `Expected the parameters ${names} of '${this.name}', but found ${[...named.keys()].map((name) => `'${name}'`).join(', ')}`);
  }

  /** The function as a value, e.g. as an argument of `sort`. */
  closure(evaluation: Evaluation): FeelClosure {
    return new FeelClosure(this.name, this.signatures[0]?.parameters.map(([name]) => name) ?? [], (args) => this.call(args, evaluation));
  }

  private counts(): string {
    const counts = [...new Set(this.signatures.map(({ parameters }) => parameters.length))].sort((left, right) => left - right);
    return `${counts.join(' or ')} argument${counts.length === 1 && counts[0] === 1 ? '' : 's'}`;
  }
}

function isRest(parameters: Parameters): boolean {
  const type = parameters[parameters.length - 1]?.[1];
  return type === 'items...' || type === 'any...';
}

/** Arguments with those of the rest parameter in one list. */
function gather(args: readonly unknown[], parameters: Parameters): readonly unknown[] {
  const fixed = parameters.length - 1;
  const rest = args.slice(fixed);
  const single = parameters[fixed]?.[1] === 'items...' && rest.length === 1 && isList(rest[0]);
  return [...args.slice(0, fixed), rest.length === 0 ? null : single ? rest[0] : rest];
}

function listOf(value: unknown): unknown {
  return value === undefined || value === null || isList(value) ? value : [value];
}

/** The converted arguments, or the index of the first that does not fit. */
function convertAll(args: readonly unknown[], parameters: Parameters): readonly unknown[] | number {
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

function misfit(name: string, parameters: Parameters, index: number, value: unknown): string {
  const [parameter = '', type = 'any'] = parameters[index] ?? [];
  const expected = type.startsWith('any') ? 'a value' : type.startsWith('items') ? 'a list' : `a ${type.replace('?', '')}`;
  return `Expected ${expected} as parameter '${parameter}' of '${name}', but found ${value === undefined ? 'nothing' : show(value)}`;
}
