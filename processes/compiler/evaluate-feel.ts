/** A FEEL expression that stands in no diagram: compiled and evaluated at once. */
import type { Variables } from '../../workflows/bpmn/define.js';
import { compileFeel, evaluateFeel } from '../../workflows/bpmn/expression/feel.js';
import { TooSlow } from '../../workflows/bpmn/expression/bounded.js';
import type { Json } from '../../workflows/bpmn/expression/json.js';

export type FeelResult = { readonly value: Json; readonly warnings: readonly string[] } | { readonly problem: string };

/** Why it is no expression; undefined where it is one. */
export function feelProblem(text: string): string | undefined {
  const compiled = compileFeel(text);
  return compiled.ok ? undefined : compiled.message;
}

/** `text`: without the `=` that marks an expression in a diagram. */
export function evaluateFeelText(
  text: string,
  { variables, now }: { readonly variables: Variables; readonly now: number },
): FeelResult {
  const compiled = compileFeel(text);
  if (!compiled.ok) return { problem: compiled.message };
  const lookup = (name: string): unknown => (Object.hasOwn(variables, name) ? variables[name] : undefined);
  try {
    const outcome = evaluateFeel(compiled.expression.ast, { lookup, now, random: Math.random });
    return outcome.ok ? { value: outcome.value, warnings: outcome.warnings } : { problem: outcome.message };
  } catch (error) {
    if (error instanceof TooSlow) return { problem: error.message };
    throw error;
  }
}
