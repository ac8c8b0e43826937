import type { Source, SourceTrigger } from '../../../workflows/bpmn/source.js';
import { walkAll, type Model } from '../model.js';
import type { Rule } from './rule.js';

/** Signals reach all who wait for them. */
const KINDS: readonly string[] = ['error', 'escalation', 'message'];

/** BPMN 2.0.2 §10.5.6: of two events at one place that catch the same thing, the second never does. */
export const catchesUnique: Rule = (model, report) => {
  for (const source of walkAll(model)) {
    for (const { where, events } of places(source, model)) {
      const seen = new Map<string, string>();
      for (const { id, line, triggers } of events) {
        for (const trigger of triggers.filter(isJudged)) {
          const what = caught(trigger);
          const earlier = seen.get(what);
          seen.set(what, earlier ?? id);
          if (earlier === undefined || earlier === id) continue;
          const message = `Expected one event to catch ${what} ${where}, but '${earlier}' does before '${id}'.`;
          report({ code: 'CATCH_DUPLICATE', line, id, message });
        }
      }
    }
  }
};

/** An activity's boundary, a scope's event subprocesses, an event-based gateway's alternatives. */
function places(
  source: Source,
  model: Model,
): readonly { readonly where: string; readonly events: readonly Source[] }[] {
  const known = (ids: readonly string[]): readonly Source[] => ids.flatMap((id) => model.elements.get(id) ?? []);
  const eventSubProcesses = source.children.filter(({ triggeredByEvent }) => triggeredByEvent);
  return [
    { where: `on the boundary of '${source.id}'`, events: known(source.boundary) },
    {
      where: `in '${source.id}'`,
      events: eventSubProcesses.flatMap(({ children }) => children.filter(({ type }) => type === 'startEvent')),
    },
    ...(source.type === 'eventBasedGateway'
      ? [{ where: `after gateway '${source.id}'`, events: known(source.outgoing.map(({ target }) => target)) }]
      : []),
  ];
}

/** What lacks its name is an error of its own. */
function isJudged({ kind, name, unresolved }: SourceTrigger): boolean {
  return KINDS.includes(kind) && unresolved === undefined && (kind !== 'message' || name !== undefined);
}

function caught({ kind, code, name, correlationKey }: SourceTrigger): string {
  const named = kind === 'error' || kind === 'escalation' ? code : name;
  const key = correlationKey === undefined ? '' : ` with key ${correlationKey.text}`;
  return named === undefined ? `any ${kind}` : `${kind} '${named.text}'${key}`;
}
