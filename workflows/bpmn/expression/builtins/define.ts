/** How a built-in function is declared, and how a call finds the signature that fits its arguments. */
import type { Evaluation } from '../evaluation.js';
import { FeelClosure, isList } from '../values.js';
import { convertAll, misfit, type Parameter, type TypeOf } from './convert.js';

const { isFinite } = Number;

type Parameters = readonly Parameter[];
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
      if (typeof converted !== 'number') return this.evaluate(signature, converted, evaluation);
      complaint = misfit(this.name, parameters, converted, bound[converted]);
    }
    return evaluation.warn(complaint ?? `Expected ${this.counts()} of '${this.name}', but found ${args.length}`);
  }

  callNamed(named: ReadonlyMap<string, unknown>, evaluation: Evaluation): unknown {
    let complaint: string | undefined;
    for (const signature of this.signatures) {
      const { parameters } = signature;
      if (![...named.keys()].every((name) => parameters.some(([parameter]) => parameter === name))) continue;
      const args = parameters.map(([name, type]) =>
        type === 'items...' || type === 'any...' ? listOf(named.get(name)) : named.get(name),
      );
      const converted = convertAll(args, parameters);
      if (typeof converted !== 'number') return this.evaluate(signature, converted, evaluation);
      complaint = misfit(this.name, parameters, converted, args[converted]);
    }
    const names = [
      ...new Set(this.signatures.flatMap(({ parameters }) => parameters.map(([name]) => `'${name}'`))),
    ].join(', ');
    return evaluation.warn(
      complaint ??
        `Expected the parameters ${names} of '${this.name}', but found ${[...named.keys()].map((name) => `'${name}'`).join(', ')}`,
    );
  }

  /** The function as a value, e.g. as an argument of `sort`. */
  closure(evaluation: Evaluation): FeelClosure {
    return new FeelClosure(this.name, this.signatures[0]?.parameters.map(([name]) => name) ?? [], (args) =>
      this.call(args, evaluation),
    );
  }

  private evaluate(signature: Signature, args: readonly unknown[], evaluation: Evaluation): unknown {
    for (const arg of args) evaluation.touch(lengthOf(arg));
    const result = evaluation.weighed(signature.evaluate(args, evaluation) ?? null);
    evaluation.touch(lengthOf(result));
    if (typeof result !== 'number' || isFinite(result)) return result;
    return evaluation.warn(`Expected a result of '${this.name}' that a number can hold, but it is too large`);
  }

  private counts(): string {
    const counts = [...new Set(this.signatures.map(({ parameters }) => parameters.length))].sort(
      (left, right) => left - right,
    );
    return `${counts.join(' or ')} argument${counts.length === 1 && counts[0] === 1 ? '' : 's'}`;
  }
}

function lengthOf(value: unknown): number {
  return typeof value === 'string' || isList(value) ? value.length : 1;
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
