import {
  compileJuel,
  evaluateJuel,
  type JuelEnvironment,
  type JuelOutcome,
} from '../../workflows/bpmn/expression/juel/juel.js';

/** 2026-01-31T10:00:00Z. */
export const NOW = Date.UTC(2026, 0, 31, 10);

export type Variables = Readonly<Record<string, unknown>>;
export type Facts = Pick<JuelEnvironment, 'execution' | 'task'>;

export function evaluateText(text: string, variables: Variables = {}, facts: Facts = {}): JuelOutcome {
  const compiled = compileJuel(text);
  if (!compiled.ok) throw new Error(`${text}: ${compiled.message}`);
  return evaluateJuel(compiled.expression.ast, {
    lookup: (name) => (Object.hasOwn(variables, name) ? variables[name] : undefined),
    now: NOW,
    ...facts,
  });
}

export function valueOf(text: string, variables: Variables = {}, facts: Facts = {}): unknown {
  const outcome = evaluateText(text, variables, facts);
  if (!outcome.ok) throw new Error(`${text}: ${outcome.message}`);
  return outcome.value;
}

export function messageOf(text: string, variables: Variables = {}): string {
  const outcome = evaluateText(text, variables);
  if (outcome.ok) throw new Error(`${text}: expected a failure, but got ${JSON.stringify(outcome.value)}`);
  return outcome.message;
}
