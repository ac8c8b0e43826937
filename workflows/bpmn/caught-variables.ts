/** Variables that take the code and message of what an event caught (`camunda:errorCodeVariable` and its kin). */
import type { PlanTrigger, Triggered } from './define.js';
import type { SourceTrigger } from './source.js';

export interface CaughtVariables {
  readonly codeVariable?: string;
  readonly messageVariable?: string;
}

export function caughtVariables({ codeVariable, messageVariable }: SourceTrigger): CaughtVariables {
  return {
    ...(codeVariable !== undefined && { codeVariable }),
    ...(messageVariable !== undefined && { messageVariable }),
  };
}

/** `triggered` with these variables; `parts` are the triggers of the event that caught it. */
export function withCaughtVariables(parts: readonly PlanTrigger[], triggered: Triggered): Triggered {
  const { code, message } = triggered;
  if (code === undefined) return triggered;
  const named = parts.flatMap(({ spec }): readonly (readonly [string, string])[] => {
    const { codeVariable, messageVariable } = spec as CaughtVariables;
    return [
      ...(codeVariable === undefined ? [] : [[codeVariable, code] as const]),
      ...(messageVariable === undefined ? [] : [[messageVariable, message ?? ''] as const]),
    ];
  });
  return { ...triggered, variables: { ...triggered.variables, ...Object.fromEntries(named) } };
}
