/** How a process may be started from outside: by whom nobody, a message, a signal, a condition or the clock. */
import { evaluateExpression } from './expression/expression.js';
import type { PlanTrigger } from './define.js';
import type { Expression } from './plan.js';
import { parseCycle, parseDate } from './time.js';
import type { ConditionalSpec } from './triggers/conditional.js';
import type { MessageSpec } from './triggers/message.js';
import type { SignalSpec } from './triggers/signal.js';
import type { TimerSpec } from './triggers/timer.js';

/**
 * `elementId` is the start event, the instantiating receive task, or the event behind an instantiating gateway: what a
 * started instance begins with. Without any of them it is the process, which begins at all that no flow enters.
 */
export type StartDeclaration =
  | { readonly elementId: string; readonly trigger: 'none' }
  | { readonly elementId: string; readonly trigger: 'message'; readonly messageName: string }
  | { readonly elementId: string; readonly trigger: 'signal'; readonly signalName: string }
  /** Starts where the condition holds over the variables it is asked with. */
  | { readonly elementId: string; readonly trigger: 'conditional'; readonly condition: Expression }
  /** `text` is an ISO 8601 date, or a cycle: `R3/PT1H` or six cron fields. */
  | { readonly elementId: string; readonly trigger: 'timer'; readonly as: TimerSpec['as']; readonly text: string };

interface Place {
  readonly elementId: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** Start events stand outside of any instance: their expressions see no variables. Undefined where one needs them. */
export function startBy(part: PlanTrigger, { elementId, now }: Place): StartDeclaration | undefined {
  switch (part.kind) {
    case 'message': {
      const messageName = constant((part.spec as MessageSpec).name, now);
      return messageName === undefined ? undefined : { elementId, trigger: 'message', messageName };
    }
    case 'signal': {
      const signalName = constant((part.spec as SignalSpec).name, now);
      return signalName === undefined ? undefined : { elementId, trigger: 'signal', signalName };
    }
    case 'conditional':
      return { elementId, trigger: 'conditional', condition: (part.spec as ConditionalSpec).condition };
    default: {
      const { as, text: expression } = part.spec as TimerSpec;
      const text = constant(expression, now);
      const due = text === undefined ? undefined : as === 'cycle' ? parseCycle(text, now) : parseDate(text);
      return text === undefined || due === undefined ? undefined : { elementId, trigger: 'timer', as, text };
    }
  }
}

/** The value of an expression that needs nothing but the time, where it is a text. */
export function constant(expression: Expression, now: number): string | undefined {
  const outcome = evaluateExpression(expression, { lookup: () => undefined, now, random: () => 0 });
  return outcome.ok && typeof outcome.value === 'string' ? outcome.value : undefined;
}
