/** How a process may be started: what the API creates subscriptions and schedules from. */
import { isDeepStrictEqual } from 'node:util';
import type { DiagnosticCode } from '../../workflows/bpmn/codes.js';
import type { PlanTrigger } from '../../workflows/bpmn/define.js';
import { evaluateExpression } from '../../workflows/bpmn/expression/expression.js';
import { instantiates } from '../../workflows/bpmn/instantiates.js';
import type { Expression, Plan, PlanNode } from '../../workflows/bpmn/plan.js';
import { parseCycle, parseDate } from '../../workflows/bpmn/time.js';
import type { ConditionalSpec } from '../../workflows/bpmn/triggers/conditional.js';
import { partsOf } from '../../workflows/bpmn/triggers/index.js';
import type { MessageSpec } from '../../workflows/bpmn/triggers/message.js';
import type { SignalSpec } from '../../workflows/bpmn/triggers/signal.js';
import type { TimerSpec } from '../../workflows/bpmn/triggers/timer.js';
import type { Findings } from './findings.js';
import type { Model } from './model.js';

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
  readonly line: number;
  readonly now: number;
  readonly findings: Findings;
}

/** Start events stand outside of any instance: their expressions see no variables, and are evaluated here and now. */
export function startsOf(
  plan: Plan,
  options: { readonly model: Model; readonly findings: Findings; readonly now: number },
): readonly StartDeclaration[] {
  const { model, findings, now } = options;
  const context = { element: (id: string) => model.elements.get(id) };
  const { children = [] } = model.elements.get(plan.processId) ?? {};
  const starting = children.filter((source) => source.type === 'startEvent' || instantiates(source, context));
  if (starting.length === 0) return [{ elementId: plan.processId, trigger: 'none' }];
  return starting.flatMap(({ id, line }) => declare(plan, { elementId: id, line, now, findings }));
}

function declare(plan: Plan, place: Place): readonly StartDeclaration[] {
  const { elementId } = place;
  const { spec } = plan.nodes[elementId] as PlanNode<{ readonly trigger?: PlanTrigger }>;
  if (spec.trigger === undefined) return [{ elementId, trigger: 'none' }];
  const declared = partsOf(spec.trigger).flatMap((part) => declarePart(part, place));
  return declared.filter((one, index) => declared.findIndex((other) => isDeepStrictEqual(one, other)) === index);
}

function declarePart(part: PlanTrigger, place: Place): readonly StartDeclaration[] {
  const { elementId } = place;
  switch (part.kind) {
    case 'message': {
      const messageName = constant((part.spec as MessageSpec).name, place);
      return messageName === undefined
        ? refuse(place, 'MESSAGE_NAME_MISSING', nameless('message', elementId))
        : [{ elementId, trigger: 'message', messageName }];
    }
    case 'signal': {
      const signalName = constant((part.spec as SignalSpec).name, place);
      return signalName === undefined
        ? refuse(place, 'SIGNAL_NAME_MISSING', nameless('signal', elementId))
        : [{ elementId, trigger: 'signal', signalName }];
    }
    case 'conditional':
      return [{ elementId, trigger: 'conditional', condition: (part.spec as ConditionalSpec).condition }];
    default:
      return timerStart(part.spec as TimerSpec, place);
  }
}

function timerStart({ as, text: expression }: TimerSpec, place: Place): readonly StartDeclaration[] {
  const { elementId } = place;
  const text = constant(expression, place);
  const due = text === undefined ? undefined : as === 'cycle' ? parseCycle(text, place.now) : parseDate(text);
  if (text !== undefined && due !== undefined) return [{ elementId, trigger: 'timer', as, text }];
  return refuse(
    place,
    'TIMER_EXPRESSION',
    `Expected a date or cycle without variables on start event '${elementId}', but found ${JSON.stringify(text ?? null)}.`,
  );
}

function nameless(what: string, elementId: string): string {
  return `Expected the ${what} name of start event '${elementId}' to be a text without variables, but it is not.`;
}

function refuse({ elementId, line, findings }: Place, code: DiagnosticCode, message: string): readonly [] {
  findings.add({ code, line, id: elementId, message });
  return [];
}

function constant(expression: Expression, { now }: Place): string | undefined {
  const outcome = evaluateExpression(expression, { lookup: () => undefined, now, random: () => 0 });
  return outcome.ok && typeof outcome.value === 'string' ? outcome.value : undefined;
}
