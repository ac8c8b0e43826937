/** The throw side of an event: what end and intermediate throw events have in common. */
import { isFailure, type Execution, type Happening, type Outcome, type PlanTrigger, type Thrown } from '../define.js';
import { triggerOf } from './index.js';

/** Throws the event's trigger, if it has one; the event completes unless the trigger makes it wait. */
export function throwTrigger(
  execution: Execution,
  node: Parameters<NonNullable<ReturnType<typeof triggerOf>['throw']>>[2],
  trigger: PlanTrigger | undefined,
): Outcome {
  return settle(execution, trigger && triggerOf(trigger).throw?.(execution, trigger.spec, node));
}

export function resumeTrigger(execution: Execution, trigger: PlanTrigger | undefined, happening: Happening): Outcome {
  const thrown = trigger && triggerOf(trigger).resume?.(execution, trigger.spec, happening);
  return settle(execution, thrown, happening);
}

function settle(execution: Execution, thrown: Thrown, happening?: Happening): Outcome {
  if (isFailure(thrown)) return thrown;
  if (thrown === 'waiting') return;
  execution.complete(happening?.kind === 'completed' ? happening.variables : undefined);
}
