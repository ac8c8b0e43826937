/** THE list of triggers: one file per event definition. Docs and support matrix derive from it. */
import type { CheckContext, PlanTrigger, Position, TriggerDefinition } from '../define.js';
import type { Source } from '../source.js';
import { error } from './error.js';
import { message } from './message.js';
import { terminate } from './terminate.js';
import { timer } from './timer.js';

export const triggers = [message, timer, error, terminate] as const;

export type TriggerKind = (typeof triggers)[number]['kind'];

const byKind: ReadonlyMap<string, TriggerDefinition> = new Map(
  triggers.map((trigger) => [trigger.kind, trigger as unknown as TriggerDefinition]),
);

export function findTrigger(kind: string): TriggerDefinition | undefined {
  return byKind.get(kind);
}

/** The definition of a trigger that a plan names; a plan never names one that is not listed. */
export function triggerOf(trigger: PlanTrigger): TriggerDefinition {
  return byKind.get(trigger.kind) as TriggerDefinition;
}

/** What every event checks of its event definitions. Catch and boundary events cannot do without one. */
export function checkTrigger(source: Source, position: Position, context: CheckContext): void {
  const [trigger, ...others] = source.triggers;
  if (others.length > 0) {
    context.report(
      'TRIGGER_MULTIPLE',
      source,
      `Expected one event definition on '${source.id}', but found ${source.triggers.length}.`,
    );
  }
  if (trigger === undefined) {
    if (position === 'catch' || position === 'boundary') {
      context.report('TRIGGER_MISSING', source, `Expected an event definition on '${source.id}', but there is none.`);
    }
    return;
  }
  const definition = findTrigger(trigger.kind);
  if (definition === undefined || !definition.positions.includes(position)) {
    const at = triggers.filter((known) => (known.positions as readonly Position[]).includes(position));
    context.report(
      'TRIGGER_UNSUPPORTED',
      { line: trigger.line, id: source.id },
      `Expected one of ${at.map((known) => known.kind).join(', ')} on ${source.type} '${source.id}', but found ${trigger.kind}.`,
    );
    return;
  }
  definition.check(trigger, { source, position }, context);
}

/** Lowers the event's trigger; undefined for an event without one. */
export function lowerTrigger(
  source: Source,
  position: Position,
  context: Parameters<TriggerDefinition['lower']>[2],
): PlanTrigger | undefined {
  const trigger = source.triggers[0];
  if (trigger === undefined) return undefined;
  const spec = findTrigger(trigger.kind)?.lower(trigger, { source, position }, context);
  return { kind: trigger.kind, spec };
}
