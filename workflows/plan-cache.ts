/**
 * Plans by hash, shared by all workflows of a worker thread. This module is preloaded into the sandbox's context
 * (`worker/bundle.ts`), so that it is evaluated once and a plan is parsed once. Sharing is safe because a plan never
 * changes, is frozen, and is found by the hash of its content: a workflow cannot tell whether it was here before.
 */
import type { Plan } from './bpmn/plan.js';

/** The oldest is parsed again when it is needed again. */
const CAPACITY = 500;

const plans = new Map<string, Plan>();

/** @param text - canonical JSON of the plan, read where the plan is not here yet */
export function sharedPlan(hash: string, text: () => string): Plan {
  const known = plans.get(hash);
  if (known !== undefined) return known;
  const plan = frozen(JSON.parse(text())) as Plan;
  if (plans.size >= CAPACITY) plans.delete(plans.keys().next().value as string);
  plans.set(hash, plan);
  return plan;
}

function frozen(value: unknown): unknown {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}
