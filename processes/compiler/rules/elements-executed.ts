import { definitionOf } from '../definitions.js';
import { walkAll } from '../model.js';
import type { Rule } from './rule.js';

/** What no definition executes is refused, never skipped. */
export const elementsExecuted: Rule = (model, report) => {
  for (const source of walkAll(model)) {
    const { id, line, type } = source;
    if (definitionOf(source) === undefined) {
      const what = source.triggeredByEvent ? 'an event subprocess' : `a ${type}`;
      report({
        code: 'ELEMENT_UNSUPPORTED',
        line,
        id,
        message: `Expected an element that is executed, but '${id}' is ${what}.`,
      });
    }
  }
};
