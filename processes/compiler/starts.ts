/** How a process may be started: what the API creates subscriptions and schedules from. */
import { isDeepStrictEqual } from 'node:util';
import type { DiagnosticCode } from '../../workflows/bpmn/codes.js';
import type { PlanTrigger } from '../../workflows/bpmn/define.js';
import { instantiates } from '../../workflows/bpmn/instantiates.js';
import type { Plan, PlanNode } from '../../workflows/bpmn/plan.js';
import { constant, startBy, type StartDeclaration } from '../../workflows/bpmn/start-declaration.js';
import { partsOf } from '../../workflows/bpmn/triggers/index.js';
import type { TimerSpec } from '../../workflows/bpmn/triggers/timer.js';
import type { Findings } from './findings.js';
import type { Model } from './model.js';

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
  const declared = startBy(part, place);
  if (declared !== undefined) return [declared];
  if (part.kind === 'message') return refuse(place, 'MESSAGE_NAME_MISSING', nameless('message', elementId));
  if (part.kind === 'signal') return refuse(place, 'SIGNAL_NAME_MISSING', nameless('signal', elementId));
  const text = constant((part.spec as TimerSpec).text, place.now);
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
