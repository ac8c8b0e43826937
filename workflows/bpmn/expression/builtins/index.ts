/** All built-in functions by name: DMN 1.5 §10.3.4 and Camunda's additions. */
import { booleanFunctions } from './boolean.js';
import { contextFunctions } from './context.js';
import { conversionFunctions } from './conversion.js';
import { Builtin, type Signature } from './define.js';
import { listFunctions } from './list.js';
import { numericFunctions } from './numeric.js';
import { rangeFunctions } from './range.js';
import { stringFunctions } from './string.js';
import { temporalFunctions } from './temporal.js';

const SIGNATURES: readonly Signature[] = [
  ...booleanFunctions,
  ...contextFunctions,
  ...conversionFunctions,
  ...listFunctions,
  ...numericFunctions,
  ...rangeFunctions,
  ...stringFunctions,
  ...temporalFunctions,
];

const BUILTINS: ReadonlyMap<string, Builtin> = new Map(
  [...new Set(SIGNATURES.map(({ name }) => name))].map((name) => [
    name,
    new Builtin(
      name,
      SIGNATURES.filter((signature) => signature.name === name),
    ),
  ]),
);

export function builtin(name: string): Builtin | undefined {
  return BUILTINS.get(name);
}

export function isBuiltin(name: string): boolean {
  return BUILTINS.has(name);
}

export function builtinNames(): readonly string[] {
  return [...BUILTINS.keys()];
}
