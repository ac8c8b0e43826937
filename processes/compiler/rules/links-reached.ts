import type { Source } from '../../../workflows/bpmn/source.js';
import { walkAll } from '../model.js';
import type { Rule } from './rule.js';

/** BPMN 2.0.2 §10.5.5: links come in pairs. (A throw event without its catch event cannot be executed at all.) */
export const linksReached: Rule = (model, report) => {
  for (const { children } of walkAll(model)) {
    const thrown = new Set(children.filter(({ type }) => type === 'intermediateThrowEvent').flatMap(linkNames));
    for (const event of children.filter(({ type }) => type === 'intermediateCatchEvent')) {
      for (const name of linkNames(event)) {
        if (thrown.has(name)) continue;
        const message = `Expected a link throw event '${name}' beside '${event.id}', but there is none.`;
        report({ code: 'LINK_SOURCE_MISSING', line: event.line, id: event.id, message });
      }
    }
  }
};

/** Names of the links that an event throws or catches. */
export function linkNames({ triggers }: Source): readonly string[] {
  return triggers.flatMap(({ kind, name }) => (kind === 'link' && name !== undefined ? [name.text] : []));
}
