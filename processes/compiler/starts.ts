/** How a process may be started: what the API creates subscriptions and schedules from. */
import type { DiagnosticCode } from '../../workflows/bpmn/codes.js';
import { evaluateFeel } from '../../workflows/bpmn/expression/feel.js';
import type { StartEventSpec } from '../../workflows/bpmn/elements/start-event.js';
import type { Expression, Plan, PlanNode } from '../../workflows/bpmn/plan.js';
import type { MessageSpec } from '../../workflows/bpmn/triggers/message.js';
import { parseCycle, parseDate } from '../../workflows/bpmn/time.js';
import type { TimerSpec } from '../../workflows/bpmn/triggers/timer.js';
import type { Findings } from './findings.js';
import type { Model } from './model.js';

export type StartDeclaration =
  | { readonly elementId: string; readonly trigger: 'none' }
  | { readonly elementId: string; readonly trigger: 'message'; readonly messageName: string }
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
  return Object.values(plan.nodes)
    .filter(({ kind, scope }) => kind === 'start-event' && scope === plan.processId)
    .flatMap((node) => {
      const line = model.elements.get(node.id)?.line ?? 1;
      return declare(node as PlanNode<StartEventSpec>, { elementId: node.id, line, now, findings });
    });
}

function declare({ spec: { trigger } }: PlanNode<StartEventSpec>, place: Place): readonly StartDeclaration[] {
  const { elementId } = place;
  if (trigger === undefined) return [{ elementId, trigger: 'none' }];
  if (trigger.kind === 'message') {
    const messageName = constant((trigger.spec as MessageSpec).name, place);
    if (messageName !== undefined) return [{ elementId, trigger: 'message', messageName }];
    return refuse(
      place,
      'MESSAGE_NAME_MISSING',
      `Expected the message name of start event '${elementId}' to be a text without variables, but it is not.`,
    );
  }
  const { as, text: expression } = trigger.spec as TimerSpec;
  const text = constant(expression, place);
  const due = text === undefined ? undefined : as === 'cycle' ? parseCycle(text, place.now) : parseDate(text);
  if (text !== undefined && due !== undefined) return [{ elementId, trigger: 'timer', as, text }];
  return refuse(
    place,
    'TIMER_EXPRESSION',
    `Expected a date or cycle without variables on start event '${elementId}', but found ${JSON.stringify(text ?? null)}.`,
  );
}

function refuse({ elementId, line, findings }: Place, code: DiagnosticCode, message: string): readonly [] {
  findings.add({ code, line, id: elementId, message });
  return [];
}

function constant(expression: Expression, { now }: Place): string | undefined {
  if (expression.language === 'literal') return expression.value;
  const outcome = evaluateFeel(expression.ast, { lookup: () => undefined, now, random: () => 0 });
  return outcome.ok && typeof outcome.value === 'string' ? outcome.value : undefined;
}
