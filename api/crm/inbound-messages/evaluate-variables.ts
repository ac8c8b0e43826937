import { evaluateFeelText } from '../../../processes/compiler/evaluate-feel.js';
import type { Variables } from '../../../workflows/contract.js';
import type { Json } from '../../../workflows/engine/record.js';
import { invalid } from '../../problem/problem.js';

interface Scope {
  readonly variables: Variables;
  /** What `now()` says. */
  readonly at: Date;
}

/** Each expression's value by its name. Throws a `Problem` where one has none. */
export function evaluateVariables(expressions: Readonly<Record<string, string>>, scope: Scope): Variables {
  return Object.fromEntries(
    Object.entries(expressions).map(([name, text]) => [name, evaluated(`variable ${name}`, text, scope)]),
  );
}

/** A text, or the digits of a number. */
export function evaluateKey(text: string, scope: Scope): string {
  const value = evaluated('correlation key', text, scope);
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  throw invalid(`Expected the correlation key ${text} to be a text or a number, but it is ${JSON.stringify(value)}.`);
}

function evaluated(what: string, text: string, { variables, at }: Scope): Json {
  const result = evaluateFeelText(text.replace(/^\s*=/, ''), { variables, now: at.getTime() });
  if ('problem' in result) throw invalid(`Expected the ${what} to have a value, but ${text}: ${result.problem}`);
  return result.value;
}
