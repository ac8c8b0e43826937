import type { Source, SourceTrigger } from '../../../workflows/bpmn/source.js';
import { walkAll, type Model } from '../model.js';
import type { Rule } from './rule.js';

const THROWS: readonly string[] = ['endEvent', 'intermediateThrowEvent'];

/** BPMN 2.0.2 §10.5.6: who catches an error, escalation or signal that an event throws; told where nobody does. */
export const eventsCaught: Rule = (model, report) => {
  const signals = caughtSignals(model);
  for (const source of walkAll(model)) {
    if (!THROWS.includes(source.type)) continue;
    for (const trigger of source.triggers) {
      const named = trigger.kind === 'signal' ? trigger.name : trigger.code;
      if (named === undefined || named.language !== 'literal') continue;
      const caught =
        trigger.kind === 'signal' ? signals?.has(named.text) !== false : propagates(source, trigger, model);
      if (caught) continue;
      const { id, line } = source;
      const message = `Expected something in the file to catch ${trigger.kind} '${named.text}' of '${id}', but nothing does.`;
      report({ code: 'EVENT_UNCAUGHT', line, id, message });
    }
  }
};

/** Names of all signals waited for; undefined where one is an expression. */
function caughtSignals(model: Model): ReadonlySet<string> | undefined {
  const names = new Set<string>();
  for (const { type, triggers } of walkAll(model)) {
    for (const { kind, name } of THROWS.includes(type) ? [] : triggers) {
      if (kind !== 'signal' || name === undefined) continue;
      if (name.language !== 'literal') return undefined;
      names.add(name.text);
    }
  }
  return names;
}

/** Whether a scope around the event catches its error or escalation; true for other events. */
function propagates({ scope }: Source, { kind, code }: SourceTrigger, model: Model): boolean {
  if (kind !== 'error' && kind !== 'escalation') return true;
  for (let at = model.elements.get(scope ?? ''); at; at = model.elements.get(at.scope ?? '')) {
    const events = [
      ...at.boundary.flatMap((id) => model.elements.get(id) ?? []),
      ...at.children.filter(({ triggeredByEvent }) => triggeredByEvent).flatMap(({ children }) => children),
    ];
    const catches = (trigger: SourceTrigger): boolean =>
      trigger.kind === kind && (trigger.code === undefined || trigger.code.text === code?.text);
    if (events.some(({ triggers }) => triggers.some(catches))) return true;
  }
  return false;
}
