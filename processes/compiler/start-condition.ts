/** Conditional start events: asked from outside, over variables that no instance has yet. */
import type { Variables } from '../../workflows/bpmn/define.js';
import { TooSlow } from '../../workflows/bpmn/expression/bounded.js';
import { evaluateExpression } from '../../workflows/bpmn/expression/expression.js';
import type { Expression } from '../../workflows/bpmn/plan.js';

/** Whether the condition is true. One that fails, or is no boolean, does not hold: nobody is there to have an incident. */
export function startConditionHolds(
  condition: Expression,
  { variables, now }: { readonly variables: Variables; readonly now: number },
): boolean {
  const lookup = (name: string): unknown => (Object.hasOwn(variables, name) ? variables[name] : undefined);
  try {
    const outcome = evaluateExpression(condition, { lookup, now, random: Math.random });
    return outcome.ok && (outcome.value === true || outcome.value === 'true');
  } catch (error) {
    if (error instanceof TooSlow) return false;
    throw error;
  }
}
