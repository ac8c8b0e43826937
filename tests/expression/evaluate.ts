import { compileFeel, evaluateFeel, type FeelOutcome } from '../../workflows/bpmn/expression/feel.js';

/** 2026-01-31T10:00:00Z. */
export const NOW = Date.UTC(2026, 0, 31, 10);

export type Variables = Readonly<Record<string, unknown>>;

/** Compiles and evaluates; the random numbers are 0.1, 0.2, … and start again at each call. */
export function evaluateText(text: string, variables: Variables = {}): FeelOutcome {
  const compiled = compileFeel(text);
  if (!compiled.ok) throw new Error(`${text}: ${compiled.message}`);
  let drawn = 0;
  return evaluateFeel(compiled.expression.ast, {
    lookup: (name) => (Object.hasOwn(variables, name) ? variables[name] : undefined),
    now: NOW,
    random: () => (drawn = (drawn + 1) % 10) / 10,
  });
}

export function valueOf(text: string, variables: Variables = {}): unknown {
  const outcome = evaluateText(text, variables);
  if (!outcome.ok) throw new Error(`${text}: ${outcome.message}`);
  return outcome.value;
}

export function warningsOf(text: string, variables: Variables = {}): readonly string[] {
  const outcome = evaluateText(text, variables);
  if (!outcome.ok) throw new Error(`${text}: ${outcome.message}`);
  return outcome.warnings;
}
