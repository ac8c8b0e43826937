/** THE list of triggers: one file per event definition. Docs and support matrix derive from it. */
import {
  awaitsAll,
  type CheckContext,
  type LowerContext,
  type PlanTrigger,
  type Position,
  type TriggerDefinition,
} from '../define.js';
import type { Source, SourceTrigger } from '../source.js';
import { cancel } from './cancel.js';
import { compensation } from './compensation.js';
import { conditional } from './conditional.js';
import { error } from './error.js';
import { escalation } from './escalation.js';
import { link } from './link.js';
import { message } from './message.js';
import { defineMultiple, type MultipleSpec } from './multiple.js';
import { signal } from './signal.js';
import { terminate } from './terminate.js';
import { timer } from './timer.js';

/** The definition of a trigger that a plan names; a plan never names one that is not listed. */
export function triggerOf(trigger: PlanTrigger): TriggerDefinition {
  return byKind.get(trigger.kind) as TriggerDefinition;
}

const multiple = defineMultiple(triggerOf);

export const triggers = [
  message,
  timer,
  error,
  escalation,
  signal,
  conditional,
  compensation,
  cancel,
  terminate,
  link,
  multiple,
] as const;

export type TriggerKind = (typeof triggers)[number]['kind'];

const byKind: ReadonlyMap<string, TriggerDefinition> = new Map(
  triggers.map((trigger) => [trigger.kind, trigger as unknown as TriggerDefinition]),
);

export function findTrigger(kind: string): TriggerDefinition | undefined {
  return byKind.get(kind);
}

/** What every event checks of its event definitions. Catch and boundary events cannot do without one. */
export function checkTrigger(source: Source, position: Position, context: CheckContext): void {
  if (source.triggers.length === 0 && (position === 'catch' || position === 'boundary')) {
    context.report('TRIGGER_MISSING', source, `Expected an event definition on '${source.id}', but there is none.`);
  }
  for (const trigger of source.triggers) checkOne(trigger, { source, position }, context);
}

function checkOne(
  trigger: SourceTrigger,
  at: { readonly source: Source; readonly position: Position },
  context: CheckContext,
): void {
  const { source, position } = at;
  const definition = findTrigger(trigger.kind);
  if (definition?.positions.includes(position)) return definition.check(trigger, at, context);
  const here = triggers.filter((known) => (known.positions as readonly Position[]).includes(position));
  context.report(
    'TRIGGER_UNSUPPORTED',
    { line: trigger.line, id: source.id },
    `Expected one of ${here.map((known) => known.kind).join(', ')} on ${source.type} '${source.id}', but found ${trigger.kind}.`,
  );
}

/** Lowers the event's trigger, several to one of kind `multiple`; undefined for an event without one. */
export function lowerTrigger(source: Source, position: Position, context: LowerContext): PlanTrigger | undefined {
  const parts = source.triggers.map((trigger) => ({
    kind: trigger.kind,
    spec: findTrigger(trigger.kind)?.lower(trigger, { source, position }, context),
  }));
  if (parts.length < 2) return parts[0];
  return { kind: multiple.kind, spec: { all: awaitsAll(source), parts } satisfies MultipleSpec };
}

/** The trigger of one part of an event: the whole of it where it has one alone. */
export function partOf(trigger: PlanTrigger, part: number | undefined): PlanTrigger {
  return part === undefined ? trigger : ((trigger.spec as MultipleSpec).parts[part] as PlanTrigger);
}

/** The triggers of an event, one by one. */
export function partsOf(trigger: PlanTrigger): readonly PlanTrigger[] {
  return trigger.kind === multiple.kind ? (trigger.spec as MultipleSpec).parts : [trigger];
}
